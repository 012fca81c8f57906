package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a substance is called on the home markets. Source: `home-names.tsv`.
public final class HomeNames {
    /// A market with a column of its own.
    public enum Market {
        US(1), GB(2), EU(3);

        private final int column;

        Market(int column) {
            this.column = column;
        }
    }

    /// What is said where the list has no name; it does not say that there is no such medicine.
    public static final String NONE = "none found";

    private static final Map<String, Terms> ROWS = new HashMap<>();
    private static final Map<String, String> INNS = new HashMap<>();

    static {
        for (Terms row : Terms.read(HomeNames.class, "home-names.tsv")) {
            ROWS.put(row.cell(0), row);
            for (Market market : Market.values()) {
                String name = row.cell(market.column);
                if (!name.equals("=") && !name.equals("none")) {
                    INNS.put(name, row.cell(0));
                }
            }
        }
    }

    private HomeNames() {}

    /// The name of a substance on a market, or [#NONE].
    public static String of(String inn, Market market) {
        Terms row = ROWS.get(inn);
        String name = row == null ? "none" : row.cell(market.column);
        return switch (name) {
            case "=" -> inn;
            case "none" -> NONE;
            default -> name;
        };
    }

    /// The substance that has this name on a home market, null when none.
    static @Nullable String inn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return INNS.get(lower);
    }
}
