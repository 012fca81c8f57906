package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks for arrows that the recogniser overlooks or takes for letters: in narrow pieces, and in the empty strip between
/// a result and its range.
final class ArrowProbe {
    /// What an arrow glued to a range or to a result is read as.
    private static final Pattern BEFORE_RANGE = Pattern.compile("[^\\p{IsHan}\\d<>≤≥(.-]\\d.*[-~～—–].*");
    private static final Pattern AFTER_RESULT = Pattern.compile("[<>≤≥]?\\d+(?:\\.\\d+)?\\s*[TtIl|!←→丨个]");

    /// An arrow close behind a number is read as 1 as well; a real 1 may look like one, so nothing is cut.
    private static final Pattern ENDS_IN_ONE = Pattern.compile("[<>≤≥]?[\\d.]*\\d1");

    /// Step to the last digit in heights of its line; digits of one number stand closer.
    private static final double APART = 0.55;

    private ArrowProbe() {}

    static List<TextLine> added(List<TextLine> pieces, Grid grid, Row row, @Nullable BufferedImage upright) {
        if (upright == null) {
            return pieces;
        }
        List<TextLine> all = new ArrayList<>();
        for (TextLine piece : pieces) {
            all.addAll(seen(piece, grid, row, upright));
        }
        for (int block = 0; block < grid.blocks().size(); block++) {
            probe(all, grid, block, row, upright);
        }
        return all;
    }

    /// The piece as it is, as the arrow that it shows, or cut where an arrow at its end or beginning was read as a
    /// character of the number.
    private static List<TextLine> seen(TextLine piece, Grid grid, Row row, BufferedImage upright) {
        Column column = columnOf(piece, grid);
        boolean marks = column == Column.FLAG || column == Column.RESULT || column == Column.RANGE;
        if (!marks || piece.source() != TextSource.OCR || piece.box().height() >= 1.6 * row.height()) {
            return List.of(piece);
        }
        if (isDubious(piece, column)) {
            return List.of(ArrowShape.in(upright, piece.box()).map(ArrowProbe::arrow).orElse(piece));
        }
        int length = piece.text().length();
        if (column == Column.RANGE && BEFORE_RANGE.matcher(piece.text()).matches()) {
            return ArrowShape.in(upright, piece.boxOf(0, 1))
                    .map(arrow -> List.of(arrow(arrow), Piece.cut(piece, 1, length)))
                    .orElse(List.of(piece));
        }
        if (column != Column.RANGE && AFTER_RESULT.matcher(piece.text()).matches()) {
            return ArrowShape.in(upright, piece.boxOf(length - 1, length))
                    .map(arrow -> List.of(Piece.cut(piece, 0, length - 1), arrow(arrow)))
                    .orElse(List.of(piece));
        }
        boolean one = column == Column.RESULT && ENDS_IN_ONE.matcher(piece.text()).matches();
        if (one && (lastStandsApart(piece, upright)
                || ArrowShape.in(upright, piece.boxOf(length - 1, length)).isPresent())) {
            return List.of(Piece.doubted(piece, Doubt.Kind.FLAG, length - 1));
        }
        return List.of(piece);
    }

    private static boolean lastStandsApart(TextLine piece, BufferedImage upright) {
        int length = piece.text().length();
        double step = piece.boxOf(length - 1, length).centreX()
                - piece.boxOf(length - 2, length - 1).centreX();
        return step * upright.getWidth() > APART * piece.box().height() * upright.getHeight();
    }

    private static Column columnOf(TextLine piece, Grid grid) {
        int block = grid.blockOf(piece);
        return grid.blocks().get(block).get(grid.laneOf(piece, block)).column();
    }

    /// One character, or hardly read; a lone digit is looked at where marks stand, an upright shaft is read as 1.
    private static boolean isDubious(TextLine piece, Column column) {
        String text = piece.text();
        boolean little = text.codePointCount(0, text.length()) <= 1 || piece.confidence() < 0.6;
        return little && !text.matches(column == Column.FLAG ? "[HL*]" : "[0-9-+−*HL]");
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
        if (result == null || after == null) {
            return;
        }
        double end = result.boxOf(result.text().length() - 1, result.text().length()).right()
                + 0.1 * row.height();
        if (after.box().x() - end < 0.3 * row.height()) {
            return;
        }
        double middle = (result.box().centreY() + after.box().centreY()) / 2;
        Box strip = new Box(end, middle - 0.675 * row.height(), after.box().x() - end, 1.35 * row.height());
        ArrowShape.in(upright, strip)
                .filter(arrow -> arrow.box().height() > 0.45 * row.height()
                        && Math.abs(arrow.box().centreY() - middle) < 0.4 * row.height())
                .ifPresent(arrow -> pieces.add(arrow(arrow)));
    }

    private static TextLine arrow(ArrowShape.Arrow arrow) {
        return new TextLine(arrow.up() ? "↑" : "↓", arrow.box(), null, 0.9, TextSource.OCR, Layer.BODY, 0,
                List.of(new Glyph(arrow.up() ? "↑" : "↓", 0.9, 0, 1)), List.of());
    }

}
