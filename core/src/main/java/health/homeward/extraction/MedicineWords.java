package health.homeward.extraction;

import health.homeward.terminology.MedicineLineWords;
import java.util.List;
import java.util.regex.Pattern;

/// The words of medicine lines as patterns.
final class MedicineWords {
    private MedicineWords() {}

    /// All folded spellings under a key.
    static List<String> of(String key) {
        return MedicineLineWords.of(key);
    }

    /// An alternation of the spellings under a key, longest first.
    static String any(String key) {
        return Spellings.alternation(of(key));
    }

    static Pattern pattern(String before, String key, String after) {
        return Pattern.compile(before + any(key) + after, Pattern.CASE_INSENSITIVE);
    }
}
