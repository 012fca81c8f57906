package health.homeward.extraction;

import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.List;
import java.util.regex.Pattern;

/// The words of medicine lines, from `medicine-words.tsv`.
final class MedicineWords {
    private static final List<Terms> ROWS = Terms.read(MedicineWords.class, "medicine-words.tsv");

    private MedicineWords() {}

    /// All folded spellings under a key.
    static List<String> of(String key) {
        return ROWS.stream()
                .filter(row -> row.cell(0).equals(key))
                .flatMap(row -> row.spellings(1).stream())
                .map(Folded::of)
                .toList();
    }

    /// An alternation of the spellings under a key, longest first.
    static String any(String key) {
        return Spellings.alternation(of(key));
    }

    static Pattern pattern(String before, String key, String after) {
        return Pattern.compile(before + any(key) + after, Pattern.CASE_INSENSITIVE);
    }
}
