package health.homeward.reading.internal.file;

import health.homeward.document.Box;
import health.homeward.document.TextLine;
import health.homeward.reading.internal.ocr.PictureReader;
import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Compares a text layer with what is drawn, on a few lines. Nothing else finds a layer whose characters are common ones
/// and wrong.
final class Witness {
    private static final int LINES = 5;
    private static final int CHARACTERS = 20;
    private static final int SHORTEST = 4;
    private static final double WORST_MEDIAN = 0.2;

    private Witness() {}

    /// @param upright drawing of the page
    /// @param lines of the layer whose fonts the file brings
    static boolean contradicts(PictureReader reader, BufferedImage upright, List<TextLine> lines) {
        double[] errors = spread(lines).stream()
                .mapToDouble(line -> error(reader, upright, line))
                .sorted()
                .toArray();
        return errors.length > 0 && errors[errors.length / 2] > WORST_MEDIAN;
    }

    /// The longest line of each fifth of the page.
    private static List<TextLine> spread(List<TextLine> lines) {
        List<TextLine> fit = lines.stream()
                .filter(line -> folded(line.text()).length() >= SHORTEST)
                .sorted(Comparator.comparingDouble(line -> line.box().y()))
                .toList();
        int parts = Math.min(LINES, fit.size());
        return java.util.stream.IntStream.range(0, parts)
                .mapToObj(i -> fit.subList(i * fit.size() / parts, (i + 1) * fit.size() / parts))
                .map(part -> part.stream()
                        .max(Comparator.comparingInt(line -> line.text().length()))
                        .orElseThrow())
                .toList();
    }

    private static double error(PictureReader reader, BufferedImage upright, TextLine line) {
        int end = line.text()
                .offsetByCodePoints(0,
                        Math.min(CHARACTERS, line.text().codePointCount(0, line.text().length())));
        Box box = line.boxOf(0, end);
        double margin = 0.12 * box.height();
        Box wider = new Box(Math.max(0, box.x() - margin), Math.max(0, box.y() - margin),
                box.width() + 2 * margin, box.height() + 2 * margin);
        String seen = folded(reader.recognise(upright, wider).map(TextLine::text).orElse(""));
        String told = folded(line.text().substring(0, end));
        return (double) distance(seen, told) / Math.max(1, told.length());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int keep = row[j];
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
                diagonal = keep;
            }
        }
        return row[right.length()];
    }
}
