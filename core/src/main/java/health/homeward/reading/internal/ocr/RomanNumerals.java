package health.homeward.reading.internal.ocr;

import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stages, grades and classes in Roman numerals: the model merges equal strokes, so III is read as II with confidence.
/// Only numerals of upright strokes whose count agrees with the picture stand; every other one is a doubt.
final class RomanNumerals {
    private static final String NUMERAL = "[IVXⅠ-Ⅻⅰ-ⅻ川lL1|丨「]+";
    private static final Pattern STAGED = Pattern.compile("(" + NUMERAL + ")[ABCabcａ-ｃＡ-Ｃ]?\\d?[-~～]?(?:"
            + NUMERAL
            + ")?[ABCabc]?\\d?(?=期|级|度|型|类|分期|區|级|級)|(?<=NYHA|FIGO|ECOG|Child|TNM|WHO|分级|分期|分级：|分期：|Grade|Stage)"
            + "[ :：]?(" + NUMERAL + ")");

    private RomanNumerals() {}

    static List<Doubt> doubts(Recogniser.Reading reading, Grey page, Corners line, Corners shown, int width,
            int height) {
        List<Doubt> doubts = new ArrayList<>();
        Matcher matcher = STAGED.matcher(reading.text());
        while (matcher.find()) {
            int begin = matcher.start();
            int end = matcher.end();
            String token = reading.text().substring(begin, end).replaceAll("^[ :：]", "");
            int from = glyphAt(reading, begin);
            int to = glyphAt(reading, end - 1);
            List<Glyph> glyphs = reading.glyphs();
            double start = from == 0 ? 0 : glyphs.get(from - 1).end();
            double stop = to + 1 == glyphs.size() ? 1 : glyphs.get(to + 1).start();
            boolean agrees = strokesOf(token) > 0
                    && strokesOf(token) == Ink.strokes(page, line.slice(start, Math.max(stop, start + 1e-4)));
            if (!agrees) {
                for (int i = begin; i < end; i++) {
                    doubts.add(new Doubt(Doubt.Kind.ROMAN_NUMERAL, i,
                            shown.slice(start, Math.max(stop, start + 1e-4)).box(width, height)));
                }
            }
        }
        return doubts;
    }

    /// Upright strokes of a numeral made of nothing else, else 0.
    private static int strokesOf(String token) {
        return switch (token) {
            case "I", "Ⅰ", "1" -> 1;
            case "II", "Ⅱ", "11" -> 2;
            case "III", "Ⅲ", "111" -> 3;
            default -> 0;
        };
    }

    private static int glyphAt(Recogniser.Reading reading, int codeUnit) {
        return Math.min(reading.text().codePointCount(0, codeUnit), reading.glyphs().size() - 1);
    }
}
