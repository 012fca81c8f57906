package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Chinese patent medicines: exact, by the name without form, or by words that only such names have.
final class PatentMedicines {
    /// @param sure whether two answers name the actives
    record Patent(List<String> actives, boolean sure) {}

    private static final Map<String, Patent> EXACT = new HashMap<>();
    private static final Set<String> BASES = new HashSet<>();
    private static final Pattern HERBAL = Pattern.compile(Terms.read(PatentMedicines.class, "herb-words.tsv")
            .stream()
            .flatMap(row -> row.spellings(1).stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")(?![碱素苷甙酸酮嗪酚醇酯油皂]|多糖|提取)")));
    private static final String OLD_FORMS = "丸散丹膏汤饮露茶酒水油贴";
    private static final int SHORTEST_BASE = 3;

    static {
        for (Terms row : Terms.read(PatentMedicines.class, "patent-medicines.tsv")) {
            String key = Key.of(row.cell(0));
            EXACT.put(key, new Patent(row.spellings(1), !row.cell(2).equals("D")));
            DosageForm.endings(key)
                    .stream()
                    .map(form -> key.substring(0, key.length() - form.chinese().length()))
                    .filter(base -> base.length() >= SHORTEST_BASE)
                    .forEach(BASES::add);
        }
    }

    private PatentMedicines() {}

    static @Nullable Patent exactly(String key) {
        return EXACT.get(key);
    }

    /// A known product in another form, whose composition may be another.
    static boolean inOtherForm(String key) {
        return BASES.contains(key) || DosageForm.endings(key)
                .stream()
                .anyMatch(form -> BASES.contains(key.substring(0, key.length() - form.chinese().length())));
    }

    /// What is known about a product in the table or about its namesake in another form.
    static Verdict verdict(String key) {
        Patent known = EXACT.get(key);
        if (known == null) {
            return Verdict
                    .herbal("Chinese patent medicine, known in another form; what it contains may differ.");
        }
        String actives = String.join(", ", known.actives());
        if (!known.sure()) {
            return actives.isEmpty()
                    ? Verdict.herbal(
                            "Chinese patent medicine; whether it also contains a western medicine is not confirmed.")
                    : new Verdict(
                            new Outcome.ChinesePatent(List.of(), List.of(String.join("+", known.actives()))),
                            "Chinese patent medicine that may also contain a western medicine (" + actives
                                    + "): not confirmed, read the leaflet.");
        }
        return actives.isEmpty()
                ? Verdict.herbal("Chinese patent medicine.")
                : new Verdict(
                        new Outcome.ChinesePatent(
                                known.actives().stream().map(Substances::ingredient).toList(),
                                List.of()),
                        "Herbal product that also contains a western medicine (" + actives + ").");
    }

    /// Whether the name has a form and words that only such products have.
    static boolean sounds(String key) {
        boolean product = !DosageForm.endings(key).isEmpty()
                || OLD_FORMS.indexOf(key.charAt(key.length() - 1)) >= 0;
        return product && HERBAL.matcher(key).find();
    }
}
