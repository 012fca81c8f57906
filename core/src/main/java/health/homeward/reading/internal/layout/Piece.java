package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Cuts lines of text.
final class Piece {
    private Piece() {}

    /// The code units `begin` to `end` of a line as a line of their own, blanks at its ends left out. In a
    /// line whose characters have no places, as of Word, each part stands where the line does.
    static TextLine cut(TextLine line, int begin, int end) {
        String text = line.text();
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (line.glyphs().isEmpty() && from < to && to - from < text.length()) {
            return new TextLine(text.substring(from, to), line.box(), null, line.confidence(), line.source(),
                    line.layer(), line.block(), List.of(), doubts(line, from, to));
        }
        int firstGlyph = text.codePointCount(0, from);
        int lastGlyph = text.codePointCount(0, to);
        if (line.glyphs().size() < lastGlyph || lastGlyph <= firstGlyph
                || (from == 0 && to == text.length())) {
            return line;
        }
        List<Glyph> glyphs = line.glyphs().subList(firstGlyph, lastGlyph);
        double start = Math.clamp(glyphs.getFirst().start(), 0, 1);
        double stop = Math.clamp(glyphs.getLast().end(), start + 1e-6, 1.000001);
        Box box = line.boxOf(from, to);
        List<Glyph> moved = glyphs.stream()
                .map(glyph -> new Glyph(glyph.text(), glyph.confidence(),
                        (glyph.start() - start) / (stop - start), (glyph.end() - start) / (stop - start)))
                .toList();
        double confidence = glyphs.stream()
                .mapToDouble(Glyph::confidence)
                .average()
                .orElse(line.confidence());
        return new TextLine(text.substring(from, to), box, null, confidence, line.source(), line.layer(),
                line.block(), moved, doubts(line, from, to));
    }

    /// The line with one more doubt about a character.
    static TextLine doubted(TextLine line, Doubt.Kind kind, int index) {
        List<Doubt> doubts = new ArrayList<>(line.doubts());
        doubts.add(new Doubt(kind, index, index < 0 ? line.box() : line.boxOf(index, index + 1)));
        return new TextLine(line.text(), line.box(), line.quad(), line.confidence(), line.source(),
                line.layer(),
                line.block(), line.glyphs(), doubts);
    }

    private static List<Doubt> doubts(TextLine line, int from, int to) {
        List<Doubt> doubts = new ArrayList<>();
        for (Doubt doubt : line.doubts()) {
            if (doubt.index() < 0) {
                doubts.add(doubt);
            } else if (doubt.index() >= from && doubt.index() < to) {
                doubts.add(new Doubt(doubt.kind(), doubt.index() - from, doubt.box()));
            }
        }
        return doubts;
    }

}
