package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacementsTest {
    private static final String WHO = "姓名：顾明远\t性别：男\t年龄：54岁\t住院号：778812\n";
    private static final String TABLE = "项目\t结果\t单位\t参考范围\n钾\t7.1\tmmol/L\t3.5-5.3\n";

    @ParameterizedTest
    @ValueSource(strings = {"作 废", "此报告已作废。", "备注：本单撤回", "备注：样本溶血，结果供参考，请重新采血复查", "【作废】"})
    void doubtsAPaperThatSaysItHoldsNoLonger(String remark) {
        assertThat(Papers.document(lab(remark)).withdrawn()).isTrue();
        assertThat(Papers.document(lab(remark)).notes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"本报告仅对所检样本负责，结果供参考", "本报告涂改作废", "备注：样本无溶血，建议复查", "溶血性链球菌阳性，建议复查",
            "备注：轻微溶血", "备注：高脂血症，建议复查", "处方当日有效，过期作废", "结论：高脂血症，建议3个月后复查", "临床诊断：新生儿溶血病，建议复查"})
    void believesAPaperWithUsualRemarks(String remark) {
        assertThat(Papers.document(lab(remark)).withdrawn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"膀胱内见血凝块，建议复查。", "印象：脂肪肝，请结合高脂血症病史，建议复查。"})
    void takesAFindingOfAnImageForNoSpoiltSpecimen(String finding) {
        assertThat(Papers.document("云溪市人民医院\n超声检查报告单\n" + WHO + "超声所见：" + finding).withdrawn()).isFalse();
    }

    @Test
    void leavesAListOfOrdersWhereOneIsVoid() {
        assertThat(Papers.document("云溪市人民医院\n临时医嘱单\n" + WHO + "氯化钾缓释片\t作废").withdrawn()).isFalse();
    }

    @Test
    void saysWhichReportReplacesWhich() {
        List<Document> documents = Papers.documents(pathology("病理诊断报告", "病理号：26-0417", "淋巴结见癌转移(1/5)。"),
                pathology("病理补充（更正）报告", "病理号：26-0417", "淋巴结未见癌转移(0/5)。原报告作废。"),
                pathology("病理诊断报告", "病理号：26-0555", "慢性胃炎。"));

        assertThat(documents).extracting(Document::kind).containsOnly(DocumentKind.PATHOLOGY_REPORT);
        assertThat(documents).extracting(Document::withdrawn).containsExactly(true, false, false);
        assertThat(documents.get(0).notes()).singleElement().asString().contains("replaced", "病理补充（更正）报告");
        assertThat(documents.get(1).notes()).singleElement().asString().contains("replaces", "病理诊断报告");
    }

    @Test
    void knowsTheFirstReportByTheTimeOfItsSpecimen() {
        String taken = "采集时间：2026-04-03 07:00\n";

        assertThat(Papers.documents(Papers.page("云溪市人民医院\n检验报告单\n" + WHO + taken + TABLE),
                Papers.page("云溪市人民医院\n检验报告单（更正报告）\n" + WHO + taken + TABLE)))
                .extracting(Document::withdrawn)
                .containsExactly(true, false);
    }

    @Test
    void letsAnAddendumStandBesideItsReport() {
        List<Document> documents = Papers.documents(pathology("病理诊断报告", "病理号：26-0417", "腺癌。"),
                pathology("病理补充报告", "病理号：26-0417", "免疫组化：CK7(+)。"));

        assertThat(documents).extracting(Document::withdrawn).containsOnly(false);
        assertThat(documents.getFirst().notes()).singleElement().asString().contains("adds to it");
    }

    @Test
    void saysThatTheReplacedReportIsNotThere() {
        assertThat(Papers.document("云溪市人民医院\n病理更正报告\n" + WHO + "病理号：26-0417\n病理诊断：腺癌。").notes())
                .singleElement()
                .asString()
                .contains("not among the papers");
    }

    private static Page pathology(String title, String number, String diagnosis) {
        return Papers.page("云溪市人民医院\n" + title + "\n" + WHO + number + "\n病理诊断：" + diagnosis);
    }

    private static String lab(String remark) {
        return "云溪市人民医院\n检验报告单\n" + WHO + TABLE + remark;
    }
}
