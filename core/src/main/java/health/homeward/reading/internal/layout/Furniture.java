package health.homeward.reading.internal.layout;

import health.homeward.document.Layer;
import health.homeward.document.TextLine;
import health.homeward.reading.internal.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Marks what every page carries: page numbers, time of printing.
final class Furniture {
    private static final Pattern PAGE = Words.anyOf("furniture.tsv");

    private Furniture() {}

    static List<TextLine> mark(List<Row> rows) {
        List<TextLine> lines = new ArrayList<>();
        for (Row row : rows) {
            for (TextLine piece : row.pieces()) {
                boolean edge = row.level() < 0.08 || row.level() > 0.9;
                lines.add(edge && PAGE.matcher(piece.text().strip()).matches()
                        ? new TextLine(piece.text(), piece.box(), piece.quad(), piece.confidence(),
                                piece.source(),
                                Layer.FURNITURE, piece.block(), piece.glyphs(), piece.doubts())
                        : piece);
            }
        }
        return lines;
    }
}
