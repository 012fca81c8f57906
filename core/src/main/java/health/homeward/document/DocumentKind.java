package health.homeward.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The kinds of clinical paper that are told apart. `code` is the stable name on every interface.
public enum DocumentKind {
    // @formatter:off
    DISCHARGE_SUMMARY("Discharge summary", "出院记录"),
    LAB_REPORT("Laboratory report", "检验报告"),
    IMAGING_REPORT("Imaging report", "影像检查报告"),
    OPERATIVE_NOTE("Operative note", "手术记录"),
    PATHOLOGY_REPORT("Pathology report", "病理报告"),
    MEDICATION_LIST("Medication list", "用药清单"),
    ADMISSION_NOTE("Admission note", "入院记录"),
    PROGRESS_NOTE("Progress note", "病程记录"),
    ANAESTHESIA_RECORD("Anesthesia record", "麻醉记录"),
    CONSULTATION_NOTE("Consultation note", "会诊记录"),
    DIAGNOSIS_CERTIFICATE("Certificate of diagnosis", "诊断证明书"),
    ORDER_SHEET("Order sheet", "医嘱单"),
    CONSENT_FORM("Consent form", "知情同意书"),
    INVOICE("Invoice", "费用清单"),
    PRESCRIPTION("Prescription", "处方"),
    OUTPATIENT_RECORD("Outpatient record", "门诊病历"),
    REFERRAL_LETTER("Referral letter", "转诊单"),
    VACCINATION_RECORD("Vaccination record", "预防接种记录"),
    PROPOSED_TREATMENT_PLAN("Proposed treatment plan", "拟定治疗方案"),
    FRONT_SHEET("Front sheet", "住院病案首页"),
    PHYSIOLOGICAL_TEST_REPORT("Physiological test report", "生理检查报告"),
    ULTRASOUND_REPORT("Ultrasound report", "超声报告"),
    ENDOSCOPY_REPORT("Endoscopy report", "内镜报告"),
    GENETIC_REPORT("Genetic report", "基因检测报告"),
    UNKNOWN("Unrecognized paper", "未识别的资料");
    // @formatter:on

    private final String english;
    private final String chinese;

    DocumentKind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /// Kebab-case, as in `discharge-summary`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static DocumentKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
