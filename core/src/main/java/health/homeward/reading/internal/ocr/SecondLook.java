package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtException;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import java.util.ArrayList;
import java.util.List;

/// Reads a line with unsure digits once more from a slightly other crop. Numbers on which the two readings do not agree
/// are doubts; the reading stays as it was.
final class SecondLook {
    private static final double SURE = 0.92;

    private SecondLook() {}

    static List<Doubt> doubts(Recogniser.Reading reading, LineReader.Spot spot, Recogniser recogniser)
            throws OrtException {
        boolean unsure = reading.glyphs()
                .stream()
                .anyMatch(glyph -> isOfANumber(glyph.text()) && glyph.confidence() < SURE);
        if (!unsure) {
            return List.of();
        }
        List<String> again = numbers(recogniser.read(spot.grey(), spot.found().grown(0.12), false).text());
        List<Doubt> doubts = new ArrayList<>();
        int begin = 0;
        String text = reading.text();
        while (begin < text.length()) {
            int end = endOfNumber(text, begin);
            if (end > begin && !again.remove(text.substring(begin, end))) {
                doubts.addAll(all(reading, spot, begin, end));
            }
            begin = Math.max(end, begin + 1);
        }
        return doubts;
    }

    private static List<Doubt> all(Recogniser.Reading reading, LineReader.Spot spot, int begin, int end) {
        List<Doubt> doubts = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            Glyph glyph = reading.glyphs().get(reading.text().codePointCount(0, i));
            doubts.add(new Doubt(Doubt.Kind.LOW_CONFIDENCE, i, spot.box(glyph.start(), glyph.end())));
        }
        return doubts;
    }

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = endOfNumber(text, begin);
            if (end > begin) {
                numbers.add(text.substring(begin, end));
            }
            begin = Math.max(end, begin + 1);
        }
        return numbers;
    }

    private static int endOfNumber(String text, int begin) {
        int end = begin;
        while (end < text.length() && isOfANumber(text.substring(end, end + 1))) {
            end++;
        }
        return end;
    }

    private static boolean isOfANumber(String character) {
        return character.length() == 1
                && (Character.isDigit(character.charAt(0)) || ".,<>≤≥".contains(character));
    }
}
