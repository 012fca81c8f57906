package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Identity;
import health.homeward.document.Printed;
import health.homeward.document.Region;
import health.homeward.document.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionMatchingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Document SUMMARY = document("summary", DocumentKind.DISCHARGE_SUMMARY, "出院记录", 17);

    @ParameterizedTest
    @CsvSource({"胸部CT, 胸部CT平扫检查报告, true", "胸部CT, 头颅CT检查报告, false", "胸部CT, 胸部MRI检查报告, false",
            "肺部CT, 胸部CT检查报告, true", "胸部增强CT, 胸部CT平扫, false", "胸部CT, 胸部CT增强, true", "PET-CT, 胸部CT, false",
            "CT, CT检查报告单, true", "頭顱MRI, 头颅MRI检查报告, true", "骨扫描, 全身骨显像（ECT）, true"})
    void answersAScanWithAReportOfTheSamePartAndKind(String of, String title, boolean answered) {
        Document report = document("report", DocumentKind.IMAGING_REPORT, title, 11);

        assertThat(answer(Mention.Family.IMAGING, of, DAY, List.of(), report)).isEqualTo(
                answered ? "report" : null);
    }

    @ParameterizedTest
    @CsvSource({"PET-CT, 检查报告单, 双肺散在结节, false", "肺动脉CTA, CT检查报告单, 双肺结节, false",
            "肺动脉CTA, 肺动脉CTA检查报告单, 未见栓塞, true", "头颅MRA, 头颅MRI平扫, 脑白质变性, false",
            "冠脉CTA, 冠脉CT血管成像, 三支病变, true", "腹部CT, CT检查报告单, 肝右叶低密度灶。胆囊结石。肝内胆管无扩张, true",
            "腹部CT, C T 检查报告单, 右肺结节。双肺纹理增多。扫及肝脏未见异常, false", "乳腺MRI, MRI检查报告单, 腰椎间盘突出, false",
            "头颅CT, 检查报告单, 脑实质未见异常, false", "骨密度, 骨密度测定报告, 骨量减少, true", "盆腔MRI, 盆腔MRI平扫+增强, 子宫肌瘤, true"})
    void answersAScanOnlyWhereKindAndPartAreTold(String of, String title, String found, boolean answered) {
        Document report = document("report", DocumentKind.IMAGING_REPORT, title, 11);
        List<Fact> findings = List.of(finding("report", found));

        assertThat(answer(Mention.Family.IMAGING, of, DAY, findings, report)).isEqualTo(
                answered ? "report" : null);
    }

    @ParameterizedTest
    @CsvSource({"双下肢静脉彩超, 彩色超声检查报告, 宫内单活胎。胎儿双顶径88mm, false", "产科彩超, 彩色超声检查报告, 宫内单活胎。胎儿双顶径88mm, true",
            "心脏彩超, 超声心动图报告, 左室舒张功能减低, true", "腹部彩超, 超声心动图报告, 左室舒张功能减低, false",
            "颈动脉彩超, 颈部血管彩超, 斑块形成, true", "甲状腺彩超, 乳腺超声, 右乳结节, false"})
    void answersAnUltrasoundOnlyOfTheSamePart(String of, String title, String found, boolean answered) {
        Document report = document("report", DocumentKind.ULTRASOUND_REPORT, title, 11);

        assertThat(answer(Mention.Family.ULTRASOUND, of, null, List.of(finding("report", found)), report))
                .isEqualTo(answered ? "report" : null);
    }

    @ParameterizedTest
    @CsvSource({"阑尾切除术, 胸腔镜下右肺上叶切除术, false", "剖宫产术, 腹腔镜下胆囊切除术, false", "左侧腹股沟疝修补术, 右侧腹股沟疝修补术, false",
            "胆囊切除术, 腹腔镜下胆囊切除术, true", "右肺上叶切除术, 胸腔镜下右上肺叶切除术, true", "左乳癌改良根治术, 左侧乳腺癌改良根治术, true",
            "阑尾切除术, 手术记录, true"})
    void answersAnOperationByItsName(String of, String name, boolean answered) {
        Document note = document("note", DocumentKind.OPERATIVE_NOTE, "手术记录", 10);
        List<Fact> facts = name.equals("手术记录")
                ? List.of()
                : List.of(new Fact.Procedure(source("note", "p"), name, DAY, false));

        assertThat(answer(Mention.Family.OPERATION, of, DAY, facts, note))
                .isEqualTo(answered ? "note" : null);
    }

    @Test
    void answersNoPastOperationWithTheNoteOfThisStay() {
        Document note = document("note", DocumentKind.OPERATIVE_NOTE, "手术记录", 10);
        Document admission = new Document(new DocumentId("admission"), DocumentKind.ADMISSION_NOTE, "入院记录",
                List.of(new DocumentPart(Papers.PAGE, Box.WHOLE_PAGE)), null, null, LocalDate.of(2026, 3, 9),
                List.of(new DocumentDate(DocumentDate.Role.ADMITTED, LocalDate.of(2026, 3, 9), null,
                        new Printed("2026-03-09", new Region(Papers.PAGE, Box.WHOLE_PAGE), 1, List.of()))),
                Identity.NONE, 1, List.of());
        Fact operated = new Fact.Procedure(source("note", "p"), "阑尾切除术", DAY, false);
        Fact mention = new Mention(source("admission", "m"), Mention.Family.OPERATION, "阑尾切除术",
                Mention.Status.HISTORY, null, null);

        assertThat(MentionMatching.match(List.of(operated, mention), List.of(note, admission)).getLast())
                .isEqualTo(mention);
    }

    @ParameterizedTest
    @CsvSource({"痰培养, 微生物检验报告单, 痰, true", "痰培养, 痰培养及药敏报告, , true", "血培养, 微生物检验报告单, 痰, false",
            "尿培养, 细菌培养+药敏, 中段尿, true", "痰培养, 检验报告单, 痰, false", "胸水培养, 细菌培养报告, 胸水, true"})
    void answersACultureOfTheSameFluid(String of, String title, @Nullable String specimen, boolean answered) {
        Document report = document("report", DocumentKind.LAB_REPORT, title, 12);
        Fact row = new Fact.LabResult(source("report", "r"), "头孢呋辛", null, "S", null, null, null, null, null,
                null, null, null, null, specimen, null, null);

        assertThat(answer(Mention.Family.LABORATORY, of, null, List.of(row), report)).isEqualTo(
                answered ? "report" : null);
    }

    @ParameterizedTest
    @CsvSource({"骨髓穿刺, 病理诊断报告, 右肺上叶腺癌, false", "骨髓活检, 骨髓活检病理报告, 增生活跃, true", "术后病理, 病理诊断报告, 右肺上叶腺癌, true",
            "甲状腺穿刺活检, 病理诊断报告, 结肠管状腺瘤, false", "宫颈TCT, 液基细胞学报告, 未见上皮内病变, true"})
    void answersPathologyOfTheSameSpecimen(String of, String title, String found, boolean answered) {
        Document report = document("report", DocumentKind.PATHOLOGY_REPORT, title, 12);
        Fact finding = new Fact.PathologyFinding(source("report", "p"),
                Fact.PathologyFinding.Aspect.DIAGNOSIS, found, null, null);

        assertThat(answer(Mention.Family.PATHOLOGY, of, DAY, List.of(finding), report)).isEqualTo(
                answered ? "report" : null);
    }

    private static Fact finding(String document, String text) {
        return new Fact.ImagingFinding(source(document, "i"), Fact.ImagingFinding.Part.FINDINGS, text, null);
    }

    @Test
    void answersAPanelWithTheReportThatHasItsRows() {
        Document chemistry = document("chemistry", DocumentKind.LAB_REPORT, "检验报告单", 10);
        Document count = document("count", DocumentKind.LAB_REPORT, "检验报告单", 10);
        List<Fact> rows = List.of(row("chemistry", "丙氨酸氨基转移酶"), row("count", "白细胞计数"));

        assertThat(answer(Mention.Family.LABORATORY, "血常规", DAY, rows, chemistry, count)).isEqualTo("count");
        assertThat(answer(Mention.Family.LABORATORY, "血常规", null, rows, chemistry, count)).isEqualTo("count");
        assertThat(answer(Mention.Family.LABORATORY, "肝功能", DAY, rows, chemistry, count))
                .isEqualTo("chemistry");
        assertThat(answer(Mention.Family.LABORATORY, "凝血功能", DAY, rows, chemistry, count)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"胸片, 检查报告单, 右肺中叶结节, false", "胸片, 胸部CT检查报告单, 双肺纹理增多, false",
            "胸片, DR检查报告单, 双肺纹理增多, true", "右足DR, DR检查报告单, 双肺纹理增多, false", "右足DR, DR检查报告单, 右足诸骨骨质疏松, true",
            "胸部CT, CT检查报告单, 肝脏形态正常, false"})
    void answersAPictureOnlyWithAReportThatSaysItIsThatOne(String of, String title, String seen,
            boolean answered) {
        Document report = document("report", DocumentKind.IMAGING_REPORT, title, 10);
        Fact finding = new Fact.ImagingFinding(source("report", "f"), Fact.ImagingFinding.Part.FINDINGS, seen,
                null);

        assertThat(answer(Mention.Family.IMAGING, of, DAY, List.of(finding), report)).isEqualTo(
                answered ? "report" : null);
    }

    @ParameterizedTest
    @CsvSource({"血培养, 血液, true", "血培养, 中段尿, false", "尿培养, 中段尿, true", "痰培养, 痰液, true", "创面分泌物培养, 创面分泌物, true",
            "痰培养, 血液, false", "细菌培养, 痰液, true", "血培养, , false"})
    void answersACultureWithTheReportOfItsSpecimen(String of, @Nullable String specimen, boolean answered) {
        Document report = document("report", DocumentKind.LAB_REPORT, "微生物检验报告单", 10);

        assertThat(answer(Mention.Family.LABORATORY, of, DAY, List.of(grown(specimen)), report)).isEqualTo(
                answered ? "report" : null);
    }

    @Test
    void answersACultureWithNoOtherReportOfItsSpecimen() {
        Document report = document("report", DocumentKind.LAB_REPORT, "血常规检验报告单", 10);

        assertThat(answer(Mention.Family.LABORATORY, "血培养", DAY, List.of(grown("全血")), report)).isNull();
    }

    private static Fact grown(@Nullable String specimen) {
        return new Fact.LabResult(source("report", "r"), "青霉素", null, "R", null, null, null, null, null, null,
                null, null, null, specimen, null, null);
    }

    @Test
    void answersNothingWhereSeveralReportsCanBeMeant() {
        Document one = document("one", DocumentKind.IMAGING_REPORT, "胸部CT", 10);
        Document other = document("other", DocumentKind.IMAGING_REPORT, "胸部CT", 11);

        assertThat(answer(Mention.Family.IMAGING, "胸部CT", DAY, List.of(), one, other)).isNull();
    }

    @Test
    void answersNothingWithAReportOfOtherDays() {
        Document late = document("late", DocumentKind.IMAGING_REPORT, "胸部CT", 15);

        assertThat(answer(Mention.Family.IMAGING, "胸部CT", DAY, List.of(), late)).isNull();
    }

    private static @Nullable String answer(Mention.Family family, String of, @Nullable LocalDate when,
            List<Fact> rows, Document... reports) {
        Fact mention = new Mention(source("summary", "m"), family, of, Mention.Status.PERFORMED, when, null);
        List<Document> documents = new ArrayList<>(List.of(reports));
        documents.add(SUMMARY);
        List<Fact> facts = new ArrayList<>(rows);
        facts.add(mention);
        return ((Mention) MentionMatching.match(facts, documents).getLast()).answeredBy();
    }

    private static Fact row(String document, String name) {
        return new Fact.LabResult(source(document, name), name, null, "6", null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    private static FactSource source(String document, String id) {
        return new FactSource(new FactId(id), new DocumentId(document), "字",
                List.of(new Region(Papers.PAGE, Box.WHOLE_PAGE)), new Standing.Read(1), List.of());
    }

    private static Document document(String id, DocumentKind kind, String title, int day) {
        return new Document(new DocumentId(id), kind, title,
                List.of(new DocumentPart(Papers.PAGE, Box.WHOLE_PAGE)), null, null,
                LocalDate.of(2026, 3, day), List.of(), Identity.NONE, 1, List.of());
    }
}
