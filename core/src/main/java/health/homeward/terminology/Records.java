package health.homeward.terminology;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention;
import health.homeward.document.Fact.Mention.Family;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which documents can be the record of what another document mentions.
///
/// @param facts of all documents
public record Records(List<Document> documents, Map<String, List<Fact>> facts) {
    /// Sample, examination and report of one test carry different dates.
    private static final long DAYS_APART = 3;
    private static final List<Pattern> NOT_BLOOD = Stream.of("尿(?!素|酸)", "[便粪]", "脑脊液", "[胸腹]水")
            .map(Pattern::compile)
            .toList();
    private static final Map<Family, Set<DocumentKind>> KINDS = Map.of(
            Family.LABORATORY, Set.of(DocumentKind.LAB_REPORT),
            Family.IMAGING, Set.of(DocumentKind.IMAGING_REPORT),
            Family.ULTRASOUND, Set.of(DocumentKind.ULTRASOUND_REPORT, DocumentKind.IMAGING_REPORT),
            Family.ENDOSCOPY, Set.of(DocumentKind.ENDOSCOPY_REPORT),
            Family.PATHOLOGY, Set.of(DocumentKind.PATHOLOGY_REPORT, DocumentKind.GENETIC_REPORT),
            Family.PHYSIOLOGICAL,
            Set.of(DocumentKind.PHYSIOLOGICAL_TEST_REPORT, DocumentKind.ULTRASOUND_REPORT),
            Family.OPERATION, Set.of(DocumentKind.OPERATIVE_NOTE),
            Family.CONSULTATION, Set.of(DocumentKind.CONSULTATION_NOTE));

    private static final Pattern GENERAL = Pattern.compile("手[ ]*术[ ]*(?:记[ ]*录|同意|经过|小结|报告)");

    public Records {
        documents = List.copyOf(documents);
        facts = Map.copyOf(facts);
    }

    public static Records of(List<Document> documents, List<Fact> facts) {
        return new Records(documents,
                facts.stream().collect(Collectors.groupingBy(fact -> fact.source().document().value())));
    }

    /// The documents that can be meant, nearest in time first.
    public List<Document> of(Mention mention) {
        return documents.stream()
                .filter(document -> !document.id().equals(mention.source().document()))
                .filter(document -> KINDS.getOrDefault(mention.family(), Set.of()).contains(document.kind()))
                .filter(document -> near(mention, document) && place(mention, document)
                        && content(mention, document))
                .sorted(Comparator.<Document>comparingLong(document -> apart(document, mention.when()))
                        .thenComparing(Document::id))
                .toList();
    }

    /// A mention without a day speaks of what was before its own paper.
    private boolean near(Mention mention, Document document) {
        LocalDate when = mention.when();
        if (when != null) {
            return apart(document, when) <= DAYS_APART;
        }
        LocalDate written = documents.stream()
                .filter(paper -> paper.id().equals(mention.source().document()))
                .map(paper -> until(mention, paper))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        LocalDate date = document.date();
        return written == null || date == null || !date.isAfter(written);
    }

    /// The last day that a mention without its own can speak of; what is history was before the stay.
    private static @Nullable LocalDate until(Mention mention, Document paper) {
        LocalDate admitted = paper.dates()
                .stream()
                .filter(date -> date.role() == DocumentDate.Role.ADMITTED)
                .map(DocumentDate::date)
                .findFirst()
                .orElse(null);
        if (mention.status() == Mention.Status.HISTORY && admitted != null) {
            return admitted.minusDays(1);
        }
        LocalDate date = paper.date();
        return date == null ? null : date.plusDays(DAYS_APART);
    }

    private static long apart(Document document, @Nullable LocalDate when) {
        return when == null
                ? 0
                : Stream.concat(Stream.ofNullable(document.date()),
                        document.dates().stream().map(DocumentDate::date))
                        .mapToLong(date -> Math.abs(ChronoUnit.DAYS.between(date, when)))
                        .min()
                        .orElse(Long.MAX_VALUE);
    }

