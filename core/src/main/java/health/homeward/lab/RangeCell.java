package health.homeward.lab;

import health.homeward.lab.LabReading.Flag;
import health.homeward.terminology.Folded;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A printed reference range. One that depends on sex, age or phase has no limits.
///
/// @param lowOpen whether the lower limit itself is outside (`>60`); so the upper
/// @param titre the limit of a titre, null when it is none
/// @param titreOpen whether that titre itself is outside
/// @param expected results in words that are in order
/// @param unit printed behind the limits, empty when none
/// @param depends whether there are several, for different people
record RangeCell(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean lowOpen,
        boolean highOpen,
        @Nullable BigDecimal titre,
        boolean titreOpen,
        Set<Said> expected,
        String unit,
        boolean depends) {
    private static final Pattern LABEL = Pattern
            .compile("^(?:(?:参考|正常|生物参考)(?:值|范围|区间|值范围)?|正常|成人) ?[:=]? ?(?=[\\d<>≤≥\\-(\\[阴未])");
    private static final Pattern AROUND = Pattern.compile("^[(\\[](.*)[)\\]]$");
    private static final String UNIT = " ?(?<unit>[^\\d\\s.\\-~<>≤≥,;:][^\\s]*|[x×*]?10[\\^*]\\d{1,2}/\\S+)?";
    private static final Pattern TWO = Pattern
            .compile("(?<low>" + Figure.FORM + ") ?(?:%|‰)? ?(?<dash>-{1,2}|~{1,2}|至|到|-~) ?(?<high>"
                    + Figure.FORM + ")" + UNIT);
    private static final Pattern ONE = Pattern
            .compile("(?<sign>" + Figure.SIGN + ") ?(?<limit>" + Figure.FORM + ")" + UNIT);
    private static final Pattern TITRE = Pattern
            .compile("(?:阴性 ?)?\\(?(?<sign>" + Figure.SIGN + ")? ?(?<titre>1 ?: ?[1-9]\\d{0,5})\\)?");
    private static final Pattern DEPENDS = Pattern
            .compile(".*(?:[男女岁月天周孕儿童婴幼成人老卵泡黄体排卵绝经期妊早中晚餐]|[MF] ?:|立位|卧位|am|pm|AM|PM).*", Pattern.DOTALL);
    private static final RangeCell NONE = new RangeCell(null, null, false, false, null, false, Set.of(), "",
            false);

    static RangeCell of(String printed, boolean grades) {
        String text = LABEL.matcher(Folded.of(Figure.powers(printed)).replaceAll("[\\t\\r\\n]+", " ").strip())
                .replaceFirst("")
                .strip();
        Matcher around = AROUND.matcher(text);
        if (around.matches() && around.group(1).matches(".*\\d.*") && !around.group(1).contains("(")) {
            text = around.group(1).strip();
        }
        if (text.isEmpty()) {
            return NONE;
        }
        if (Figure.damaged(printed)) {
            return NONE;
        }
        return figures(text).or(() -> words(text(printed), grades)).orElseGet(() -> unread(printed));
    }

    private static String text(String printed) {
        return LABEL.matcher(Folded.of(printed).strip()).replaceFirst("").strip();
    }

    private static RangeCell unread(String printed) {
        boolean several = DEPENDS.matcher(Folded.of(printed)).matches()
                || printed.replaceAll("[^\\d]+", " ").strip().split(" ", -1).length > 4;
        return new RangeCell(null, null, false, false, null, false, Set.of(), "", several);
    }

    private static Optional<RangeCell> figures(String text) {
        Matcher titre = TITRE.matcher(text);
        if (titre.matches()) {
            String sign = Figure.comparator(titre.group("sign"));
            return Figure.titre(titre.group("titre").replace(" ", ""))
                    .filter(_ -> sign == null || sign.startsWith("<"))
                    .map(limit -> new RangeCell(null, null, false, false, limit, "<".equals(sign),
                            Set.of(new Said("negative", Said.Sense.NEGATIVE)), "", false));
        }
        Matcher one = ONE.matcher(text);
        if (one.matches() && unitOnly(one.group("unit"))) {
            BigDecimal limit = Figure.of(one.group("limit"));
            String sign = String.valueOf(Figure.comparator(one.group("sign")));
            boolean open = sign.length() == 1;
            boolean upper = sign.startsWith("<");
            return Optional.of(new RangeCell(upper ? null : limit, upper ? limit : null, !upper && open,
                    upper && open, null, false, Set.of(), unit(one), false));
        }
        return two(text);
    }

    private static Optional<RangeCell> two(String text) {
        Matcher two = TWO.matcher(text);
        if (!two.matches() || !unitOnly(two.group("unit"))) {
            return Optional.empty();
        }
        BigDecimal low = Figure.of(two.group("low"));
        BigDecimal high = Figure.of(two.group("high"));
        boolean doubled = two.group("dash").equals("--");
        boolean single = two.group("dash").equals("-") && high.signum() < 0;
        if ((doubled || single) && low.signum() < 0) {
            BigDecimal positive = high.abs();
            boolean asNegative = low.compareTo(positive.negate()) < 0;
            if (asNegative) {
                return Optional.empty();
            }
            high = positive;
        } else if (single) {
            high = high.abs();
        }
        return low.compareTo(high) < 0 || (low.compareTo(high) == 0 && low.signum() == 0)
                ? Optional.of(new RangeCell(low, high, false, false, null, false, Set.of(), unit(two), false))
                : Optional.empty();
    }

    private static boolean unitOnly(@Nullable String unit) {
        return unit == null || unit.matches("[%‰]") || Units.of(unit, null).isPresent()
                || unit.matches("(?i)[kmu]?I?U/m?L|[GT]/L");
    }

    private static String unit(Matcher range) {
        String unit = range.group("unit");
        return unit == null ? "" : unit;
    }

    private static Optional<RangeCell> words(String text, boolean grades) {
        Set<Said> expected = Arrays.stream(text.split("[,;、/或至~]| - ", -1))
                .map(String::strip)
                .map(word -> Said.of(word, grades).orElse(new Said("", Said.Sense.NONE)))
                .collect(Collectors.toCollection(HashSet::new));
        Optional<Said> whole = Said.of(text, grades);
        if (whole.isPresent()) {
            expected = Set.of(whole.get());
        }
        boolean all = expected.stream().noneMatch(said -> said.text().isEmpty());
        return all && !expected.isEmpty()
                ? Optional.of(
                        new RangeCell(null, null, false, false, null, false, Set.copyOf(expected), "", false))
                : Optional.empty();
    }

    /// Where a result lies; null when it cannot be decided.
    @Nullable
    Flag flag(ResultCell result) {
        BigDecimal number = result.number();
        if (number != null && (low != null || high != null)) {
            return compared(number, result.comparator());
        }
        BigDecimal dilution = result.titre();
        BigDecimal limit = titre;
        if (dilution != null) {
            return limit == null
                    ? null
                    : dilution.compareTo(limit) > (titreOpen ? -1 : 0) ? Flag.A : Flag.N;
        }
        Said said = result.said();
        return said == null || expected.isEmpty() ? null : inWords(said);
    }

    private @Nullable Flag inWords(Said said) {
        if (expected.stream().anyMatch(one -> one.text().equals(said.text()))) {
            return Flag.N;
        }
        boolean negativeExpected = expected.stream().allMatch(one -> one.sense() == Said.Sense.NEGATIVE);
        if (!negativeExpected) {
            return null;
        }
        return switch (said.sense()) {
            case NEGATIVE -> Flag.N;
            case POSITIVE -> Flag.A;
            case DOUBTFUL, NONE -> null;
        };
    }

    private @Nullable Flag compared(BigDecimal number, @Nullable String comparator) {
        int toLow = low == null ? 1 : number.compareTo(low);
        int toHigh = high == null ? -1 : number.compareTo(high);
        boolean above = toHigh > 0 || (toHigh == 0 && highOpen);
        boolean below = toLow < 0 || (toLow == 0 && lowOpen);
        if (comparator == null) {
            return above ? Flag.H : below ? Flag.L : Flag.N;
        }
        if (comparator.startsWith(">")) {
            boolean beyond = above || (comparator.equals(">") && toHigh == 0);
            boolean within = high == null
                    && (toLow > 0 || (toLow == 0 && (!lowOpen || comparator.equals(">"))));
            return beyond ? Flag.H : within ? Flag.N : null;
        }
        boolean open = low == null || low.signum() < 0 || (low.signum() == 0 && !lowOpen);
        boolean under = !open && (below || (comparator.equals("<") && toLow == 0));
        boolean within = open && (toHigh < 0 || (toHigh == 0 && (!highOpen || comparator.equals("<"))));
        return under ? Flag.L : within && (low == null || low.signum() == 0) ? Flag.N : null;
    }

    /// Whether a number is so far above that a lost dot is likelier.
    boolean far(@Nullable BigDecimal number) {
        BigDecimal limit = high;
        return number != null && limit != null && limit.signum() > 0
                && number.compareTo(limit.multiply(BigDecimal.TEN)) > 0;
    }
}
