package health.homeward.reading.internal.ocr;

import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import java.util.ArrayList;
import java.util.List;

/// Finds glyphs that the model skipped because its dictionary lacks them: Han characters have one pitch, and a gap with
/// ink in it is a character that was not read.
final class Holes {
    static final String UNREAD = "〓";

    /// Room between the centre of a line's outer character and the line's end, in characters, that holds another one.
    private static final double AIR = 1.45;

    private Holes() {}

    /// The same before a dash at the line's beginning, as of the Greek letter of an enzyme.
    private static final double DASH = 0.7;

    /// The reading with `〓` put where a glyph is missing.
    static Recogniser.Reading marked(Recogniser.Reading reading, Grey page, Corners line) {
        List<Glyph> glyphs = reading.glyphs();
        double pitch = pitch(glyphs);
        List<Glyph> marked = new ArrayList<>();
        double em = pitch == 0 ? 0.8 * line.height() / Math.max(1, line.width()) : pitch;
        double first = glyphs.isEmpty() ? 0 : centre(glyphs.getFirst());
        double last = glyphs.isEmpty() ? 1 : centre(glyphs.getLast());
        if (!glyphs.isEmpty() && GlyphExtents.isHan(glyphs.getFirst().text()) && first > AIR * em
                && Ink.in(page, line.slice(first - 1.4 * em, first - 0.6 * em))) {
            marked.add(new Glyph(UNREAD, 0, Math.max(0, first - 1.5 * em), first - 0.5 * em));
        }
        if (beginsWithDash(glyphs) && first > DASH * em
                && Ink.in(page, line.slice(Math.max(0, first - 0.8 * em), first - 0.25 * em))) {
            marked.add(new Glyph(UNREAD, 0, Math.max(0, first - 0.8 * em), first - 0.25 * em));
        }
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > 0) {
                Glyph before = glyphs.get(i - 1);
                double step = centre(glyph) - centre(before);
                boolean both = GlyphExtents.isHan(glyph.text()) && GlyphExtents.isHan(before.text());
                double from = centre(before) + pitch / 2;
                double to = centre(glyph) - pitch / 2;
                if (pitch > 0 && both && step >= 1.6 * pitch && Ink.in(page, line.slice(from, to))) {
                    marked.add(new Glyph(UNREAD, 0, from, to));
                }
            }
            marked.add(glyph);
        }
        if (!glyphs.isEmpty() && GlyphExtents.isHan(glyphs.getLast().text()) && 1 - last > AIR * em
                && Ink.in(page, line.slice(last + 0.6 * em, last + 1.4 * em))) {
            marked.add(new Glyph(UNREAD, 0, last + 0.5 * em, Math.min(1, last + 1.5 * em)));
        }
        StringBuilder text = new StringBuilder();
        marked.forEach(glyph -> text.append(glyph.text()));
        return new Recogniser.Reading(text.toString(), reading.confidence(), marked);
    }

    private static boolean beginsWithDash(List<Glyph> glyphs) {
        return glyphs.size() > 1 && glyphs.getFirst().text().equals("-")
                && GlyphExtents.isHan(glyphs.get(1).text());
    }

    /// Median step between neighbouring Han characters; 0 when fewer than two steps are known.
    private static double pitch(List<Glyph> glyphs) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < glyphs.size(); i++) {
            if (GlyphExtents.isHan(glyphs.get(i).text()) && GlyphExtents.isHan(glyphs.get(i - 1).text())) {
                steps.add(centre(glyphs.get(i)) - centre(glyphs.get(i - 1)));
            }
        }
        steps.sort(null);
        return steps.size() < 2 ? 0 : steps.get((steps.size() - 1) / 2);
    }

    static double centre(Glyph glyph) {
        return (glyph.start() + glyph.end()) / 2;
    }

    static List<Doubt> doubts(Recogniser.Reading reading, LineReader.Spot spot) {
        List<Doubt> doubts = new ArrayList<>();
        int index = 0;
        for (Glyph glyph : reading.glyphs()) {
            if (glyph.text().equals(UNREAD)) {
                doubts.add(new Doubt(Doubt.Kind.HOLE, index, spot.box(glyph.start(), glyph.end())));
            }
            index += glyph.text().length();
        }
        return doubts;
    }
}
