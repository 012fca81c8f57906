package health.homeward.reading.internal.ocr;

import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.reading.internal.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stages, grades and classes in Roman numerals: the model merges equal strokes, so III is read as II with confidence.
/// Only numerals of upright strokes whose count agrees with the picture stand; every other one is a doubt.
final class RomanNumerals {
    private static final String NUMERAL = "[IVXⅠ-Ⅻⅰ-ⅻ川lL1|丨「]{1,4}";
    private static final String REST = "[ABCabcａ-ｃＡ-Ｃ]?\\d?";
    /// What is a numeral wherever it stands, and what is one beside a word of staging only.
    private static final Pattern STATED = Pattern.compile("[Ⅰ-Ⅻⅰ-ⅻ]+" + REST
            + "|(?<![A-Za-z0-9])(?:[IVX]{2,4}|I)" + REST + "(?![A-Za-z0-9])"
            + "|(?<![四银汶])川(?=$|[ABCabcＡ-Ｃ，,、。；;）)期级度型/])"
            + "|" + NUMERAL + REST + "(?:[-~～]" + NUMERAL + REST + ")?(?=" + words("AFTER") + ")"
            + "|(?<=" + words("BEFORE") + ")[ :：]?" + NUMERAL + REST + "(?![0-9.])");

    private RomanNumerals() {}

    private static String words(String side) {
        return Words.of("stage-words.tsv")
                .stream()
                .filter(line -> line.startsWith(side + "\t"))
                .map(line -> line.substring(side.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    static List<Doubt> doubts(Recogniser.Reading reading, LineReader.Spot spot) {
        List<Doubt> doubts = new ArrayList<>();
        Matcher matcher = STATED.matcher(reading.text());
        while (matcher.find()) {
            int begin = matcher.start();
            int end = matcher.end();
            String token = reading.text().substring(begin, end).replaceAll("^[ :：]", "");
            int from = glyphAt(reading, begin);
            int to = glyphAt(reading, end - 1);
            List<Glyph> glyphs = reading.glyphs();
            double start = from == 0 ? 0 : glyphs.get(from - 1).end();
            double stop = Math.max(to + 1 == glyphs.size() ? 1 : glyphs.get(to + 1).start(), start + 1e-4);
            boolean agrees = strokesOf(token) > 0
                    && strokesOf(token) == Ink.strokes(spot.grey(), spot.found().slice(start, stop));
            for (int i = begin; !agrees && i < end; i++) {
                doubts.add(new Doubt(Doubt.Kind.ROMAN_NUMERAL, i, spot.box(start, stop)));
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
