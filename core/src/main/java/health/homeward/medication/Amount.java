package health.homeward.medication;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number, or a range, with a unit.
///
/// @param number as printed, in digits
/// @param unit normalised for measures, as printed for counts
record Amount(String number, String unit, boolean counted) {
    static final String MEASURES = "(?:万国际单位|万单位|万iu|万u|国际单位|单位|毫克|微克|毫升|毫摩尔|mmol|axaiu|mcg|μg|ug|mg|ng|ml|iu|kg|克|升|[gul])";
    static final String MEASURE = MEASURES + "(?![a-z])";
    static final String COUNTED = "(?:片|粒|丸|袋|包|支|滴(?![眼鼻耳丸剂])|喷(?![鼻雾剂])|揿|吸(?!入)|枚|贴(?![剂膏片])|#)";
    static final String MEASURED_AMOUNT = "(?<![a-z0-9.α-ω])" + Figures.NUMBER + "\\s*" + MEASURE;
    static final Pattern ANY = Pattern.compile("(?:(?<![a-z0-9./α-ω])|(?=半))(?<from>" + Figures.NUMBER + "|"
            + "(?<![\\u4e00-\\u9fff])[一二两三四五六](?=" + COUNTED + "))\\s*(?:(?:" + MEASURE + "|" + COUNTED
            + ")?\\s*[-~至到]\\s*(?<to>"
            + Figures.NUMBER + "))?\\s*(?:(?<unit>" + MEASURE + "|" + COUNTED + ")(?<half>(?<=" + COUNTED
            + ")半(?!" + COUNTED + "))?)", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("毫克", "mg"),
            Map.entry("mg", "mg"),
            Map.entry("g", "g"),
            Map.entry("克", "g"), Map.entry("微克", "ug"), Map.entry("μg", "ug"), Map.entry("ug", "ug"),
            Map.entry("mcg", "ug"), Map.entry("ng", "ng"), Map.entry("ml", "mL"), Map.entry("毫升", "mL"),
            Map.entry("l", "L"), Map.entry("升", "L"), Map.entry("iu", "IU"), Map.entry("国际单位", "IU"),
            Map.entry("axaiu", "IU"),
            Map.entry("万国际单位", "IU"), Map.entry("万iu", "IU"), Map.entry("u", "unit"), Map.entry("单位", "unit"),
            Map.entry("万u", "unit"), Map.entry("万单位", "unit"), Map.entry("mmol", "mmol"),
            Map.entry("毫摩尔", "mmol"),
            Map.entry("kg", "kg"));

    /// Null when the number is not well formed.
    static @Nullable Amount of(MatchResult match) {
        String from = Figures.of(match.group("from"));
        String printedTo = match.group("to");
        String to = printedTo == null ? "" : Figures.of(printedTo);
        if (from == null || to == null) {
            return null;
        }
        if (match.group("half") != null) {
            if (!to.isEmpty()) {
                return null;
            }
            from = new BigDecimal(from).add(HALF).toPlainString();
        }
        String unit = match.group("unit").toLowerCase(Locale.ROOT);
        if (unit.startsWith("万")) {
            from = Figures.tenThousands(from);
            to = to.isEmpty() ? to : Figures.tenThousands(to);
        }
        String english = UNITS.get(unit);
        return new Amount(to.isEmpty() ? from : from + "-" + to, english == null ? unit : english,
                english == null);
    }

    /// The one amount that a text is, null when it is none.
    static @Nullable Amount of(String text) {
        Matcher matcher = ANY.matcher(text);
        return matcher.find() ? of(matcher) : null;
    }

    boolean volume() {
        return unit.equals("mL") || unit.equals("L");
    }

    /// In English; counts by what the form is counted in.
    @Nullable
    String shown(@Nullable DosageForm form) {
        String english = counted ? Counts.english(unit, form) : unit;
        return english == null ? null : number + " " + english;
    }
}
