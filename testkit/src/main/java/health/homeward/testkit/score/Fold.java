package health.homeward.testkit.score;

import java.text.Normalizer;
import java.util.Map;

/// Makes texts comparable, for measuring only: width, blanks, dashes and quotation marks do not count.
public final class Fold {
    private static final Map<Character, Character> SAME = Map.ofEntries(Map.entry('×', 'x'),
            Map.entry('—', '-'),
            Map.entry('–', '-'), Map.entry('−', '-'), Map.entry('‐', '-'), Map.entry('―', '-'),
            Map.entry('ー', '-'),
            Map.entry('“', '"'), Map.entry('”', '"'), Map.entry('″', '"'), Map.entry('‘', '\''),
            Map.entry('’', '\''), Map.entry('′', '\''), Map.entry('、', ','), Map.entry('。', '.'),
            Map.entry('【', '['), Map.entry('】', ']'), Map.entry('∶', ':'), Map.entry('˜', '~'),
            Map.entry('∼', '~'), Map.entry('µ', 'μ'));

    private Fold() {}

    /// The text folded.
    public static String of(String text) {
        StringBuilder folded = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
            if (!Character.isWhitespace(c)) {
                folded.append(SAME.getOrDefault(c, c));
            }
        }
        return folded.toString();
    }

    /// How many characters must be put in, taken out or changed to make one text the other.
    public static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}
