package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Page;
import health.homeward.document.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcedureTablesTest {
    private static final List<String> HEADER = List.of("手术及操作编码", "手术及操作日期", "手术级别", "手术及操作名称", "术者");

    @Test
    void takesEachOperationOfAFrontSheetWithItsDay() {
        List<Fact> facts = facts(HEADER, List.of("74.1x01", "2026-01-09", "3", "子宫下段横切口剖宫产术", "虞南风"),
                List.of("66.3200", "2026-01-10", "3", "双侧输卵管结扎术", "虞南风"));

        assertThat(Shown.of("procedure", facts)).containsExactly("procedure 子宫下段横切口剖宫产术 2026-01-09",
                "procedure 双侧输卵管结扎术 2026-01-10");
        assertThat(facts.getFirst().source().regions()).hasSize(2);
    }

    @Test
    void takesNoOperationFromEmptyRowsAndOtherColumns() {
        assertThat(facts(HEADER, List.of("—", "", "", "—", "虞南风"))).isEmpty();
        assertThat(facts(List.of("编码", "日期", "级别", "名称", "术者"),
                List.of("1", "2026-01-09", "3", "剖宫产术", "虞南风")))
                .isEmpty();
    }

    @SafeVarargs
    private static List<Fact> facts(List<String>... rows) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            cells.add(row(rows[i], 0.1 + 0.05 * i));
        }
        Table table = new Table(Box.WHOLE_PAGE, 0, Collections.nCopies(5, Table.Column.UNKNOWN), cells);
        Document document = Papers.document(DocumentKind.FRONT_SHEET);
        Page page = Papers.page("住院病案首页");
        Page with = new Page(page.ref(), 0, 1000, 1400, true, page.source(), page.lines(), List.of(table),
                page.quality(), page.engine(), List.of(), 0);
        return Extraction.extract(document, Map.of(Papers.PAGE, with));
    }

    private static List<Cell> row(List<String> texts, double top) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            Box box = new Box(0.05 + 0.18 * cells.size(), top, 0.15, 0.02);
            cells.add(text.isEmpty() ? Cell.BLANK : new Cell(text, text, box, 1, List.of()));
        }
        return cells;
    }
}
