package health.homeward.reading.internal.layout;

import health.homeward.document.Glyph;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Splits lines in which the detector joined neighbouring cells: at a gap of 1.75 line heights, or of 0.9 at a blank.
final class ColumnGaps {
    private ColumnGaps() {}

    static List<TextLine> split(List<TextLine> lines, double aspect) {
        List<TextLine> pieces = new ArrayList<>();
        for (TextLine line : lines) {
            int begin = 0;
            int offset = 0;
            List<Glyph> glyphs = line.glyphs();
            for (int i = 1; i < glyphs.size(); i++) {
                offset += glyphs.get(i - 1).text().length();
                boolean blank = glyphs.get(i - 1).text().isBlank();
                double gap = gap(line, glyphs, i) * aspect / thickness(line);
                if (gap > 1.75 || (blank && gap > 0.9)) {
                    pieces.add(Piece.cut(line, begin, offset));
                    begin = offset;
                }
            }
            pieces.add(Piece.cut(line, begin, line.text().length()));
        }
        return pieces.stream().filter(piece -> !piece.text().isBlank()).toList();
    }

    /// The empty distance before a character, blanks before it counted as empty, in fractions of the page's width.
    private static double gap(TextLine line, List<Glyph> glyphs, int i) {
        int before = i - 1;
        while (before > 0 && glyphs.get(before).text().isBlank()) {
            before--;
        }
        double length = line.quad() == null ? line.box().width() : line.quad().x2() - line.quad().x1();
        return (glyphs.get(i).start() - glyphs.get(before).end()) * length;
    }

    private static double thickness(TextLine line) {
        return Math.max(1e-4,
                line.quad() == null ? line.box().height() : line.quad().y4() - line.quad().y1());
    }
}
