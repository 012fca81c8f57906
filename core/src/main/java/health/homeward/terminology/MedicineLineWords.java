package health.homeward.terminology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words of medicine lines: routes, frequencies, forms, units, labels and remarks. Source: `medicine-words.tsv`.
public final class MedicineLineWords {
    private static final List<Terms> ROWS = Terms.read(MedicineLineWords.class, "medicine-words.tsv");

    private MedicineLineWords() {}

    /// All folded spellings under a key.
    public static List<String> of(String key) {
        return ROWS.stream()
                .filter(row -> row.cell(0).equals(key))
                .flatMap(row -> row.spellings(1).stream())
                .map(Folded::of)
                .toList();
    }

    /// Folded spelling to English for what is a route, a frequency or a timing; `-` where the closed list has no word.
    public static Map<String, String> english(String what) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Terms row : ROWS) {
            String is = row.cell(3).isEmpty() ? row.cell(0) : row.cell(3);
            if (is.equals(what)) {
                row.spellings(1).forEach(spelling -> words.put(Folded.of(spelling), row.cell(2)));
            }
        }
        return words;
    }
}
