package health.homeward.packet;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.ImagingFinding.Part;
import java.util.Locale;
import java.util.Set;

/// What a part of the package is about, in the order in which a physician reads. Every fact belongs to exactly one.
enum Topic {
    // @formatter:off
    DIAGNOSES("Diagnoses", Shown.ALWAYS, Fact.Diagnosis.class),
    TREATMENT("Treatment", Shown.ALWAYS, Fact.Procedure.class),
    PATHOLOGY("Pathology", Shown.ALWAYS, Fact.PathologyFinding.class),
    PATHOLOGY_DETAIL("Pathology: description", Shown.FOLDED, Fact.PathologyFinding.class),
    IMAGING("Key imaging", Shown.ALWAYS, Fact.ImagingFinding.class),
    IMAGING_DETAIL("Imaging: findings", Shown.FOLDED, Fact.ImagingFinding.class),
    MEDICINES_HOME("Medicines to take home", Shown.ALWAYS, Fact.Medication.class),
    MEDICINES_HOSPITAL("Medicines given in hospital", Shown.ALWAYS, Fact.Medication.class),
    MEDICINES_REGULAR("Regular medicines", Shown.ALWAYS, Fact.Medication.class),
    MEDICINES_UNKNOWN("Medicines, list not told", Shown.WHEN_THERE, Fact.Medication.class),
    ALLERGIES("Allergies", Shown.ALWAYS, Fact.Allergy.class),
    LABORATORY("Laboratory", Shown.ALWAYS, Fact.LabResult.class),
    CONDITION("Condition at discharge", Shown.WHEN_THERE, Fact.Mention.class),
    FOLLOW_UP("Follow-up", Shown.ALWAYS, Fact.FollowUp.class),
    VITAL_SIGNS("Vital signs", Shown.ALWAYS, Fact.VitalSign.class),
    GAPS("Mentioned without a record", Shown.ALWAYS, Fact.Mention.class),
    MENTIONS("Also mentioned", Shown.FOLDED, Fact.Mention.class);
    // @formatter:on

    /// `FOLDED` stands behind a heading in the reader and is only counted in the summary.
    enum Shown {
        ALWAYS, WHEN_THERE, FOLDED
    }

    private final String title;
    private final Shown shown;
    private final Class<? extends Fact> about;

    Topic(String title, Shown shown, Class<? extends Fact> about) {
        this.title = title;
        this.shown = shown;
        this.about = about;
    }

    String title() {
        return title;
    }

    Shown shown() {
        return shown;
    }

    /// Papers that would state it.
    Set<DocumentKind> kinds() {
        return switch (this) {
            case DIAGNOSES ->
                Set.of(DocumentKind.DISCHARGE_SUMMARY, DocumentKind.DIAGNOSIS_CERTIFICATE);
            case TREATMENT -> Set.of(DocumentKind.OPERATIVE_NOTE);
            case PATHOLOGY -> Set.of(DocumentKind.PATHOLOGY_REPORT, DocumentKind.GENETIC_REPORT);
            case IMAGING -> Set.of(DocumentKind.IMAGING_REPORT, DocumentKind.ULTRASOUND_REPORT,
                    DocumentKind.ENDOSCOPY_REPORT, DocumentKind.PHYSIOLOGICAL_TEST_REPORT);
            case MEDICINES_HOME -> Set.of(DocumentKind.PRESCRIPTION, DocumentKind.MEDICATION_LIST);
            case MEDICINES_HOSPITAL -> Set.of(DocumentKind.ORDER_SHEET);
            case ALLERGIES -> Set.of(DocumentKind.ADMISSION_NOTE);
            case LABORATORY -> Set.of(DocumentKind.LAB_REPORT);
            case FOLLOW_UP -> Set.of(DocumentKind.DISCHARGE_SUMMARY);
            case PATHOLOGY_DETAIL, IMAGING_DETAIL, MEDICINES_REGULAR, MEDICINES_UNKNOWN, VITAL_SIGNS,
                    CONDITION, GAPS,
                    MENTIONS ->
                Set.of();
        };
    }

    /// How many lines of the summary it may take where another takes `budget`.
    int lines(int budget) {
        return switch (this) {
            case LABORATORY, PATHOLOGY, MEDICINES_HOME -> 2 * budget;
            case VITAL_SIGNS -> (budget + 1) / 2;
            case DIAGNOSES, TREATMENT, PATHOLOGY_DETAIL, IMAGING, IMAGING_DETAIL, MEDICINES_HOSPITAL,
                    MEDICINES_REGULAR, MEDICINES_UNKNOWN, ALLERGIES, CONDITION, FOLLOW_UP, GAPS, MENTIONS ->
                budget;
        };
    }

    boolean concerns(Fact fact) {
        return about.isInstance(fact);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Topic of(Fact fact) {
        return switch (fact) {
            case Fact.Diagnosis _ -> DIAGNOSES;
            case Fact.Procedure _,Fact.Stay _ -> TREATMENT;
            case Fact.PathologyFinding finding -> switch (finding.aspect()) {
                case DIAGNOSIS, STAGE, MARKER, SPECIMEN -> PATHOLOGY;
                case GROSS, MICROSCOPIC -> PATHOLOGY_DETAIL;
            };
            case Fact.ImagingFinding finding -> finding.part() == Part.FINDINGS ? IMAGING_DETAIL : IMAGING;
            case Fact.Medication medicine -> switch (medicine.list()) {
                case TO_TAKE_HOME -> MEDICINES_HOME;
                case IN_HOSPITAL -> MEDICINES_HOSPITAL;
                case REGULAR -> MEDICINES_REGULAR;
                case UNKNOWN -> MEDICINES_UNKNOWN;
            };
            case Fact.Allergy _ -> ALLERGIES;
            case Fact.LabResult _ -> LABORATORY;
            case Fact.FollowUp _ -> FOLLOW_UP;
            case Fact.VitalSign _ -> VITAL_SIGNS;
            case Fact.Mention mention -> mention.family() == Fact.Mention.Family.CONDITION
                    ? CONDITION
                    : isGap(mention) ? GAPS : MENTIONS;
        };
    }

    private static boolean isGap(Fact.Mention mention) {
        return mention.answeredBy() == null
                && switch (mention.status()) {
                    case PERFORMED, ELSEWHERE, UNCLEAR -> true;
                    case PLANNED, NOT_DONE, HISTORY -> false;
                };
    }
}
