package health.homeward.lab;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as printed. Nothing is repaired: what is not formed like a number is none.
final class Figures {
    /// A number with one dot, thousands commas before three figures, and a power of ten.
    static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,8})?(?:\\s*[×xX*]\\s*10\\s*\\^?\\s*[-+]?\\d{1,2}|[eE][-+]?\\d{1,2})?";
    private static final Pattern PLAIN = Pattern.compile("[-+]?" + NUMBER);

    private Figures() {}

    static @Nullable BigDecimal of(String printed) {
        String text = printed.strip();
        if (!PLAIN.matcher(text).matches()) {
            return null;
        }
        String plain = text.replaceAll("[\\s,+]", "").replaceAll("[×xX*]10\\^?", "E");
        return new BigDecimal(new BigDecimal(plain).toPlainString());
    }

    /// Half up to four significant figures, never fewer before the dot.
    static BigDecimal rounded(BigDecimal number) {
        int digits = number.precision() - number.scale();
        int scale = Math.max(4 - digits, 0);
        BigDecimal rounded = number.setScale(scale, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
        return new BigDecimal(rounded.toPlainString());
    }
}
