package health.homeward.extraction;

import health.homeward.document.Glyph;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.List;

/// Blanks that a text layer does not spell but leaves free between two characters.
final class PrintedGaps {
    /// Of a character's width.
    private static final double FREE = 0.15;
    private static final double TIGHT = 0.04;

    private PrintedGaps() {}

    /// Whether more is free before a character than anywhere around it; in lines that are spread to a width nothing is
    /// told by it.
    static boolean before(Piece piece, int index) {
        String text = piece.text();
        if (!Character.isIdeographic(text.charAt(index))
                || !Character.isIdeographic(text.charAt(index - 1))) {
            return false;
        }
        int at = piece.passage().at().get(piece.begin() + index);
        int last = piece.passage().at().get(piece.begin() + index - 1);
        List<TextLine> lines = piece.passage().paper().running().linesOf(last, at + 1);
        if (at != last + 1 || lines.size() != 1 || lines.getFirst().source() != TextSource.TEXT_LAYER) {
            return false;
        }
        List<Glyph> glyphs = lines.getFirst().glyphs();
        int place = at - piece.passage().paper().running().beginOf(at);
        if (glyphs.size() != lines.getFirst().text().length() || place < 2 || place + 1 >= glyphs.size()) {
            return false;
        }
        double width = glyphs.get(place).end() - glyphs.get(place).start();
        return free(glyphs, place) > FREE * width && free(glyphs, place - 1) < TIGHT * width
                && free(glyphs, place + 1) < TIGHT * width;
    }

    private static double free(List<Glyph> glyphs, int place) {
        return glyphs.get(place).start() - glyphs.get(place - 1).end();
    }
}
