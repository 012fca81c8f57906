package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names of medicines as words of running text, each with its substances. A name that also is an everyday word or
/// an analyte is not demanded of a translation.
public final class DrugWords {
    private static final List<String> EVERYDAY = Terms.read(DrugWords.class, "everyday-substances.tsv")
            .stream()
            .map(row -> row.cell(0))
            .toList();
    /// What is left out of names in prose.
    private static final Pattern SALT = Pattern.compile(
            "(?<=[a-z]{5}) (?:bromide|chloride|sodium|acetate|succinate|citrate|hydrochloride|mesylate|besylate|tartrate|maleate|alfa|beta)$");
    private static final int SHORTEST_BRAND = 3;

    private DrugWords() {}

    /// Chinese name or brand to substances (INN joined with `+`) and whether it always is a medicine.
    public static Map<String, Map.Entry<String, Boolean>> chinese() {
        Map<String, Map.Entry<String, Boolean>> words = new LinkedHashMap<>();
        Substances.names().forEach((name, substance) -> {
            if (!substance.inns().isEmpty() && name.codePoints().anyMatch(Character::isIdeographic)) {
                words.put(name, meaning(substance));
            }
        });
        Brands.all().forEach((name, brand) -> {
            if (name.length() >= SHORTEST_BRAND && !brand.substance().inns().isEmpty()) {
                words.putIfAbsent(name, meaning(brand.substance()));
            }
        });
        return words;
    }

    /// English name, international or of a home market, to substances as in [#chinese].
    public static Map<String, Map.Entry<String, Boolean>> english() {
        Map<String, Map.Entry<String, Boolean>> words = new HashMap<>();
        Substances.names().values().forEach(substance -> substance.inns().forEach(inn -> {
            words.put(inn.toLowerCase(Locale.ROOT), meaning(List.of(inn)));
            String bare = SALT.matcher(inn.toLowerCase(Locale.ROOT)).replaceFirst("");
            if (!EVERYDAY.contains(bare)) {
                words.putIfAbsent(bare, meaning(List.of(inn)));
            }
            for (HomeNames.Market market : HomeNames.Market.values()) {
                String name = HomeNames.of(inn, market);
                if (!name.equals(HomeNames.NONE)) {
                    words.putIfAbsent(name.toLowerCase(Locale.ROOT), meaning(List.of(inn)));
                }
            }
        }));
        for (Terms row : Terms.read(DrugWords.class, "english-names.tsv")) {
            words.put(row.cell(0), meaning(List.of(row.cell(1))));
        }
        return words;
    }

    private static Map.Entry<String, Boolean> meaning(Substance substance) {
        return meaning(substance.inns());
    }

    private static Map.Entry<String, Boolean> meaning(List<String> inns) {
        return Map.entry(String.join("+", new TreeSet<>(inns)), inns.stream().noneMatch(EVERYDAY::contains));
    }
}
