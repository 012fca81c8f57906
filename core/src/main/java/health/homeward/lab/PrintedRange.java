package health.homeward.lab;

import health.homeward.terminology.Folded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A reference range as printed; it alone is used, the product knows no normal values.
///
/// @param highOpen whether the upper limit itself is outside (`<5`); so the lower
/// @param titre the limit of a titre, null when it is none; `titreOpen` as above
/// @param word the result in words that is expected, null when none
/// @param remark why it decides nothing, null when it does or nothing is printed
record PrintedRange(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean lowOpen,
        boolean highOpen,
        @Nullable Integer titre,
        boolean titreOpen,
        @Nullable String word,
        @Nullable String remark) {
    private static final PrintedRange NONE = new PrintedRange(null, null, false, false, null, false, null,
            null);
    private static final Pattern LABEL = Pattern
            .compile("^(?:参考值|参考范围|参考区间|正常参考值|正常值|正常范围|成人|正常)(?:范围)?[:\\s]*(?=.)");
    private static final String TAIL = "\\s*(?:[%‰]|10\\s*\\^?[*^]?\\d{1,2}/\\S+|[a-zA-Zμµ个/×][^\\d~]*\\S*)?";
    private static final Pattern TWO = Pattern.compile("(?<low>[-+]?" + Figures.NUMBER
            + ")\\s*[%‰]?\\s*(?<between>-{1,3}|[~～]|至|到)\\s*(?<high>[-+]?" + Figures.NUMBER + ")" + TAIL);
    private static final Pattern ONE = Pattern
            .compile("(?<sign>[<>≤≥]=?|小于等于|大于等于|小于|大于)\\s*(?<limit>[-+]?" + Figures.NUMBER + ")" + TAIL);
    private static final Pattern TITRE = Pattern
            .compile("(?:阴性)?\\s*(?<sign>[<≤]?=?|小于)\\s*\\(?1\\s*:\\s*(?<titre>\\d{1,7})\\)?");
    private static final Pattern DEPENDS = Pattern.compile(
            "[男女]|儿童|成人|新生儿|婴|岁|月龄|孕|妊娠|卵泡期|黄体期|排卵期|绝经|青春期|早期|中期|晚期|周[:]|期[:]|(?i:male|female|adult)");
    private static final Set<String> EXPECTED = Set.of("negative", "not detected", "not seen", "non-reactive",
            "normal");

    static PrintedRange of(String printed) {
        String text = Folded.of(printed.replace('，', '、')).replaceAll("\\s+", " ").strip();
        if ((text.startsWith("(") && text.endsWith(")")) || (text.startsWith("[") && text.endsWith("]"))) {
            text = text.substring(1, text.length() - 1).strip();
        }
        text = LABEL.matcher(text).replaceFirst("").strip();
        if (text.isEmpty()) {
            return NONE;
        }
        String word = PrintedValue.word(text, false);
        if (word != null) {
            return new PrintedRange(null, null, false, false, null, false, word, null);
        }
        if (DEPENDS.matcher(text).find()) {
            return remark("The printed range depends on sex, age or phase; it is not used.");
        }
        Matcher titre = TITRE.matcher(text);
        if (titre.matches()) {
            return new PrintedRange(null, null, false, false, Integer.valueOf(titre.group("titre")),
                    !titre.group("sign").isEmpty() && !titre.group("sign").contains("=")
                            && !titre.group("sign").equals("≤"),
                    null, null);
        }
        Matcher one = ONE.matcher(text);
        BigDecimal limit = one.matches() ? Figures.of(one.group("limit")) : null;
        if (limit != null) {
            String sign = String.valueOf(PrintedValue.comparator(one.group("sign")));
            return sign.startsWith("<")
                    ? new PrintedRange(null, limit, false, sign.equals("<"), null, false, null, null)
                    : new PrintedRange(limit, null, sign.equals(">"), false, null, false, null, null);
        }
        return two(text);
    }

    /// A dash before the second number may be a sign: only one reading may make sense.
    private static PrintedRange two(String text) {
        Matcher two = TWO.matcher(text);
        if (!two.matches()) {
            return remark("The printed range cannot be read.");
        }
        String between = two.group("between");
        BigDecimal low = Figures.of(two.group("low"));
        BigDecimal high = Figures.of(two.group("high"));
        List<BigDecimal> highs = new ArrayList<>();
        if (low != null && high != null) {
            highs.add(high);
            if (between.matches("-{2,3}")) {
                highs.add(high.negate());
            }
        }
        List<BigDecimal> fitting = highs.stream()
                .filter(each -> low != null && low.compareTo(each) < 0)
                .toList();
        return fitting.size() == 1
                ? new PrintedRange(low, fitting.getFirst(), false, false, null, false, null, null)
                : remark("The printed range cannot be read.");
    }

    private static PrintedRange remark(String remark) {
        return new PrintedRange(null, null, false, false, null, false, null, remark);
    }

    /// Where a value lies; null when it cannot be decided.
    LabReading.@Nullable Flag flag(PrintedValue value) {
        if (word != null) {
            return words(value.text());
        }
        if (titre != null) {
            return titre(value.text());
        }
        BigDecimal number = value.number();
        if (number == null || (low == null && high == null)) {
            return null;
        }
        boolean above = high != null && (highOpen ? number.compareTo(high) >= 0 : number.compareTo(high) > 0);
        boolean below = low != null && (lowOpen ? number.compareTo(low) <= 0 : number.compareTo(low) < 0);
        String comparator = value.comparator();
        return comparator == null
                ? above ? LabReading.Flag.H : below ? LabReading.Flag.L : LabReading.Flag.N
                : compared(comparator, number, above, below);
    }

    /// A value with a comparator is decided only when all that it stands for falls on one side.
    private LabReading.@Nullable Flag compared(String comparator, BigDecimal number, boolean above,
            boolean below) {
        boolean strict = comparator.length() == 1;
        if (comparator.startsWith(">")) {
            boolean beyond = above || (high != null && strict && number.compareTo(high) >= 0);
            return beyond ? LabReading.Flag.H : high == null && !below ? LabReading.Flag.N : null;
        }
        boolean open = low == null || low.signum() <= 0;
        boolean under = !open && (below || (low != null && strict && number.compareTo(low) <= 0));
        boolean within = open && (!above || (high != null && strict && number.compareTo(high) <= 0));
        return under ? LabReading.Flag.L : within ? LabReading.Flag.N : null;
    }

    private LabReading.@Nullable Flag words(@Nullable String text) {
        if (text == null || word == null) {
            return null;
        }
        if (text.equals(word)) {
            return LabReading.Flag.N;
        }
        if (!EXPECTED.contains(word)) {
            return null;
        }
        return switch (text) {
            case "positive", "weakly positive", "trace", "1+", "2+", "3+", "4+", "detected", "reactive",
                    "abnormal",
                    "occasional", "few", "many", "full field" ->
                LabReading.Flag.A;
            case "negative", "not detected", "not seen", "non-reactive", "normal" -> LabReading.Flag.N;
            default -> text.matches("1:\\d+") ? LabReading.Flag.A : null;
        };
    }

    private LabReading.@Nullable Flag titre(@Nullable String text) {
        if (text == null || titre == null) {
            return null;
        }
        if (text.equals("negative")) {
            return LabReading.Flag.N;
        }
        Matcher printed = Pattern.compile("(?<sign>[<>≤≥]?)1:(?<titre>\\d+)").matcher(text);
        if (!printed.matches()) {
            return null;
        }
        int value = Integer.parseInt(printed.group("titre"));
        boolean above = titreOpen ? value >= titre : value > titre;
        return switch (printed.group("sign")) {
            case "" -> above ? LabReading.Flag.A : LabReading.Flag.N;
            case "<", "≤" -> value <= titre ? LabReading.Flag.N : null;
            default -> above || value >= titre ? LabReading.Flag.A : null;
        };
    }
}
