package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Tests and operations that the records speak of as done, without a record of their own.
final class Gaps {
    /// Sample, examination and report of one test carry different dates.
    private static final long DAYS_APART = 3;
    private static final Map<Family, Set<DocumentKind>> ANSWERS = Map.of(
            Family.LABORATORY, Set.of(DocumentKind.LAB_REPORT),
            Family.IMAGING, Set.of(DocumentKind.IMAGING_REPORT),
            Family.ULTRASOUND, Set.of(DocumentKind.ULTRASOUND_REPORT, DocumentKind.IMAGING_REPORT),
            Family.ENDOSCOPY, Set.of(DocumentKind.ENDOSCOPY_REPORT),
            Family.PATHOLOGY, Set.of(DocumentKind.PATHOLOGY_REPORT, DocumentKind.GENETIC_REPORT),
            Family.PHYSIOLOGICAL,
            Set.of(DocumentKind.PHYSIOLOGICAL_TEST_REPORT, DocumentKind.ULTRASOUND_REPORT),
            Family.OPERATION, Set.of(DocumentKind.OPERATIVE_NOTE));
    private static final Map<String, Set<Family>> FAMILIES = Map.of(
            "tests.laboratory", Set.of(Family.LABORATORY),
            "tests.imaging-report", Set.of(Family.IMAGING, Family.ULTRASOUND),
            "tests.pathology-report", Set.of(Family.PATHOLOGY),
            "tests.physiological", Set.of(Family.PHYSIOLOGICAL, Family.ENDOSCOPY),
            "treatment.operative-note", Set.of(Family.OPERATION));

    private Gaps() {}

    /// The mentions of the requirement's family that no document answers, each test once.
    static List<Fact.Mention> of(Requirement requirement, Known known) {
        Set<Family> families = FAMILIES.getOrDefault(requirement.id(), Set.of());
        Map<String, Fact.Mention> once = new LinkedHashMap<>();
        known.facts(Fact.Mention.class)
                .filter(mention -> families.contains(mention.family()))
                .filter(mention -> mention.status() == Status.PERFORMED
                        || mention.status() == Status.ELSEWHERE)
                .filter(mention -> mention.answeredBy() == null && !answered(mention, known))
                .forEach(mention -> once.putIfAbsent(mention.of() + mention.when(), mention));
        return new ArrayList<>(once.values());
    }

    /// A report answers a mention of itself, and the one of its family, modality and days that it can be.
    private static boolean answered(Fact.Mention mention, Known known) {
        List<Document> candidates = known.documents(ANSWERS.getOrDefault(mention.family(), Set.of()))
                .stream()
                .filter(document -> sameModality(mention, document, known))
                .toList();
        if (candidates.stream().anyMatch(document -> document.id().equals(mention.source().document()))) {
            return true;
        }
        LocalDate when = mention.when();
        if (when == null) {
            return candidates.size() == 1 || (mention.family() == Family.LABORATORY && !candidates.isEmpty());
        }
        return candidates.stream().anyMatch(document -> near(document, when));
    }

    private static boolean near(Document document, LocalDate when) {
        LocalDate date = document.date();
        return (date != null && apart(date, when) <= DAYS_APART)
                || document.dates().stream().anyMatch(dated -> apart(dated.date(), when) <= DAYS_APART);
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static boolean sameModality(Fact.Mention mention, Document document, Known known) {
        if (mention.family() != Family.IMAGING) {
            return true;
        }
        Set<String> wanted = modalities(mention.of());
        String examined = document.title() + known.factsOf(document, Fact.ImagingFinding.class)
                .stream()
                .map(finding -> finding.examination() == null ? "" : finding.examination())
                .collect(Collectors.joining(" "));
        return wanted.isEmpty() || wanted.stream().anyMatch(modalities(examined)::contains);
    }

    private static Set<String> modalities(String text) {
        return Rows.MODALITIES.entrySet()
                .stream()
                .filter(entry -> entry.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
