package health.homeward.extraction;

import health.homeward.terminology.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Spellings from this package's tables, ready for patterns.
final class Spellings {
    private Spellings() {}

    /// All spellings in the second cell of the rows whose first cell is `key`.
    static List<String> of(String table, String key) {
        return Terms.read(Spellings.class, table)
                .stream()
                .filter(row -> row.cell(0).equals(key))
                .flatMap(row -> row.spellings(1).stream())
                .toList();
    }

    /// An alternation of the spellings, longest first, each taken literally.
    static String alternation(List<String> spellings) {
        return spellings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
                .map(Pattern::quote)
                .reduce((a, b) -> a + '|' + b)
                .map(all -> "(?:" + all + ")")
                .orElseThrow(() -> new IllegalStateException("no spellings"));
    }
}
