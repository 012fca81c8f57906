package health.homeward.extraction;

import health.homeward.terminology.Folded;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A result as printed: a number with or without comparator, a titre, or positive or negative in words.
///
/// @param positive null when the text does not say
/// @param titre the number after `1:`, null when it is none
/// @param mark a printed mark glued to the result (`↑`, `H`, `偏高`), null when none
/// @param unit printed behind the number in the same cell, null when none
/// @param formed false for what looks like a number and is not formed like one
record LabValue(
        @Nullable BigDecimal number,
        @Nullable String comparator,
        @Nullable Boolean positive,
        @Nullable Integer titre,
        @Nullable String mark,
        @Nullable String unit,
        boolean formed) {
    static final String FIGURE = "[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d{1,6})?(?:[ ]?[×xX*][ ]?10\\^?[-+]?\\d{1,2}|[eE][-+]?\\d{1,2})?";
    private static final String SIGN = "[<>≤≥]=?|小于等于|大于等于|小于|大于|低于|高于";
    private static final Pattern MARKED = Pattern.compile(
            "(?<before>[↑↓⬆⬇*★]*)[ ]*(?<rest>.*?)[ ]*(?<after>[↑↓⬆⬇*★]+|\\((?:H{1,2}|L{1,2}|[↑↓]{1,2}|高|低)\\)|(?<=[\\d ])(?:H{1,2}|L{1,2})|偏高|偏低|升高|降低)?[ ]*(?:复查|已复核|已复查)?");
    private static final Pattern NUMBER = Pattern
            .compile("(?<sign>" + SIGN + ")?[ ]*(?<number>" + FIGURE
                    + ")[ ]*(?<unit>[^\\d\\s<>.,+\\-*][^\\s]*|10[\\^*]\\d+/\\S+)?");
    private static final Pattern TITRE = Pattern.compile("([阳阴]性)?[ (]*(" + SIGN + ")?[ ]*1:(\\d{1,6})\\)?");
    private static final Pattern SAID = Pattern
            .compile("(?<word>\\p{IsHan}+)[ ]*(?:\\([ ]*)?(?<sign>" + SIGN + ")?(?<number>"
                    + FIGURE + ")\\)?|(?<first>" + FIGURE + ")[ ]*\\(?(?<second>[阴阳]性)\\)?");
    private static final Pattern POSITIVE = Pattern.compile(
            "(?:强|弱)?阳性?(?:\\(?[+±0-9]*\\)?)?|\\(?\\+{1,4}\\)?|\\(?[1-4]\\+\\)?|\\+[1-4]|检出|有反应性?|(?i:pos(?:itive)?|reactive)");
    private static final Pattern NEGATIVE = Pattern
            .compile("阴性?(?:\\(?-?\\)?)?|\\(?-\\)?|未检出|未见|无反应性?|(?i:neg(?:ative)?|non-?reactive)");
    /// Results with figures that are no plain numbers and well formed: `0-2`, `1+`, `3/HP`, a time, words.
    private static final Pattern SCALE = Pattern.compile(
            "[^0-9]*|.*\\p{IsHan}.*|\\d+[-~]\\d+|\\d+/\\S+|\\(?[+-]?\\d\\+{0,4}\\)?|\\d+:\\d+|[A-Z]{1,3}\\d?");

    static LabValue of(String printed) {
        Matcher marked = MARKED.matcher(Folded.of(printed).strip());
        if (!marked.matches()) {
            return new LabValue(null, null, null, null, null, null, false);
        }
        String mark = mark(marked.group("before"), marked.group("after"));
        String text = marked.group("rest");
        Matcher titre = TITRE.matcher(text);
        if (titre.matches()) {
            return new LabValue(null, comparator(titre.group(2)), said(titre.group(1)),
                    Integer.valueOf(titre.group(3)), mark, null, true);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches() && known(text, number)) {
            return new LabValue(figure(number.group("number")), comparator(number.group("sign")), null, null,
                    mark,
                    number.group("unit"), true);
        }
        return words(text, mark);
    }

    private static LabValue words(String text, @Nullable String mark) {
        Matcher both = SAID.matcher(text);
        if (both.matches()) {
            String word = both.group("word") == null ? both.group("second") : both.group("word");
            Boolean positive = positive(word);
            if (positive != null) {
                String figure = both.group("number") == null ? both.group("first") : both.group("number");
                return new LabValue(figure(figure), comparator(both.group("sign")), positive, null, mark,
                        null, true);
            }
        }
        return new LabValue(null, null, positive(text), null, mark, null, SCALE.matcher(text).matches());
    }

    private static @Nullable Boolean said(@Nullable String word) {
        return word == null ? null : positive(word);
    }

    static @Nullable Boolean positive(String text) {
        return POSITIVE.matcher(text).matches()
                ? Boolean.TRUE
                : NEGATIVE.matcher(text).matches() ? Boolean.FALSE : null;
    }

    /// A single letter that touches the number may be a misread figure: no unit.
    private static boolean known(String text, Matcher number) {
        String unit = number.group("unit");
        boolean apart = unit != null && (unit.length() > 1 || !Character.isAlphabetic(unit.charAt(0))
                || Character.isIdeographic(unit.charAt(0))
                || text.charAt(number.start("unit") - 1) == ' ');
        return unit == null || (apart && Ucum.known(unit));
    }

    private static @Nullable String mark(@Nullable String before, @Nullable String after) {
        String mark = (before == null ? "" : before)
                + (after == null ? "" : after.replaceAll("[()]", ""));
        return mark.isEmpty() ? null : mark;
    }

    /// A figure with its thousands marks and power of ten worked out.
    static BigDecimal figure(String printed) {
        String plain = printed.replaceAll("[, +]", "").replaceAll("[×xX*]10\\^?", "E");
        return new BigDecimal(new BigDecimal(plain).toPlainString());
    }

    static @Nullable String comparator(@Nullable String sign) {
        return sign == null ? null : switch (sign) {
            case "<", "小于", "低于" -> "<";
            case ">", "大于", "高于" -> ">";
            case "≤", "<=", "小于等于" -> "<=";
            default -> ">=";
        };
    }
}
