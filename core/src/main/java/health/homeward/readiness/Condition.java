package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import health.homeward.document.Identity;
import health.homeward.document.ImageStudy;
import health.homeward.document.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a requirement applies. Each holds for a reason that can be shown.
enum Condition {
    ALWAYS, INPATIENT, OUTPATIENT, DISCHARGED, COMPLICATED, LABORATORY, IMAGING, SCANS, STILLS, PATHOLOGY, PHYSIOLOGICAL, ONCOLOGY, PENDING, OPERATED, IMPLANTS, COURSES, MEDICINES, PLAN, ALTERNATIVE, COPIED, SURGERY_NEXT;

    /// The places that make a condition hold.
    record Because(List<Region> evidence) {
        static final Because ALWAYS = new Because(List.of());

        static Because of(Fact fact) {
            return new Because(fact.source().regions());
        }
    }

    private static final Pattern TUMOUR_CODE = Pattern
            .compile("(?:C\\d\\d|D0\\d|D3[7-9]|D4[0-8]).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIED = Pattern
            .compile("(?:无|未见|未出现|未发生|防止|预防|避免)[^,，;；。]{0,10}");

    private static final Map<String, String> OTHERWISE = Rows.of("conditions.tsv", 2)
            .stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

    static Condition of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Null when it does not hold.
    @Nullable
    Because because(Known known) {
        return switch (this) {
            case ALWAYS -> Because.ALWAYS;
            case INPATIENT -> inpatient(known);
            case OUTPATIENT -> inpatient(known) == null ? Because.ALWAYS : null;
            case DISCHARGED -> discharged(known);
            case COMPLICATED -> words(known, "complicated");
            case LABORATORY -> test(known, Set.of(DocumentKind.LAB_REPORT), Set.of(Family.LABORATORY));
            case IMAGING -> shown(known.studies(), test(known, Set.of(DocumentKind.IMAGING_REPORT,
                    DocumentKind.ULTRASOUND_REPORT), Set.of(Family.IMAGING, Family.ULTRASOUND)));
            case SCANS -> shown(known.studies().stream().filter(ImageChecks::isScan).toList(),
                    test(known, Set.of(DocumentKind.IMAGING_REPORT), Set.of(Family.IMAGING)));
            case STILLS -> test(known, Set.of(DocumentKind.ULTRASOUND_REPORT, DocumentKind.ENDOSCOPY_REPORT),
                    Set.of(Family.ULTRASOUND, Family.ENDOSCOPY));
            case PATHOLOGY -> test(known, Set.of(DocumentKind.PATHOLOGY_REPORT), Set.of(Family.PATHOLOGY));
            case PHYSIOLOGICAL ->
                test(known, Set.of(DocumentKind.PHYSIOLOGICAL_TEST_REPORT, DocumentKind.ENDOSCOPY_REPORT),
                        Set.of(Family.PHYSIOLOGICAL, Family.ENDOSCOPY));
            case ONCOLOGY -> oncology(known);
            case PENDING -> words(known, "pending");
            case OPERATED -> operated(known);
            case IMPLANTS -> words(known, "implants");
            case COURSES -> courses(known);
            case MEDICINES -> known.facts(Fact.Medication.class).findFirst().map(Because::of).orElse(null);
            case PLAN -> plan(known);
            case ALTERNATIVE -> null;
            case COPIED -> known.documents()
                    .stream()
                    .findFirst()
                    .map(document -> new Because(List.of(Known.place(document))))
                    .orElse(null);
            case SURGERY_NEXT -> surgeryNext(known);
        };
    }

    /// Why it does not hold.
    String otherwise() {
        return OTHERWISE.getOrDefault(name().toLowerCase(Locale.ROOT).replace('_', '-'), "");
    }

    private static final Set<DocumentKind> OF_A_STAY = Set.of(DocumentKind.DISCHARGE_SUMMARY,
            DocumentKind.ADMISSION_NOTE, DocumentKind.PROGRESS_NOTE, DocumentKind.FRONT_SHEET,
            DocumentKind.ORDER_SHEET, DocumentKind.OPERATIVE_NOTE, DocumentKind.ANAESTHESIA_RECORD);

    private static @Nullable Because inpatient(Known known) {
        return Stream.concat(known.facts(Fact.Stay.class).map(Because::of),
                known.documents()
                        .stream()
                        .filter(Condition::ofAStay)
                        .map(document -> new Because(List.of(Known.place(document)))))
                .findFirst()
                .orElse(null);
    }

    private static boolean ofAStay(Document document) {
        return OF_A_STAY.contains(document.kind())
                || document.identity()
                        .ids()
                        .stream()
                        .anyMatch(id -> id.type() == Identity.IdNumber.Type.INPATIENT
                                || id.type() == Identity.IdNumber.Type.BED);
    }

    private static @Nullable Because discharged(Known known) {
        return Stream
                .concat(known.facts(Fact.Stay.class)
                        .filter(stay -> stay.event() == Fact.Stay.Event.DISCHARGED)
                        .map(Because::of),
                        known.documents()
                                .stream()
                                .filter(document -> document.kind() == DocumentKind.DISCHARGE_SUMMARY
                                        || document
                                                .dates()
                                                .stream()
                                                .anyMatch(
                                                        date -> date.role() == DocumentDate.Role.DISCHARGED))
                                .map(document -> new Because(List.of(Known.place(document)))))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Because test(Known known, Set<DocumentKind> kinds, Set<Family> families) {
        return Stream.concat(
                known.documents(kinds).stream().map(document -> new Because(List.of(Known.place(document)))),
                known.facts(Fact.Mention.class)
                        .filter(mention -> families.contains(mention.family())
                                && (mention.status() == Status.PERFORMED
                                        || mention.status() == Status.ELSEWHERE))
                        .map(Because::of))
                .findFirst()
                .orElse(null);
    }

    /// Images show that there was an examination where no paper says so.
    private static @Nullable Because shown(List<ImageStudy> studies, @Nullable Because said) {
        return said == null && !studies.isEmpty() ? Because.ALWAYS : said;
    }

    private static @Nullable Because operated(Known known) {
        return Stream.concat(
                known.facts(Fact.Procedure.class)
                        .filter(procedure -> !procedure.planned() && recent(known, procedure.date()))
                        .map(Because::of),
                Stream.ofNullable(test(known, Set.of(DocumentKind.OPERATIVE_NOTE), Set.of(Family.OPERATION))))
                .findFirst()
                .orElse(null);
    }

    /// An operation of years before belongs to the history.
    private static boolean recent(Known known, @Nullable LocalDate day) {
        return day == null || known.documents()
                .stream()
                .map(Document::date)
                .filter(Objects::nonNull)
                .noneMatch(date -> day.isBefore(date.minusYears(1)));
    }

    private static @Nullable Because oncology(Known known) {
        return known.facts(Fact.Diagnosis.class)
                .filter(diagnosis -> diagnosis.role() != Fact.Diagnosis.Role.FAMILY
                        && diagnosis.certainty() != Fact.Diagnosis.Certainty.EXCLUDED)
                .filter(diagnosis -> Rows.mentions("malignant", diagnosis.name())
                        || (diagnosis.code() != null && TUMOUR_CODE.matcher(diagnosis.code()).matches()))
                .findFirst()
                .map(Because::of)
                .orElse(null);
    }

    private static @Nullable Because plan(Known known) {
        return known.opinion() == Opinion.NEXT_STEP ? Because.ALWAYS : surgeryNext(known);
    }

    private static @Nullable Because surgeryNext(Known known) {
        return Stream.concat(known.facts(Fact.Procedure.class).filter(Fact.Procedure::planned),
                known.facts(Fact.Mention.class)
                        .filter(mention -> mention.family() == Family.OPERATION
                                && mention.status() == Status.PLANNED))
                .findFirst()
                .map(Because::of)
                .orElse(null);
    }

    /// A course that was given: told so, or named in a diagnosis.
    private static @Nullable Because courses(Known known) {
        return Stream.concat(Courses.given(known).stream(),
                known.facts(Fact.Diagnosis.class)
                        .filter(diagnosis -> diagnosis.role() != Fact.Diagnosis.Role.FAMILY)
                        .filter(diagnosis -> Rows.mentions("courses", diagnosis.name())))
                .findFirst()
                .map(Because::of)
                .orElse(null);
    }

    /// Whether a fact tells of what was, not of what is planned, denied, a relative's or merely looked for.
    private static boolean happened(Fact fact) {
        return switch (fact) {
            case Fact.Mention mention -> mention.status() != Status.NOT_DONE
                    && mention.status() != Status.PLANNED;
            case Fact.Procedure procedure -> !procedure.planned();
            case Fact.Diagnosis diagnosis -> diagnosis.role() != Fact.Diagnosis.Role.FAMILY
                    && diagnosis.certainty() != Fact.Diagnosis.Certainty.EXCLUDED;
            case Fact.FollowUp _ -> true;
            case Fact.Stay _,Fact.LabResult _,Fact.Medication _,Fact.ImagingFinding _,Fact.PathologyFinding _,Fact.VitalSign _,Fact.Allergy _ ->
                false;
        };
    }

    private static @Nullable Because words(Known known, String group) {
        return known.facts()
                .stream()
                .filter(Condition::happened)
                .filter(fact -> Rows.mentions(group, DENIED.matcher(fact.source().zh()).replaceAll("")))
                .findFirst()
                .map(Because::of)
                .orElse(null);
    }
}
