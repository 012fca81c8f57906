package health.homeward.medication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line cut into its directions and the words that are left, which name the product.
final class ProductLine {
    private static final Pattern START = Pattern
            .compile("^[\\s┌│└├┐┘①-⑳*•·●▪-]*(?:\\(?\\d{1,2}[.、)](?!\\d))?\\s*");
    private static final Pattern APPROVAL = Pattern.compile(
            "(?:(?:国药准字|注册证号|批准文号)\\s*:?\\s*)+(?<kind>[HZSJBTF])[CZS]?\\s*\\d{6,12}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAKER = Pattern.compile(
            "(?<=^|[\\s(),;:、\\[【])[\\u4e00-\\u9fff]{2,}(?:\\([\\u4e00-\\u9fff]{1,4}\\))?[\\u4e00-\\u9fff]*(?:公司|药厂|总厂)"
                    + "|(?:生产企业|生产厂家|厂家|产地|批号)\\s*:?\\s*\\S+");
    private static final Pattern UNIT = Pattern
            .compile("(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)|\\[[^\\]]*\\]|【[^】]*】|《[^》]*》|[^\\s"
                    + LineText.TAKEN + ",;:。、|+()\\[\\]【】《》\"])++");

    /// A number that stands at the end of a word without blank begins a word by itself.
    private static final Pattern JOINED = Pattern.compile(
            "(?<=[a-z]{2})(?=\\d+(?:\\.\\d+)?\\s*(?:[mu]?g|ml)(?![a-z]))",
            Pattern.CASE_INSENSITIVE);

    private final LineText text;
    private final Frequencies frequencies;
    private final Routes routes;
    private final Amounts amounts;
    private final boolean herbal;
    private final List<List<ProductName>> groups = new ArrayList<>();

    private ProductLine(String line) {
        String plain = START.matcher(Key.plain(START.matcher(line).replaceFirst(""))).replaceFirst("");
        text = new LineText(JOINED.matcher(plain).replaceAll(" "));
        herbal = text.take(APPROVAL).map(match -> match.group("kind").equalsIgnoreCase("Z")).orElse(false);
        if (text.has("司厂产批")) {
            text.takeAll(MAKER, _ -> {});
        }
        amounts = Amounts.ofDay(text);
        frequencies = Frequencies.of(text);
        amounts.read(text);
        routes = Routes.of(text);
        for (String group : text.rest().split("\\+(?![^(]*\\))", -1)) {
            groups.add(names(group));
        }
    }

    static ProductLine of(String line) {
        return new ProductLine(line);
    }

    /// The names in the line; a plus sign stands between groups.
    List<List<ProductName>> groups() {
        return groups;
    }

    /// Whether the approval number is that of a Chinese medicine.
    boolean herbal() {
        return herbal;
    }

    Amounts amounts() {
        return amounts;
    }

    Directions directions(@Nullable DosageForm form) {
        String day = amounts.frequency();
        if (day != null) {
            frequencies.add(day);
        }
        amounts.decide(frequencies.any() || routes.any(), form);
        return new Directions(amounts.strength(), amounts.dose(), routes.shown(), frequencies.shown());
    }

    /// What a person should know about the directions, empty when nothing.
    String caution() {
        String od = routes.ambiguous()
                ? " \"od\" is not interpreted: it may mean the right eye or once daily."
                : "";
        return amounts.refused() ? " An amount whose number is not well formed is left out." + od : od;
    }

    /// A name that is printed with blanks inside is one name.
    private static List<ProductName> names(String group) {
        List<ProductName> names = new ArrayList<>();
        Matcher matcher = UNIT.matcher(group);
        while (matcher.find()) {
            names.add(ProductName.of(matcher.group().replace(String.valueOf(LineText.TAKEN), "")));
        }
        ProductName joined = names.size() > 1 && names.stream().anyMatch(name -> name.unknown() != null)
                ? ProductName.of(group.replaceAll("[\\s" + LineText.TAKEN + "]", ""))
                : null;
        return joined != null && joined.whole() ? List.of(joined) : names;
    }
}
