package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Engine;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyteDoubtsTest {
    @ParameterizedTest
    @CsvSource({"總膳固醇, '', true", "總膽固醇, TC, false", "驗性磷酸酶, ALP, true", "鉀, Na, true", "钾, K, true",
            "鉀, K, false",
            "抗链球菌溶血素0, ASO, true"})
    void doubtsANameThatAPictureMayHaveLostInATableInTraditionalCharacters(String name, String abbreviation,
            boolean doubted) {
        assertThat(isDoubted(TextSource.OCR, name, abbreviation, "檢驗報告單", "參考區間")).isEqualTo(doubted);
    }

    @Test
    void doubtsNoSimplifiedNameInASimplifiedTable() {
        assertThat(isDoubted(TextSource.OCR, "钾", "K", "检验报告单", "参考区间")).isFalse();
        assertThat(isDoubted(TextSource.OCR, "白细胞计数", "WBC", "检验报告单", "参考区间")).isFalse();
    }

    @Test
    void doubtsNothingThatAFileSaysInItsOwnText() {
        assertThat(isDoubted(TextSource.TEXT_LAYER, "總膳固醇", "", "檢驗報告單", "參考區間")).isFalse();
    }

    @Test
    void doubtsANameThatStandsTwiceInATable() {
        assertThat(isDoubted(TextSource.OCR, "钠", "Na", "检验报告单", "钠")).isTrue();
    }

    private static boolean isDoubted(TextSource source, String name, String abbreviation, String title,
            String other) {
        List<TextLine> lines = new ArrayList<>();
        for (String text : List.of(title, name, other)) {
            lines.add(new TextLine(text, new Box(0.1, 0.1 + 0.03 * lines.size(), 0.2, 0.02), null, 1, source,
                    Layer.BODY, 0, List.of(), List.of()));
        }
        Cell cell = cell(name, lines.get(1).box());
        Table table = new Table(new Box(0.1, 0.1, 0.8, 0.2), 0, List.of(Column.NAME),
                List.of(List.of(cell), List.of(cell(other, lines.get(2).box()))));
        Page page = new Page(Papers.PAGE, 0, 1000, 1400, true, source, lines, List.of(table),
                PageQuality.UNDISTURBED, new Engine("typed", "1", ""), List.of(), 0);
        return AnalyteDoubts.in(page, table).on(cell, abbreviation);
    }

    private static Cell cell(String text, Box box) {
        return new Cell(text, text, box, 1, List.of());
    }
}
