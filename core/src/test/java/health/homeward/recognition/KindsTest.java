package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.terminology.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
    private static final String HEAD = "云溪市人民医院\n";
    private static final String PERSON = "\n姓名：顾明远\t性别：男\t年龄：54岁\t住院号：778812";

    @Test
    void knowsEveryListedTitle() {
        for (Terms row : Terms.read(Titles.class, "titles.tsv")) {
            if (row.cell(0).equals("report")) {
                continue;
            }
            for (String title : row.spellings(1)) {
                assertThat(kind(HEAD + title + PERSON)).as(title).isEqualTo(DocumentKind.of(row.cell(0)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"出　院　记　录, discharge-summary", "出 院 小 结, discharge-summary", "檢驗報告單, lab-report",
            "出院病歷摘要, discharge-summary", "手術記錄, operative-note", "【会诊记录】, consultation-note",
            "出院小结 Discharge Summary, discharge-summary", "Laboratory Report 检验报告单, lab-report",
            "Discharge Summary, discharge-summary", "OPERATIVE REPORT, operative-note",
            "CT检查报告单, imaging-report", "磁共振(MRI)检查报告, imaging-report", "彩色多普勒超声检查报告单, ultrasound-report",
            "电子胃镜检查报告单, endoscopy-report", "十二导联心电图报告, physiological-test-report",
            "骨髓细胞学检验报告单, pathology-report", "EGFR基因突变检测报告, genetic-report", "血常规检验报告单, lab-report",
            "介入手术记录, operative-note", "手术知情同意书, consent-form", "手术护理记录单, unknown",
            "24小时内入出院记录, discharge-summary", "死亡记录, unknown", "住院费用一日清单, invoice",
            "心血管内科出院记录, discharge-summary", "检验申请单, unknown", "病理会诊意见书, pathology-report",
            "全腹部增强CT检查报告单, imaging-report", "Chest CT Report, imaging-report", "出院记录（续页）, discharge-summary"})
    void readsTitlesInManyForms(String title, String kind) {
        assertThat(kind(HEAD + title + PERSON)).isEqualTo(DocumentKind.of(kind));
    }

    @Test
    void findsTheTitleUnderTwoHospitalNamesAndGluedToOne() {
        assertThat(kind("云溪大学附属第一医院\n云溪市人民医院\n入院记录" + PERSON)).isEqualTo(DocumentKind.ADMISSION_NOTE);
        assertThat(kind("云溪市人民医院检验报告单" + PERSON)).isEqualTo(DocumentKind.LAB_REPORT);
        assertThat(kind("云溪市人民医院\n病理科\n病理诊断报告书" + PERSON)).isEqualTo(DocumentKind.PATHOLOGY_REPORT);
    }

    @Test
    void takesTheModalityOfAReportFromItsDepartmentOrItsExamination() {
        assertThat(kind("云溪市人民医院检验科\n检查报告单" + PERSON)).isEqualTo(DocumentKind.LAB_REPORT);
        assertThat(kind("云溪市人民医院超声医学科\n检查报告单" + PERSON)).isEqualTo(DocumentKind.ULTRASOUND_REPORT);
        assertThat(kind(HEAD + "检查报告单" + PERSON + "\n检查项目：无痛电子肠镜")).isEqualTo(DocumentKind.ENDOSCOPY_REPORT);
        assertThat(kind(HEAD + "检查报告单" + PERSON + "\n影像所见：双肺纹理清晰。\n影像诊断：未见异常。"))
                .isEqualTo(DocumentKind.IMAGING_REPORT);
    }

    @Test
    void leavesAReportUnknownWhenNothingTellsItsModality() {
        assertThat(kind(HEAD + "检查报告单" + PERSON + "\n结论：未见异常。")).isEqualTo(DocumentKind.UNKNOWN);
    }

    @Test
    void decidesByHeadingsWhereThereIsNoTitleAndIsLessSure() {
        Document document = Papers.document("入院情况：一般。\n诊疗经过：完善检查。\n出院情况：好转。\n出院医嘱：休息。");

        assertThat(document.kind()).isEqualTo(DocumentKind.DISCHARGE_SUMMARY);
        assertThat(document.title()).isEmpty();
        assertThat(document.confidence()).isLessThan(0.7);
    }

    @Test
    void acceptsOneDamagedCharacterOnlyWithHeadingsThatSupportIt() {
        String body = "\n入院情况：一般。\n诊疗经过：完善检查。\n出院情况：好转。\n出院医嘱：休息。";

        assertThat(kind(HEAD + "出院记隶" + PERSON + body)).isEqualTo(DocumentKind.DISCHARGE_SUMMARY);
        assertThat(kind(HEAD + "山院记录" + PERSON + body)).isEqualTo(DocumentKind.DISCHARGE_SUMMARY);
        assertThat(kind(HEAD + "山院记录" + PERSON)).isEqualTo(DocumentKind.UNKNOWN);
    }

    @Test
    void neverTakesTheNearestKindForAPaperThatItDoesNotKnow() {
        assertThat(kind(HEAD + "探视须知" + PERSON + "\n请于下午三点后探视。")).isEqualTo(DocumentKind.UNKNOWN);
        assertThat(kind("微信聊天记录\n明天上午去医院取报告")).isEqualTo(DocumentKind.UNKNOWN);
    }

    @Test
    void keepsTheTitleAsPrinted() {
        assertThat(Papers.document("雲溪醫院\n檢驗報告單" + PERSON).title()).isEqualTo("檢驗報告單");
    }

    private static DocumentKind kind(String text) {
        return Papers.document(text).kind();
    }
}
