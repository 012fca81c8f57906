package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Engine;
import health.homeward.document.Fact.LabResult;
import health.homeward.document.Identity;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Sex;
import health.homeward.document.Sha256;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextSource;
import health.homeward.terminology.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabRowsTest {
    private static final List<Column> COLUMNS = List.of(Column.NAME, Column.RESULT, Column.FLAG, Column.RANGE,
            Column.UNIT);

    @ParameterizedTest
    @CsvSource({"52, 7-40, H", "3, 3-5, N", "5, 3-5, N", "5.01, 3.00-5.00, H", "5, <5, H", "4.9, <5, N",
            "5, ≤5, N",
            "<5, 125--350, L", "<5, 3-10, ''", "<5, <5, N", ">100, 0~40, H", ">30, 0~40, ''", "90, >60, N",
            "60, >60, L", "阳性(+), 阴性, A", "阴性, 阴性, N", "1:320, 阴性, ''", "12, 男 1-5 女 2-6, ''", "12, 5-1, ''"})
    void computesTheFlagFromValueAndRangeAlone(String result, String range, String flag) {
        LabResult row = only("某项", result, "", range, "g/L");

        assertThat(row.flag() == null ? "" : String.valueOf(row.flag())).isEqualTo(flag);
    }

    @TestFactory
    List<DynamicTest> readsARowAsItIsPrinted() {
        return rows("rows.tsv");
    }

    @TestFactory
    List<DynamicTest> readsARowAsItIsPrintedThatTheRulesWereNotMadeOn() {
        return rows("held-out-rows.tsv");
    }

    private static List<DynamicTest> rows(String table) {
        return Terms.read(LabRowsTest.class, table)
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.cell(1),
                        () -> assertThat(results(columns(row.cell(0)), cells(row.cell(1))).stream()
                                .map(LabRowsTest::shown)
                                .collect(Collectors.joining("\n"))).isEqualTo(row.cell(2))))
                .toList();
    }

    private static List<Column> columns(String names) {
        return Arrays.stream(names.split(",", -1)).map(Column::valueOf).toList();
    }

    private static List<List<Cell>> cells(String texts) {
        return List.of(row(texts.split("\\|", -1)));
    }

    private static String shown(LabResult row) {
        String value = row.value() == null
                ? "-"
                : (row.comparator() == null ? "" : row.comparator()) + row.value().toPlainString();
        return String.join(";", value, orDash(row.unit()), limit(row.low()) + ".." + limit(row.high()),
                orDash(row.flag()), orDash(row.printedFlag()), row.source().asserted() ? "sure" : "doubt");
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String limit(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"MALE, 57", "FEMALE, 41"})
    void takesTheRangeOfThePersonsSex(Sex sex, String low) {
        assertThat(LabRange.of("男:57-111/女:41-81", sex).low()).isEqualByComparingTo(low);
        assertThat(LabRange.of("女 41-81 男 57-111", sex).low()).isEqualByComparingTo(low);
    }

    @Test
    void joinsANameThatGoesOverTwoLines() {
        List<LabResult> rows = results(List.of(
                List.of(named("丙氨酸氨基转", 0.200), cell("28", 1), Cell.BLANK, cell("7-40", 3), cell("U/L", 4)),
                List.of(named("移酶", 0.214), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK),
                List.of(named("钾", 0.240), cell("4.1", 1), Cell.BLANK, cell("3.5-5.3", 3), cell("mmol/L", 4)),
                List.of(named("血脂", 0.254), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK),
                List.of(named("甘油三酯", 0.280), cell("1.1", 1), Cell.BLANK, cell("0.4-1.7", 3),
                        cell("mmol/L", 4))));

        assertThat(rows).extracting(LabResult::name).containsExactly("丙氨酸氨基转移酶", "钾", "甘油三酯");
        assertThat(rows.getLast().panel()).isEqualTo("血脂");
    }

    private static Cell named(String text, double top) {
        return new Cell(text, text, new Box(0.1, top, 0.015 * text.length(), 0.02), 0.99, List.of());
    }

    @Test
    void doubtsANameThatHoldsAFigureOfAnotherCell() {
        assertThat(only("丙氨酸氨基转移 17酶", "17", "", "7-40", "U/L").source().asserted()).isFalse();
        assertThat(only("糖类抗原125", "15.4", "", "0-35", "U/mL").source().asserted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-谷氨酰转移酶, γ-谷氨酰转移酶", "Y一谷氨酰基转移酶, γ-谷氨酰基转移酶", "B2-微球蛋白, β2-微球蛋白",
            "a-羟丁酸脱氢酶, α-羟丁酸脱氢酶", "丙氨酰谷氨酰胺, 丙氨酰谷氨酰胺", "谷氨酰转肽酶, 谷氨酰转肽酶"})
    void putsInAGreekLetterWhereTheRestOfTheNameMakesItCertain(String read, String name) {
        LabResult row = only(read, "17", "", "10-60", "U/L");

        assertThat(row.name()).isEqualTo(name);
        assertThat(row.source().asserted()).isTrue();
    }

    @Test
    void fillsAHoleOnlyWhereOneLetterBelongs() {
        assertThat(holed("〓-谷氨酰转移酶").value()).isEqualByComparingTo("17");
        assertThat(holed("〓-谷氨酰转移酶").name()).isEqualTo("γ-谷氨酰转移酶");
        assertThat(holed("〓-羟丁酸").source().asserted()).isFalse();
        assertThat(holed("〓-羟丁酸").name()).isEqualTo("〓-羟丁酸");
    }

    private static LabResult holed(String name) {
        List<Cell> row = row("", "17", "", "10-60", "U/L");
        row.set(0, new Cell(name, name, box(0), 0.99, List.of(new Doubt(Doubt.Kind.HOLE, 0, box(0)))));
        return results(List.of(row)).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"γ-谷氨酰基转, false", "丙氨酸氨基, false", "碱性磷酸, false", "白细胞, true", "白细胞计数, true", "总胆红素, true",
            "尿素, true", "某院自定项目, true"})
    void doubtsANameThatEndsInTheMiddleOfAWord(String name, boolean sure) {
        assertThat(only(name, "17", "", "10-60", "U/L").source().asserted()).isEqualTo(sure);
    }

    @Test
    void keepsANumberWhoseNameIsDoubtedAndAssertsItNot() {
        LabResult row = holed("〓项");

        assertThat(row.value()).isEqualByComparingTo("17");
        assertThat(row.flag()).isEqualTo(LabResult.Flag.N);
        assertThat(row.source().asserted()).isFalse();
    }

    @Test
    void doubtsTheRowsBesideAScrapOfAName() {
        List<Cell> scrap = row("酶", "", "", "", "");
        scrap.set(0, named("酶", 0.5));
        List<LabResult> rows = results(List.of(row("丙氨酸氨基转移", "17", "", "7-40", "U/L"), scrap,
                row("总胆红素", "11.7", "", "5.1-19.0", "μmol/L"), row("白蛋白", "38.2", "", "40.0-55.0", "g/L")));

        assertThat(rows).extracting(row -> row.source().asserted()).containsExactly(false, false, true);
    }

    @Test
    void doubtsARowWhoseResultWasNotRead() {
        assertThat(only("总胆红素", "", "", "5.1-19.0", "μmol/L").source().asserted()).isFalse();
    }

    @Test
    void doubtsARowWithTwoColumnsOfResults() {
        assertThat(results(List.of(Column.NAME, Column.RESULT, Column.RESULT), cells("白细胞|6.1|7.2")))
                .singleElement()
                .satisfies(row -> assertThat(row.source().asserted()).isFalse());
    }

    @Test
    void givesNoFigureOfASusceptibilityTestAsAnAmount() {
        List<LabResult> rows = results(List.of(Column.NAME, Column.RESULT, Column.UNKNOWN),
                List.of(row("头孢他啶", "≤4", "S"), row("阿米卡星", "32", "I"), row("氨苄西林", "≥32", "R")));

        assertThat(rows).extracting(LabResult::value).containsOnlyNulls();
        assertThat(rows).extracting(LabResult::result).containsExactly("≤4", "32", "≥32");
    }

    @Test
    void keepsValueComparatorUnitAndLimits() {
        LabResult row = only("血小板", "<5", "", "125--350", "×10^9/L");

        assertThat(row.value()).isEqualByComparingTo("5");
        assertThat(row.comparator()).isEqualTo("<");
        assertThat(row.ucum()).isEqualTo("10*9/L");
        assertThat(row.low()).isEqualByComparingTo("125");
        assertThat(row.source().asserted()).isTrue();
        assertThat(row.source().regions().getFirst().box().x()).isEqualTo(0.2);
    }

    @Test
    void doubtsARowWhosePrintedMarkContradictsItsRange() {
        assertThat(only("纤维蛋白原", "2.73", "H", "2.38-4.98", "g/L").source().doubts()).extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.FLAG);
        assertThat(only("纤维蛋白原", "5.73", "H", "2.38-4.98", "g/L").source().asserted()).isTrue();
    }

    @Test
    void believesANumberFarOutsideItsRangeThatAFileSaysAndMarks() {
        Cell far = new Cell("508", "508", box(1), 1,
                List.of(new Doubt(Doubt.Kind.NUMBER_DISTANCE, -1, box(1))));

        for (String mark : List.of("↑↑", "")) {
            LabResult row = results(List.of(List.of(cell("谷氨酰转肽酶", 0), far, cell(mark, 2), cell("10-60", 3),
                    cell("U/L", 4)))).getFirst();
            assertThat(row.source().asserted()).isEqualTo(!mark.isEmpty());
        }
    }

    @Test
    void givesNoValueToANumberThatWasDoubted() {
        Cell doubtful = new Cell("L.48", "L.48", box(1), 0.99,
                List.of(new Doubt(Doubt.Kind.NUMBER_FORM, -1, box(1))));
        LabResult row = results(List.of(List.of(cell("甘油三酯", 0), doubtful, Cell.BLANK, cell("0.45-1.70", 3),
                cell("mmol/L", 4)))).getFirst();

        assertThat(row.value()).isNull();
        assertThat(row.flag()).isNull();
        assertThat(row.source().asserted()).isFalse();
    }

    @Test
    void keepsAPendingRowAndTakesAHeadingAsPanel() {
        List<LabResult> rows = results(
                List.of(row("肝功能", "", "", "", ""), row("白蛋白", "待报告", "", "40-55", "g/L")));

        assertThat(rows).singleElement().satisfies(result -> {
            assertThat(result.result()).isEqualTo("待报告");
            assertThat(result.value()).isNull();
            assertThat(result.panel()).isEqualTo("肝功能");
        });
    }

    @Test
    void leavesAUnitWithoutCodeWhereTheTableHasNone() {
        assertThat(only("某项", "1", "", "0-2", "kU/L").ucum()).isNull();
    }

    private static LabResult only(String name, String result, String flag, String range, String unit) {
        return results(List.of(row(name, result, flag, range, unit))).getFirst();
    }

    private static List<Cell> row(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            cells.add(cell(texts[i], i));
        }
        return cells;
    }

    private static Cell cell(String text, int column) {
        return text.isEmpty() ? Cell.BLANK : new Cell(text, text, box(column), 0.99, List.of());
    }

    private static Box box(int column) {
        return new Box(column * 0.2, 0.2, 0.1, 0.02);
    }

    private static List<LabResult> results(List<List<Cell>> rows) {
        List<List<Cell>> all = new ArrayList<>();
        all.add(row("项目", "结果", "提示", "参考值", "单位"));
        all.addAll(rows);
        return results(new Table(Box.WHOLE_PAGE, 1, COLUMNS, all));
    }

    private static List<LabResult> results(List<Column> columns, List<List<Cell>> rows) {
        return results(new Table(Box.WHOLE_PAGE, 0, columns, rows));
    }

    private static List<LabResult> results(Table table) {
        PageRef ref = new PageRef(Sha256.of(new byte[]{1}), 1);
        Page page = new Page(ref, 0, 1000, 1400, true, TextSource.OCR, List.of(), List.of(table),
                PageQuality.UNDISTURBED, new Engine("test", "1", ""), List.of(), 0);
        Document document = new Document(new DocumentId("d1"), DocumentKind.LAB_REPORT, "",
                List.of(new DocumentPart(ref, Box.WHOLE_PAGE)), null, null, null, List.of(), Identity.NONE, 1,
                List.of());
        return LabRows.of(document, Map.of(ref, page)).stream().map(LabResult.class::cast).toList();
    }
}
