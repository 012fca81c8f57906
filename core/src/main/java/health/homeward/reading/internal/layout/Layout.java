package health.homeward.reading.internal.layout;

import health.homeward.document.Layer;
import health.homeward.document.Table;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arranges what was found on a page.
public final class Layout {
    private Layout() {}

    /// Rows from top to bottom, in a row from left to right; cells that were read as one are split; tables found.
    ///
    /// @param pieces with boxes in fractions of the upright page
    /// @param width of the upright page, in any unit that `height` shares
    /// @param upright its picture, null when there is none; searched for arrows beside results
    public static Arranged arrange(List<TextLine> pieces, double width, double height,
            @Nullable BufferedImage upright) {
        List<TextLine> body = pieces.stream().filter(line -> line.layer() == Layer.BODY).toList();
        Slope slope = Slope.of(body, width / height);
        List<Row> rows = Rows.of(ColumnGaps.split(body, width / height), slope, width / height);
        List<Table> tables = new ArrayList<>();
        List<Row> arranged = TableFinder.find(rows, tables, width / height, upright);
        List<Row> ordered = ReadingOrder.of(arranged, tables, width / height);
        List<TextLine> lines = new ArrayList<>(Furniture.mark(ordered));
        pieces.stream().filter(line -> line.layer() != Layer.BODY).forEach(lines::add);
        return new Arranged(lines, tables);
    }
}
