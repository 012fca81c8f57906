package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The known names, from `medicines.tsv`, `aliases.tsv`, `other-products.tsv` and `abbreviations.tsv`.
final class Substances {
    private static final Map<String, Substance> BY_NAME = new LinkedHashMap<>();
    private static final Map<String, Substance> SHORT = new HashMap<>();
    private static final Map<Set<String>, Substance> BY_PARTS = new HashMap<>();
    private static final Map<String, Set<String>> CODES = new HashMap<>();

    static {
        Terms.read(Substances.class, "medicines.tsv").forEach(Substances::medicine);
        Terms.read(Substances.class, "other-products.tsv").forEach(Substances::other);
        for (Terms row : Terms.read(Substances.class, "aliases.tsv")) {
            BY_NAME.putIfAbsent(Key.of(row.cell(0)),
                    Objects.requireNonNull(BY_NAME.get(Key.of(row.cell(1)))));
        }
        for (Substance substance : List.copyOf(BY_NAME.values())) {
            if (substance.kind() == Substance.Kind.SUBSTANCE) {
                BY_NAME.putIfAbsent(Key.of(substance.inns().getFirst()), substance);
            }
        }
        for (Terms row : Terms.read(Substances.class, "abbreviations.tsv")) {
            Substance meant = BY_NAME.get(Key.of(row.cell(1)));
            if (meant != null) {
                SHORT.put(Key.of(row.cell(0)), meant);
            }
        }
    }

    private static final List<String> COMBINED = BY_NAME.entrySet()
            .stream()
            .filter(entry -> entry.getValue().kind() == Substance.Kind.COMBINATION
                    && entry.getKey().length() > 3)
            .map(Map.Entry::getKey)
            .toList();

    private Substances() {}

    /// The substance of exactly that name.
    static @Nullable Substance named(String key) {
        Substance known = BY_NAME.get(key);
        return known == null ? SHORT.get(key) : known;
    }

    /// The row of exactly those ingredients.
    static @Nullable Substance of(Collection<String> inns) {
        return BY_PARTS.get(Set.copyOf(inns));
    }

    /// Names of combinations: what contains one is not put together anew.
    static List<String> combinations() {
        return COMBINED;
    }

    static Ingredient ingredient(String inn) {
        return new Ingredient(inn, List.copyOf(CODES.getOrDefault(inn, Set.of())));
    }

    /// Full names, not abbreviations.
    static Map<String, Substance> names() {
        return BY_NAME;
    }

    private static void medicine(Terms row) {
        List<String> inns = parts(row.cell(1));
        Substance.Kind kind = inns.size() > 1 ? Substance.Kind.COMBINATION : Substance.Kind.SUBSTANCE;
        Substance substance = new Substance(row.cell(0), kind, inns, row.spellings(2));
        BY_NAME.put(Key.of(substance.zh()), substance);
        if (inns.size() == 1) {
            CODES.computeIfAbsent(inns.getFirst(), _ -> new TreeSet<>()).addAll(substance.atc());
        } else {
            BY_PARTS.putIfAbsent(Set.copyOf(inns), substance);
        }
    }

    private static void other(Terms row) {
        Substance.Kind kind = Substance.Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT).replace('-', '_'));
        BY_NAME.put(Key.of(row.cell(0)),
                new Substance(row.cell(0), kind, parts(row.cell(2)), row.spellings(3)));
    }

    private static List<String> parts(String inns) {
        return Arrays.stream(inns.split("\\+")).filter(inn -> !inn.isEmpty()).toList();
    }
}
