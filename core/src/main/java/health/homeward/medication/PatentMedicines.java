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
    /// @param sure whether two sources name the actives
    record Patent(List<String> actives, boolean sure) {}

    private static final Map<String, Patent> EXACT = new HashMap<>();
    private static final Set<String> BASES = new HashSet<>();
    private static final Pattern HERBAL = Pattern.compile(Terms.read(PatentMedicines.class, "herb-words.tsv")
            .stream()
            .flatMap(row -> row.spellings(1).stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
    private static final Pattern OLD_FORM = Pattern.compile(
            "[\\u4e00-\\u9fff]{2,}(?:丸|散|丹|膏|汤|饮|露|茶|酒|片|胶囊|颗粒|口服液|糖浆|合剂|滴丸|冲剂|酊|贴膏|栓|注射液|搽剂|喷雾剂|洗液|煎膏剂)");
    private static final int SHORTEST_BASE = 3;

    static {
        for (Terms row : Terms.read(PatentMedicines.class, "patent-medicines.tsv")) {
            String key = Key.of(row.cell(0));
            EXACT.put(key, new Patent(row.spellings(1), row.cell(3).contains("tcm-seed")));
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

    static boolean sounds(String key) {
        return OLD_FORM.matcher(key).matches() && HERBAL.matcher(key).find();
    }
}
