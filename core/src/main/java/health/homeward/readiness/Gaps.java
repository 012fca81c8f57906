package health.homeward.readiness;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import health.homeward.terminology.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tests and operations that the records speak of as done, without a record of their own.
final class Gaps {
    private static final Map<DocumentKind, Set<Family>> SELF = Map.of(
            DocumentKind.LAB_REPORT, Set.of(Family.LABORATORY),
            DocumentKind.IMAGING_REPORT, Set.of(Family.IMAGING),
            DocumentKind.ULTRASOUND_REPORT, Set.of(Family.ULTRASOUND),
            DocumentKind.ENDOSCOPY_REPORT, Set.of(Family.ENDOSCOPY),
            DocumentKind.PATHOLOGY_REPORT, Set.of(Family.PATHOLOGY),
            DocumentKind.GENETIC_REPORT, Set.of(Family.PATHOLOGY),
            DocumentKind.PHYSIOLOGICAL_TEST_REPORT, Set.of(Family.PHYSIOLOGICAL),
            DocumentKind.OPERATIVE_NOTE, Set.of(Family.OPERATION));
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
        Records records = Records.of(known.documents(), known.facts());
        Map<String, Fact.Mention> once = new LinkedHashMap<>();
        known.facts(Fact.Mention.class)
                .filter(mention -> families.contains(mention.family()))
                .filter(mention -> mention.status() == Status.PERFORMED
                        || mention.status() == Status.ELSEWHERE)
                .filter(mention -> mention.answeredBy() == null && !bySelf(mention, known)
                        && records.of(mention).isEmpty())
                .forEach(mention -> once.putIfAbsent(mention.of() + mention.when(), mention));
        return new ArrayList<>(once.values());
    }

    /// A report speaks of itself.
    private static boolean bySelf(Fact.Mention mention, Known known) {
        return known.documents()
                .stream()
                .anyMatch(document -> document.id().equals(mention.source().document())
                        && SELF.getOrDefault(document.kind(), Set.of()).contains(mention.family()));
    }
}
