package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Identity;
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
