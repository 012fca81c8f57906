package health.homeward.bench;

import java.text.Normalizer;
import java.util.Arrays;

/// Compares texts by characters after a folding that is the same for every reader.
final class TextDistance {
    private TextDistance() {}

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace("×", "x")
                .replaceAll("[—–−‐―ー]", "-")
                .replaceAll("[“”„″〝〞]", "\"")
                .replaceAll("[‘’′]", "'")
                .replace("、", ",")
                .replace("。", ".")
                .replace("【", "[")
                .replace("】", "]")
                .replace("∶", ":")
                .replaceAll("[˜∼]", "~");
    }

    /// Levenshtein distance.
    static int between(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
