package health.homeward.terminology;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A shadow of a text for matching, character for character: full-width marks, letters and digits become ASCII,
/// traditional characters simplified, blanks one kind. What is shown stays as printed.
public final class Folded {
    private static final Map<Character, Character> SIMPLIFIED = simplified();
    private static final Set<Character> FORMS = Set.copyOf(SIMPLIFIED.values());

    private Folded() {}

    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    /// Whether a character is the simplified form of another one.
    public static boolean isSimplified(char c) {
        return FORMS.contains(c);
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009' -> ' ';
            case '–', '—', '−', '‐', '‑', '―', '﹣' -> '-';
            case '“', '”', '〝', '〞', '″', '「', '」', '『', '』' -> '"';
            case '∶', '︰', '﹕' -> ':';
            case '｡', '﹒' -> '。';
            case '﹐' -> ',';
            case '﹙' -> '(';
            case '﹚' -> ')';
            case '∼', '〜', '˜' -> '~';
            case '〔', '［', '〖' -> '[';
            case '〕', '］', '〗' -> ']';
            default -> SIMPLIFIED.getOrDefault(c, c);
        };
    }

    private static Map<Character, Character> simplified() {
        Map<Character, Character> pairs = new HashMap<>();
        Terms.read(Folded.class, "traditional.tsv")
                .forEach(row -> pairs.put(row.cell(0).charAt(0), row.cell(1).charAt(0)));
        return Map.copyOf(pairs);
    }
}
