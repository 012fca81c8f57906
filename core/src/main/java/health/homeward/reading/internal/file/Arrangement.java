package health.homeward.reading.internal.file;

import health.homeward.document.Table;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pieces of text in the order of the paper, and its tables.
record Arrangement(List<TextLine> lines, List<Table> tables) {
    Arrangement {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /// @param upright drawing of the page, null where there is none
    static Arrangement of(List<TextLine> pieces, double width, double height,
            @Nullable BufferedImage upright) {
        List<TextLine> down = new ArrayList<>(pieces);
        down.sort(Comparator.comparingDouble(line -> line.box().centreY()));
        List<TextLine> lines = new ArrayList<>();
        List<TextLine> row = new ArrayList<>();
        for (TextLine line : down) {
            if (!row.isEmpty() && line.box().centreY() > row.getFirst().box().bottom()) {
                flush(row, lines);
            }
            row.add(line);
        }
        flush(row, lines);
        return new Arrangement(lines, List.of());
    }

    private static void flush(List<TextLine> row, List<TextLine> lines) {
        row.sort(Comparator.comparingDouble(line -> line.box().x()));
        lines.addAll(row);
        row.clear();
    }
}
