package health.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.Engine;
import health.homeward.document.Json;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageJsonTest {
    private static final Box BOX = new Box(0.1, 0.2, 0.3, 0.02);

    @Test
    void printsWhatIsDoubtedAndRepairedInATable() throws Exception {
        Cell doubted = new Cell("8/L", "8/L", BOX, 0.9, List.of(new Doubt(Doubt.Kind.UNIT, -1, BOX)));
        Cell repaired = new Cell("μmol/L", "μmo1/L", BOX, 0.9, List.of());
        Table table = new Table(BOX, 0, List.of(Column.NAME, Column.UNIT),
                List.of(List.of(Cell.BLANK, doubted), List.of(Cell.BLANK, repaired)));

        JsonNode printed = Json.MAPPER.readTree(PageJson.of("a.jpg", page(table), false))
                .get("tables")
                .get(0);

        assertThat(printed.get("doubts")).singleElement().satisfies(doubt -> {
            assertThat(doubt.get("row").asInt()).isZero();
            assertThat(doubt.get("column").asInt()).isEqualTo(1);
            assertThat(doubt.get("kind").asText()).isEqualTo("UNIT");
            assertThat(doubt.get("box")).hasSize(4);
        });
        assertThat(printed.get("repairs")).singleElement().satisfies(repair -> {
            assertThat(repair.get("row").asInt()).isEqualTo(1);
            assertThat(repair.get("read").asText()).isEqualTo("μmo1/L");
        });
    }

    private static Page page(Table table) {
        return new Page(new PageRef(Sha256.of(new byte[]{1}), 1), 0, 1000, 1400, true, TextSource.OCR,
                List.of(),
                List.of(table), PageQuality.UNDISTURBED, new Engine("test", "1", ""), List.of(), 0);
    }
}
