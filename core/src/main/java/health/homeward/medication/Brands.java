package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Trade names in China. Source: `brands.tsv`.
final class Brands {
    /// @param printed the brand as the table has it
    record Brand(String printed, Substance substance) {
        NameReading reading() {
            return new NameReading(substance, null, substance.zh());
        }
    }

    private static final Map<String, Brand> ALL = new HashMap<>();
    private static final int LONGEST = 10;

    static {
        for (Terms row : Terms.read(Brands.class, "brands.tsv")) {
            Substance substance = Substances.named(Key.of(row.cell(1)));
            if (substance != null) {
                ALL.put(Key.of(row.cell(0)),
                        new Brand(row.cell(0), substance));
            }
        }
    }

    private Brands() {}

    static Map<String, Brand> all() {
        return ALL;
    }

    static @Nullable Brand named(String key) {
        return ALL.get(key);
    }

    /// How many characters of the text a known brand at its beginning takes, 0 when there is none.
    static int leading(String key) {
        for (int length = Math.min(LONGEST, key.length()); length >= 2; length--) {
            if (ALL.containsKey(key.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
