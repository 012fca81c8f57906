package health.homeward.extraction;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A result as printed: a number with or without comparator, or positive or negative in words.
///
/// @param positive null when the text does not say
record LabValue(@Nullable BigDecimal number, @Nullable String comparator, @Nullable Boolean positive) {
    private static final Pattern NUMBER = Pattern.compile("([<>≤≥＜＞]=?)?\\s*(-?\\d{1,9}(?:\\.\\d{1,6})?)");
    private static final Pattern POSITIVE = Pattern
            .compile("(?:弱)?[阳陽]性.*|\\(?\\+{1,4}\\)?|\\(?[1-4]\\+\\)?|检出");
    private static final Pattern NEGATIVE = Pattern.compile("[阴陰]性.*|\\(?[-−–]\\)?|未检出");

    static LabValue of(String printed) {
        String text = printed.strip();
        Matcher matcher = NUMBER.matcher(text);
        if (matcher.matches()) {
            return new LabValue(new BigDecimal(matcher.group(2)), comparator(matcher.group(1)), null);
        }
        boolean positive = POSITIVE.matcher(text).matches();
        boolean said = positive || NEGATIVE.matcher(text).matches();
        return new LabValue(null, null, said ? positive : null);
    }

    static @Nullable String comparator(@Nullable String sign) {
        return sign == null
                ? null
                : sign.replace('＜', '<')
                        .replace('＞', '>')
                        .replace("≤", "<=")
                        .replace("≥", ">=")
                        .replace("==", "=");
    }
}
