package health.homeward.reading;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.TextLine;
import health.homeward.reading.internal.layout.Arranged;
import health.homeward.reading.internal.layout.Layout;
import health.homeward.reading.internal.ocr.OnnxPictureReader;
import health.homeward.reading.internal.ocr.PictureText;
import health.homeward.testkit.LaboratorySheet;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaboratorySheetTest {
    @Test
    void readsEveryCellOfASheet() throws IOException {
        Table table = read(LaboratorySheet.draw());

        assertThat(rows(table)).containsExactlyElementsOf(LaboratorySheet.ROWS);
        assertThat(table.rows().stream().flatMap(List::stream).flatMap(cell -> cell.doubts().stream()))
                .isEmpty();
    }

    @Test
    void readsResultsOfASheetThatLiesSlanted() throws IOException {
        BufferedImage sheet = LaboratorySheet.draw();
        BufferedImage slanted = new BufferedImage(1400, 1150, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = slanted.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, 1400, 1150);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(3), 700, 575);
        graphics.drawImage(sheet, 80, 75, null);
        graphics.dispose();

        Table table = read(slanted);

        int result = table.columns().indexOf(Table.Column.RESULT);
        assertThat(rows(table)).extracting(row -> row.get(result))
                .containsExactlyElementsOf(LaboratorySheet.ROWS.stream().map(row -> row.get(3)).toList());
    }

    private static List<List<String>> rows(Table table) {
        return table.rows()
                .stream()
                .skip(table.headerRows())
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    private static Table read(BufferedImage picture) {
        try (OnnxPictureReader reader = OnnxPictureReader.open(null)) {
            PictureText text = reader.read(picture);
            List<TextLine> lines = text.lines();
            Arranged arranged = Layout.arrange(lines, text.upright().getWidth(), text.upright().getHeight(),
                    text.upright());
            assertThat(arranged.tables()).hasSize(1);
            return arranged.tables().getFirst();
        }
    }
}
