package health.homeward.medication;

import health.homeward.terminology.MedicineLineWords;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of orders and lists that name no product.
final class Remarks {
    private static final List<String> KEYS = List.of("lead", "lead-apart", "tail", "verb", "name-note",
            "amount-word",
            "label-name", "label-strength", "label-dose", "label-quantity", "label-duration", "label-usage",
            "remark", "status-home",
            "status-history", "status-ongoing", "route", "unit-count", "unit-package");
    private static final String ANY = KEYS.stream()
            .flatMap(key -> MedicineLineWords.of(key).stream())
            .map(Key::of)
            .filter(word -> !word.isEmpty() && (word.charAt(0) > 127 || word.length() > 2))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    private static final List<String> MAKERS = NameReading.words("maker").stream().map(Key::of).toList();
    private static final List<String> LEAD_KEYS = List.of("lead", "lead-apart", "verb", "status-current",
            "status-home",
            "status-ongoing", "label-name");
    private static final Pattern ALL = Pattern.compile("(?:" + ANY
            + "|(?:化疗|手术|术|透析|检查|输血)[前后](?:\\d+(?:分钟|min|小时|h))?|取|入|溶|量|外|次|日|每|的|[-.,/~×*<>=\"'#&]|\\d+(?:天|日|周|次|点|点钟|时)?)++");
    /// Of two characters at least: one character may well be the first of a name.
    private static final Pattern LEADING = Pattern.compile(LEAD_KEYS.stream()
            .flatMap(key -> MedicineLineWords.of(key).stream())
            .map(Key::of)
            .filter(word -> word.length() > 1 && word.charAt(0) > 127)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "^(?:", ")++")));
    private static final Pattern MAKER = Pattern
            .compile("[\\u4e00-\\u9fff()]{1,24}?(?:制药|药业|医药|生物|公司|药厂|总厂|集团|股份|科技)");
    private static final Pattern PART = Pattern.compile(Stream
            .concat(Stream.of("i{1,3}|iv|无糖|含糖|成人|预充|预填充|瓶装|袋装"),
                    MedicineLineWords.of("name-part").stream().map(Key::of).map(Pattern::quote))
            .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);

    private Remarks() {}

    static boolean only(String key) {
        return key.isEmpty() || ALL.matcher(key).matches() || maker(key);
    }

    /// Whether it reads as the name of a company.
    static boolean maker(String key) {
        return MAKERS.contains(key) || MAKER.matcher(key).matches();
    }

    /// The text without words of orders in front.
    static String withoutLead(String key) {
        Matcher lead = LEADING.matcher(key);
        return lead.find() ? key.substring(lead.end()) : key;
    }

    /// Whether a bracket tells of the product's make-up and is no brand.
    static boolean part(String key) {
        return PART.matcher(key).matches();
    }
}