    /// What was done elsewhere is not recorded by the same hospital.
    private boolean place(Mention mention, Document document) {
        return mention.status() != Mention.Status.ELSEWHERE || documents.stream()
                .filter(paper -> paper.id().equals(mention.source().document()))
                .noneMatch(paper -> paper.hospital() != null && document.hospital() != null
                        && paper.hospital().text().equals(document.hospital().text()));
    }

    private boolean content(Mention mention, Document document) {
        List<Fact> own = facts.getOrDefault(document.id().value(), List.of());
        String of = mention.of();
        return switch (mention.family()) {
            case LABORATORY -> Examinations.isCulture(of)
                    ? culture(of, document, own)
                    : document.title().contains(of) || own.stream()
                            .anyMatch(fact -> fact instanceof Fact.LabResult row
                                    && fromThatFluid(of, document, row)
                                    && (Examinations.tells(of, row.name())
                                            || (row.abbreviation() != null
                                                    && Examinations.tells(of, row.abbreviation()))));
            case IMAGING, ULTRASOUND, ENDOSCOPY, PHYSIOLOGICAL ->
                Examinations.mayBeSame(of, document.title() + ' ' + examined(own), found(own));
            case PATHOLOGY -> pathology(of, document, own);
            case OPERATION -> operation(mention, document, own);
            case CONSULTATION, TREATMENT, CONDITION -> true;
        };
    }

    /// A report on germs, of the fluid that the mention names; that a row counts germs makes no culture.
    private static boolean culture(String of, Document document, List<Fact> facts) {
        String told = document.title() + ' ' + facts.stream()
                .map(fact -> fact instanceof Fact.LabResult row
                        ? Objects.requireNonNullElse(row.specimen(), "") + ' '
                                + Objects.requireNonNullElse(row.panel(), "")
                        : "")
                .distinct()
                .collect(Collectors.joining(" "));
        return Examinations.isCulture(told) && Examinations.sameFluid(of, told);
    }

    private static boolean pathology(String of, Document document, List<Fact> facts) {
        List<Fact.PathologyFinding> findings = facts.stream()
                .filter(Fact.PathologyFinding.class::isInstance)
                .map(Fact.PathologyFinding.class::cast)
                .toList();
        String told = document.title()
                + (document.kind() == DocumentKind.GENETIC_REPORT ? " 基因检测 " : " ")
                + findings.stream().map(Fact.PathologyFinding::text).collect(Collectors.joining(" "));
        boolean stained = findings.stream()
                .anyMatch(finding -> finding.aspect() == Fact.PathologyFinding.Aspect.MARKER);
        return (!of.contains("免疫组化") || stained) && Examinations.mayBeSameSpecimen(of, told);
    }

    /// Urine holds white cells, too: a panel is told by rows of the fluid it is named after, which is blood where it
    /// names none.
    private static boolean fromThatFluid(String of, Document document, Fact.LabResult row) {
        String told = row.specimen() == null ? document.title() : row.specimen();
        return !Examinations.isPanel(of)
                || NOT_BLOOD.stream()
                        .allMatch(fluid -> fluid.matcher(told).find() == fluid.matcher(of).find());
    }

    private static String examined(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact instanceof Fact.ImagingFinding finding && finding.examination() != null
                        ? finding.examination()
                        : "")
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String found(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact instanceof Fact.ImagingFinding finding ? finding.text() : "")
                .collect(Collectors.joining(" "));
    }

    /// A note of that operation; one that names none can only be known by its day.
    private static boolean operation(Mention mention, Document document, List<Fact> facts) {
        List<String> names = Stream.concat(Stream.of(document.title()),
                facts.stream().map(fact -> fact instanceof Fact.Procedure procedure ? procedure.name() : ""))
                .filter(name -> name.contains("术") && !GENERAL.matcher(name).find())
                .toList();
        return names.isEmpty()
                ? mention.when() != null
                : names.stream().anyMatch(name -> Examinations.sameOperation(mention.of(), name));
    }
}
