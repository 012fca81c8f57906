package health.homeward.lab;

import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A result cell.
///
/// @param text words from a closed list, a titre, or what is printed where it is no number
/// @param mark an arrow or letter printed with it: `H`, `L`, or `A` for one that only says abnormal
/// @param unit printed behind the number, null when none
/// @param remark what a person should know about the reading, null when nothing
record PrintedValue(
        @Nullable BigDecimal number,
        @Nullable String comparator,
        @Nullable String text,
        @Nullable String mark,
        @Nullable String unit,
        @Nullable String remark) {
    private static final Map<String, String> WORDS = words("result-words.tsv");
    private static final Map<String, String> STRIP = words("strip-words.tsv");
    private static final Pattern MARKS = Pattern.compile(
            "(?<before>[↑↓⬆⬇▲▼*★☆]*)\\s*(?<rest>.*?)\\s*(?<after>[↑↓⬆⬇▲▼*★☆]+|\\((?:H{1,2}|L{1,2}|高|低|偏高|偏低|[↑↓]+)\\)|(?<=[\\d\\s])(?:HH?|LL?)|偏高|偏低|升高|降低)?");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>[<>≤≥]=?|=[<>]|小于等于|大于等于|小于|大于|低于|高于)?\\s*(?<number>[-+]?" + Figures.NUMBER
                    + ")\\s*(?<unit>[^\\d\\s.,+\\-<>(（].*|10\\^?[*^]?\\d+/\\S+)?");
    private static final Pattern BOTH = Pattern.compile(
            "(?<word>[\\p{IsHan}±+\\-()]+?)\\s*[(:]?\\s*(?<sign>[<>≤≥]=?)?(?<number>\\d+(?:\\.\\d+)?)\\)?|(?<first>\\d+(?:\\.\\d+)?)\\s*\\(?(?<second>[\\p{IsHan}±+\\-]+)\\)?");
    private static final Pattern TITRE = Pattern.compile(
            "(?<word>[阴阳弱强]{1,2}性)?\\s*\\(?\\s*(?<sign>[<>≤≥]?)\\s*1\\s*:\\s*(?<titre>\\d{1,7})\\s*\\)?\\s*(?<again>[阴阳]性)?\\(?[+-]?\\)?");
    private static final Pattern LETTERED = Pattern
            .compile("[<>≤≥]?[\\dOoQlIiSsBbZz.,，。]*\\d[\\dOoQlIiSsBbZz.,，。]*");

    /// Reads a cell.
    ///
    /// @param strip whether it is a urine or stool test that is read by steps
    static PrintedValue of(String printed, boolean strip) {
        String text = Folded.of(printed.replace('，', '、')).strip();
        Matcher marked = MARKS.matcher(text);
        if (!marked.matches()) {
            return words(text, null, null);
        }
        String rest = marked.group("rest");
        String mark = mark(
                marked.group("before") + (marked.group("after") == null ? "" : marked.group("after")));
        if (rest.isEmpty()) {
            return new PrintedValue(null, null, null, mark, null, null);
        }
        Matcher titre = TITRE.matcher(rest);
        if (titre.matches()) {
            return words("1:" + titre.group("titre"), mark, null).titre(titre.group("sign"));
        }
        String known = word(rest, strip);
        if (known != null) {
            return words(known, mark, null);
        }
        Matcher number = NUMBER.matcher(rest);
        if (number.matches()) {
            BigDecimal figure = Figures.of(number.group("number"));
            String unit = number.group("unit");
            if (figure != null
                    && (unit == null || PrintedUnit.of(unit) != null || unit.matches("(?i)[IUk]+/.*"))) {
                return new PrintedValue(figure, comparator(number.group("sign")), null, mark, unit, null);
            }
        }
        Matcher both = BOTH.matcher(rest);
        if (both.matches()) {
            String word = both.group("word") == null ? both.group("second") : both.group("word");
            String meant = word(word, strip);
            String figure = both.group("number") == null ? both.group("first") : both.group("number");
            if (meant != null) {
                return new PrintedValue(Figures.of(figure), comparator(both.group("sign")), meant, mark, null,
                        null);
            }
        }
        return words(printed.strip(), mark, LETTERED.matcher(rest).matches()
                ? "The number cannot be read with certainty: check it on the original."
                : null);
    }

    private PrintedValue titre(String sign) {
        return sign.isEmpty() ? this : new PrintedValue(null, null, sign + text, mark, unit, remark);
    }

    private static PrintedValue words(String text, @Nullable String mark, @Nullable String remark) {
        return new PrintedValue(null, null, text.isEmpty() ? null : text, mark, null, remark);
    }

    /// A result in words from the closed list.
    static @Nullable String word(String printed, boolean strip) {
        String bare = printed.replaceAll("\\s", "");
        String steps = strip ? STRIP.get(bare) : null;
        String word = steps == null ? WORDS.get(bare) : steps;
        if (word != null) {
            return word;
        }
        Matcher bracketed = Pattern.compile("(\\p{IsHan}+)\\(([-+±0-9]{1,4})\\)").matcher(bare);
        if (bracketed.matches()) {
            return WORDS.get(bracketed.group(1));
        }
        Matcher alone = Pattern.compile("\\((.+)\\)").matcher(bare);
        return alone.matches() ? word(alone.group(1), strip) : null;
    }

    private static @Nullable String mark(String printed) {
        String bare = printed.replaceAll("[()\\s]", "");
        if (bare.isEmpty()) {
            return null;
        }
        boolean high = bare.matches(".*[↑⬆▲H高升].*");
        boolean low = bare.matches(".*[↓⬇▼L低降].*");
        return high == low ? "A" : high ? "H" : "L";
    }

    static @Nullable String comparator(@Nullable String sign) {
        return sign == null || sign.isEmpty() ? null : switch (sign) {
            case "<", "小于", "低于" -> "<";
            case ">", "大于", "高于" -> ">";
            case "≤", "<=", "=<", "小于等于" -> "<=";
            case "≥", ">=", "=>", "大于等于" -> ">=";
            default -> sign;
        };
    }

    private static Map<String, String> words(String table) {
        Map<String, String> words = new LinkedHashMap<>();
        Terms.read(PrintedValue.class, table)
                .forEach(row -> row.spellings(1).forEach(spelling -> words.put(spelling, row.cell(0))));
        return words;
    }
}
