package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for arrows that the recogniser overlooks or takes for letters: in narrow pieces, and in the empty strip between
/// a result and its range.
final class ArrowProbe {
    private ArrowProbe() {}

    static List<TextLine> added(List<TextLine> pieces, Grid grid, Row row, @Nullable BufferedImage upright) {
        if (upright == null) {
            return pieces;
        }
        List<TextLine> all = new ArrayList<>();
        for (TextLine piece : pieces) {
            all.add(isDubious(piece, row.height()) && mayHoldAnArrow(piece, grid)
                    ? replaced(piece, upright)
                    : piece);
        }
        for (int block = 0; block < grid.blocks().size(); block++) {
            probe(all, grid, block, row, upright);
        }
        return all;
    }

    private static boolean isDubious(TextLine piece, double rowHeight) {
        return piece.source() == TextSource.OCR && piece.box().height() < 1.6 * rowHeight
                && (piece.text().codePointCount(0, piece.text().length()) <= 1 || piece.confidence() < 0.6)
                && !piece.text().matches("[0-9-+−*HL]");
    }

    private static boolean mayHoldAnArrow(TextLine piece, Grid grid) {
        int block = grid.blockOf(piece);
        Column column = grid.blocks().get(block).get(grid.laneOf(piece, block)).column();
        return column == Column.FLAG || column == Column.RESULT || column == Column.RANGE;
    }

    private static TextLine replaced(TextLine piece, BufferedImage upright) {
        return ArrowShape.in(upright, piece.box()).map(arrow -> arrow(arrow)).orElse(piece);
    }

    private static void probe(List<TextLine> pieces, Grid grid, int block, Row row, BufferedImage upright) {
        TextLine result = null;
        TextLine after = null;
        for (TextLine piece : pieces.stream()
                .filter(p -> grid.blockOf(p) == block)
                .sorted(java.util.Comparator.comparingDouble(p -> p.box().x()))
                .toList()) {
            Column column = grid.blocks().get(block).get(grid.laneOf(piece, block)).column();
            if (column == Column.FLAG) {
                return;
            }
            if (column == Column.RESULT) {
                result = piece;
            } else if (result != null && after == null) {
                after = piece;
            }
        }
        if (result == null || after == null || after.box().x() - result.box().right() < 0.3 * row.height()) {
            return;
        }
        double middle = (result.box().centreY() + after.box().centreY()) / 2;
        Box strip = new Box(result.box().right(), middle - 0.675 * row.height(),
                after.box().x() - result.box().right(), 1.35 * row.height());
        ArrowShape.in(upright, strip).ifPresent(arrow -> pieces.add(arrow(arrow)));
    }

    private static TextLine arrow(ArrowShape.Arrow arrow) {
        return new TextLine(arrow.up() ? "↑" : "↓", arrow.box(), null, 0.9, TextSource.OCR, Layer.BODY, 0,
                List.of(new Glyph(arrow.up() ? "↑" : "↓", 0.9, 0, 1)), List.of());
    }

}
