package health.homeward.reading.internal.ocr;

import health.homeward.document.Glyph;
import java.util.ArrayList;
import java.util.List;

/// Gives characters known by their centres a beginning and an end.
final class GlyphExtents {
    private GlyphExtents() {}

    /// @param step of the model, as a fraction of the line
    static List<Glyph> of(List<Glyph> centres, double step) {
        List<Glyph> glyphs = new ArrayList<>();
        double em = em(centres, step);
        for (int i = 0; i < centres.size(); i++) {
            Glyph glyph = centres.get(i);
            double centre = glyph.start();
            double half = em * (isWide(glyph.text()) ? 0.5 : 0.27);
            double before = i == 0 ? Double.NEGATIVE_INFINITY : (centres.get(i - 1).start() + centre) / 2;
            double after = i + 1 == centres.size()
                    ? Double.POSITIVE_INFINITY
                    : (centres.get(i + 1).start() + centre) / 2;
            glyphs.add(new Glyph(glyph.text(), glyph.confidence(),
                    Math.clamp(Math.max(centre - half, before), 0, 1),
                    Math.clamp(Math.min(centre + half, after), 0, 1)));
        }
        return glyphs;
    }

    /// The pitch of wide characters: the median step between two of them, else 48 pixels of the model's height.
    private static double em(List<Glyph> centres, double step) {
        List<Double> pitches = new ArrayList<>();
        for (int i = 1; i < centres.size(); i++) {
            if (isWide(centres.get(i).text()) && isWide(centres.get(i - 1).text())) {
                pitches.add(centres.get(i).start() - centres.get(i - 1).start());
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? 4.5 * step : pitches.get(pitches.size() / 2);
    }

    static boolean isWide(String glyph) {
        int c = glyph.codePointAt(0);
        return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFF5E)
                || c >= 0x20000;
    }

    static boolean isHan(String glyph) {
        return Character.UnicodeScript.of(glyph.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
