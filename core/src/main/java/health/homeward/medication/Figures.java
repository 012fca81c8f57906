package health.homeward.medication;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as digits; a number that lost its point is refused, never mended.
final class Figures {
    static final String NUMBER = "(?:\\d+(?:\\.\\d+)?(?:/\\d(?!\\d))?|半)";
    static final String COUNT = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3}|半)";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern WELL_FORMED = Pattern.compile("(?:0|[1-9]\\d*)(?:\\.\\d+)?");
    private static final Map<String, String> WORDS = Map.of("半", "0.5", "1/2", "0.5", "两", "2", "十", "10",
            "十二", "12", "1/4", "0.25", "二十四", "24", "三十", "30", "十四", "14");

    private Figures() {}

    /// The number in digits, null when it is not well formed.
    static @Nullable String of(String printed) {
        String word = WORDS.get(printed);
        if (word != null) {
            return word;
        }
        if (printed.length() == 1 && DIGITS.contains(printed)) {
            return String.valueOf(DIGITS.indexOf(printed));
        }
        return WELL_FORMED.matcher(printed).matches() ? printed : null;
    }

    /// Ten thousands written out.
    static String tenThousands(String number) {
        return new BigDecimal(number).scaleByPowerOfTen(4).stripTrailingZeros().toPlainString();
    }
}
