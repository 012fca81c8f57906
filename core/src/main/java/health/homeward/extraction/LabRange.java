package health.homeward.extraction;

import health.homeward.document.Fact.LabResult.Flag;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A printed reference range. Ranges that depend on sex, age or phase decide nothing.
///
/// @param highOpen whether the upper limit itself is outside (`<5`); so the lower
/// @param negative whether a negative result is expected
record LabRange(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean lowOpen,
        boolean highOpen,
        boolean negative) {
    private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,6})?";
    private static final Pattern TWO = Pattern
            .compile("(" + NUMBER + ")\\s*(?:-{1,2}|[~～—–－至])\\s*(" + NUMBER + ")");
    private static final Pattern ONE = Pattern.compile("([<>≤≥＜＞]=?)\\s*(" + NUMBER + ")");
    private static final Pattern NEGATIVE = Pattern.compile("[阴陰]性.*|\\(?[-−–]\\)?|未检出");

    static LabRange of(String printed) {
        String text = printed.strip();
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            BigDecimal low = new BigDecimal(two.group(1));
            BigDecimal high = new BigDecimal(two.group(2));
            return low.compareTo(high) < 0 ? new LabRange(low, high, false, false, false) : none(false);
        }
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            String sign = String.valueOf(LabValue.comparator(one.group(1)));
            BigDecimal limit = new BigDecimal(one.group(2));
            return sign.startsWith("<")
                    ? new LabRange(null, limit, false, sign.equals("<"), false)
                    : new LabRange(limit, null, sign.equals(">"), false, false);
        }
        return none(NEGATIVE.matcher(text).matches());
    }

    private static LabRange none(boolean negative) {
        return new LabRange(null, null, false, false, negative);
    }

    /// Where a value lies; null when it cannot be decided.
    @Nullable
    Flag flag(LabValue value) {
        if (negative) {
            Boolean positive = value.positive();
            return positive == null ? null : positive ? Flag.A : Flag.N;
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

    /// A value with a comparator is decided only when all that it stands for falls on one side.
    private @Nullable Flag compared(String comparator, BigDecimal number, boolean above, boolean below) {
        if (comparator.startsWith(">")) {
            boolean beyond = above || (high != null && comparator.equals(">") && number.compareTo(high) >= 0);
            return beyond ? Flag.H : high == null && !below ? Flag.N : null;
        }
        boolean under = below || (low != null && comparator.equals("<") && number.compareTo(low) <= 0);
        boolean within = low == null
                && (!above || (high != null && comparator.equals("<") && number.compareTo(high) <= 0));
        return under ? Flag.L : within ? Flag.N : null;
    }
}
