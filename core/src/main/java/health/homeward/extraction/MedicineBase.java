package health.homeward.extraction;

import health.homeward.document.DocumentKind;
import health.homeward.document.Identity.IdNumber;
import health.homeward.terminology.Folded;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where a medicine line stands: what kind of paper and which heading say of it before any word in it does.
enum MedicineBase {
    HOME, HOSPITAL, PLANNED, HISTORY, PAST, UNKNOWN, NONE;

    private static final Set<DocumentKind> REPORTS = EnumSet.of(DocumentKind.INVOICE, DocumentKind.LAB_REPORT,
            DocumentKind.IMAGING_REPORT, DocumentKind.ULTRASOUND_REPORT, DocumentKind.ENDOSCOPY_REPORT,
            DocumentKind.PATHOLOGY_REPORT, DocumentKind.GENETIC_REPORT,
            DocumentKind.PHYSIOLOGICAL_TEST_REPORT, DocumentKind.CONSENT_FORM,
            DocumentKind.PROPOSED_TREATMENT_PLAN, DocumentKind.VACCINATION_RECORD);
    private static final Set<DocumentKind> LISTS = EnumSet.of(DocumentKind.MEDICATION_LIST,
            DocumentKind.ORDER_SHEET,
            DocumentKind.PRESCRIPTION);
    private static final Set<String> NO_MEDICINES = Set.of("family-history", "allergies",
            "differential-diagnosis",
            "diagnostic-basis", "investigations", "positive-findings", "consultant-opinion", "immunizations",
            "discussion", "planned-procedure", "study-reason", "findings", "impression");
    private static final Set<String> BEFORE = Set.of("present-illness", "personal-history",
            "admission-condition", "case-summary", "chief-complaint", "surgical-history",
            "infectious-history",
            "clinical-history", "menstrual-history", "marital-history", "obstetric-history",
            "transfusion-history");
    private static final Set<String> AFTER = Set.of("discharge-medications", "discharge-instructions",
            "patient-instructions", "follow-up", "diet");
    private static final Pattern HOME_TITLE = Pattern.compile("出院带药|离院带药|出院用药|带药");
    private static final Pattern HOME_LABEL = MedicineWords.pattern("(?:^|.*[^\\p{IsHan}])", "status-home",
            "[^,。;]{0,6}(?::.*|)$");
    private static final Pattern HOSPITAL_TITLE = Pattern
            .compile("住院(?:患者|病人|期间)?.{0,4}(?:用药|医嘱|药品|处方|给药)|长期医嘱|临时医嘱|医嘱单|医嘱记录|给药记录|执行单");
    /// A list with infusions is what the ward gave.
    private static final Pattern INFUSED = Pattern.compile("静脉滴注|静滴|静脉注射|静注|静脉泵|泵入|ivgtt|(?i)\\biv\\b");

    static MedicineBase of(Paper paper, Section section) {
        DocumentKind kind = paper.kind();
        if (REPORTS.contains(kind)) {
            return NONE;
        }
        if (LISTS.contains(kind)) {
            return listed(paper);
        }
        String id = section.id();
        if (NO_MEDICINES.contains(id)) {
            return NONE;
        }
        if (id.equals("past-history")) {
            return PAST;
        }
        if (BEFORE.contains(id)) {
            return HISTORY;
        }
        if (AFTER.contains(id)) {
            return HOME;
        }
        boolean outpatient = EnumSet.of(DocumentKind.OUTPATIENT_RECORD, DocumentKind.DIAGNOSIS_CERTIFICATE,
                DocumentKind.REFERRAL_LETTER).contains(kind);
        boolean ward = EnumSet.of(DocumentKind.PROGRESS_NOTE, DocumentKind.ANAESTHESIA_RECORD,
                DocumentKind.OPERATIVE_NOTE).contains(kind);
        return switch (id) {
            case "hospital-course", "operation-description", "intraoperative-events" -> HOSPITAL;
            case "transfer-medications" -> PLANNED;
            case "plan" -> outpatient ? UNKNOWN : PLANNED;
            default -> ward ? HOSPITAL : UNKNOWN;
        };
    }

    /// Lists as a whole: papers that are nothing else.
    static boolean listPaper(DocumentKind kind) {
        return LISTS.contains(kind);
    }

    private static MedicineBase listed(Paper paper) {
        String text = Folded.of(paper.running().text());
        int head = text.indexOf("姓名");
        String title = spaced(Folded.of(paper.document().title())) + '\n'
                + spaced(text.substring(0, Math.min(head < 0 ? 60 : head, Math.min(160, text.length()))));
        if (HOME_TITLE.matcher(title).find()) {
            return HOME;
        }
        boolean infused = paper.kind() == DocumentKind.MEDICATION_LIST && INFUSED.matcher(text).find();
        if (paper.kind() == DocumentKind.ORDER_SHEET || infused || HOSPITAL_TITLE.matcher(title).find()) {
            return HOSPITAL;
        }
        return paper.kind() == DocumentKind.PRESCRIPTION && isOfAnOutpatient(paper, title)
                ? HOME
                : UNKNOWN;
    }

    /// A title whose characters are set apart, without the blanks.
    private static String spaced(String title) {
        return title.replace(" ", "");
    }

    private static boolean isOfAnOutpatient(Paper paper, String title) {
        Set<IdNumber.Type> numbers = paper.document()
                .identity()
                .ids()
                .stream()
                .map(IdNumber::type)
                .collect(Collectors.toSet());
        return (title.contains("门诊") || numbers.contains(IdNumber.Type.OUTPATIENT)
                || numbers.contains(IdNumber.Type.CARD))
                && !numbers.contains(IdNumber.Type.INPATIENT) && !numbers.contains(IdNumber.Type.BED);
    }

    /// Whether words put all that follows under the heading into the list to take home.
    static boolean opensHomeList(String line) {
        return HOME_LABEL.matcher(line).matches();
    }
}
