package health.homeward.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of text on one visual row, without a column gap inside, as it was read.
///
/// @param text the plain reading; `〓` for a glyph that was seen and not read
/// @param box around it
/// @param quad its corners when it is slanted, else null
/// @param confidence mean over the characters, 0..1
/// @param block the column or paragraph it belongs to; sorting by block, then position in the page's list, gives the
///     order in which a person reads
/// @param glyphs one for each code point of `text`, or none where there is no geometry (DOCX)
public record TextLine(
        String text,
        Box box,
        @Nullable Quad quad,
        double confidence,
        TextSource source,
        Layer layer,
        int block,
        List<Glyph> glyphs,
        List<Doubt> doubts) {
    public TextLine {
        glyphs = List.copyOf(glyphs);
        doubts = List.copyOf(doubts);
    }

    /// The box around the code units `begin` (inclusive) to `end` (exclusive) of the text.
    public Box boxOf(int begin, int end) {
        if (begin <= 0 && end >= text.length()) {
            return box;
        }
        int first = text.codePointCount(0, Math.clamp(begin, 0, text.length()));
        int last = text.codePointCount(0, Math.clamp(end, 0, text.length()));
        if (glyphs.size() < last || last <= first) {
            return box;
        }
        double start = Math.clamp(glyphs.get(first).start(), 0, 1);
        double stop = Math.clamp(glyphs.get(last - 1).end(), start, 1);
        return quad == null
                ? new Box(box.x() + box.width() * start, box.y(), box.width() * (stop - start), box.height())
                : quad.slice(start, stop);
    }

    /// The lowest confidence among the code units `begin` to `end`, the line's own where characters have none.
    public double confidenceOf(int begin, int end) {
        int first = text.codePointCount(0, Math.clamp(begin, 0, text.length()));
        int last = text.codePointCount(0, Math.clamp(end, 0, text.length()));
        return glyphs.size() < last || last <= first
                ? confidence
                : glyphs.subList(first, last)
                        .stream()
                        .mapToDouble(Glyph::confidence)
                        .min()
                        .orElse(confidence);
    }
}
