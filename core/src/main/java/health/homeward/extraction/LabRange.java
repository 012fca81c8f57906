package health.homeward.extraction;

import health.homeward.document.Fact.LabResult.Flag;
import health.homeward.document.Sex;
import health.homeward.terminology.Folded;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A printed reference range. Ranges that depend on sex, age or phase decide nothing.
///
/// @param highOpen whether the upper limit itself is outside (`<5`); so the lower
/// @param titre the limit of a titre (`<1:80`), null when it is none
/// @param negative whether a negative result is expected
/// @param unit printed behind the limits, null when none
record LabRange(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean lowOpen,
        boolean highOpen,
        @Nullable Integer titre,
        boolean negative,
        @Nullable String unit) {
    private static final String UNIT = "[ ]*(?<unit>[%‰A-Za-zμµ][^\\s~]*|秒|10[\\^*]\\d+/\\S+)?";
    private static final Pattern LABEL = Pattern.compile(
            "^(?:参考值|参考范围|参考区间|正常值|正常范围|正常)(?:范围)?[: ]*|[\\n\\t]|^[(\\[](?=.*[)\\]]$)|(?<=^[(\\[].{1,40})[)\\]]$");
    private static final Pattern TWO = Pattern
            .compile("(" + LabValue.FIGURE + ")(?:[ ]*[%‰])?[ ]*(?:-{1,2}|[~～至])[ ]*(" + LabValue.FIGURE + ")"
                    + UNIT);
    private static final Pattern ONE = Pattern
            .compile("([<>≤≥]=?|小于|大于)[ ]*(" + LabValue.FIGURE + ")" + UNIT);
    private static final Pattern BY_SEX = Pattern
            .compile("([男女])性?[: ]*([^男女]+?)[ /,;\\n]*(?!\\1)([男女])性?[: ]*([^男女]+)");
    private static final Pattern TITRE = Pattern.compile("[<≤]?=?[ ]*1:(\\d{1,6})");

    /// @param sex of the person as printed on the report, which chooses where a range is printed for each
    static LabRange of(String printed, @Nullable Sex sex) {
        Matcher each = BY_SEX.matcher(Folded.of(printed).strip());
        if (sex == null || !each.matches()) {
            return of(printed);
        }
        boolean maleFirst = each.group(1).equals("男");
        return of((sex == Sex.MALE) == maleFirst ? each.group(2) : each.group(4));
    }

    static LabRange of(String printed) {
        String text = LABEL.matcher(Folded.of(printed).strip()).replaceAll("").strip();
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            BigDecimal low = LabValue.figure(two.group(1));
            BigDecimal high = LabValue.figure(two.group(2));
            return low.compareTo(high) < 0
                    ? new LabRange(low, high, false, false, null, false, two.group("unit"))
                    : none(null, false);
        }
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            String sign = String.valueOf(LabValue.comparator(one.group(1)));
            BigDecimal limit = LabValue.figure(one.group(2));
            return sign.startsWith("<")
                    ? new LabRange(null, limit, false, sign.equals("<"), null, false, one.group("unit"))
                    : new LabRange(limit, null, sign.equals(">"), false, null, false, one.group("unit"));
        }
        Matcher titre = TITRE.matcher(text);
        Integer limit = titre.matches() ? Integer.valueOf(titre.group(1)) : null;
        return none(limit, Boolean.FALSE.equals(LabValue.positive(text)));
    }

    private static LabRange none(@Nullable Integer titre, boolean negative) {
        return new LabRange(null, null, false, false, titre, negative, null);
    }

    /// Where a value lies; null when it cannot be decided.
    @Nullable
    Flag flag(LabValue value) {
        if (negative) {
            Boolean positive = value.positive();
            return positive == null ? null : positive ? Flag.A : Flag.N;
        }
        if (titre != null && value.titre() != null) {
            return ofTitre(value, value.titre(), titre);
        }
        BigDecimal number = value.number();
        if (number == null || (low == null && high == null)) {
            return null;
        }
        boolean above = high != null && (highOpen ? number.compareTo(high) >= 0 : number.compareTo(high) > 0);
        boolean below = low != null && (lowOpen ? number.compareTo(low) <= 0 : number.compareTo(low) < 0);
        String comparator = value.comparator();
        if (comparator == null) {
            return above ? Flag.H : below ? Flag.L : Flag.N;
        }
        return compared(comparator, number, above, below);
    }

    private static @Nullable Flag ofTitre(LabValue value, int reached, int limit) {
        String comparator = value.comparator();
        if (comparator == null || comparator.startsWith(">")) {
            return reached >= limit ? Flag.A : comparator == null ? Flag.N : null;
        }
        return reached <= limit ? Flag.N : null;
    }

    /// A value with a comparator is decided only when all that it stands for falls on one side; nothing that is
    /// measured so is less than nought.
    private @Nullable Flag compared(String comparator, BigDecimal number, boolean above, boolean below) {
        boolean open = low == null || low.signum() <= 0;
        if (comparator.startsWith(">")) {
            boolean beyond = above || (high != null && comparator.equals(">") && number.compareTo(high) >= 0);
            return beyond ? Flag.H : high == null && !below ? Flag.N : null;
        }
        boolean under = !open
                && (below || (low != null && comparator.equals("<") && number.compareTo(low) <= 0));
        boolean within = open
                && (!above || (high != null && comparator.equals("<") && number.compareTo(high) <= 0));
        return under ? Flag.L : within ? Flag.N : null;
    }
}
