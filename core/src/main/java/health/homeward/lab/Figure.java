package health.homeward.lab;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as they are printed; nothing is repaired.
final class Figure {
    static final String UNSIGNED = "(?:[1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d{0,14})(?:\\.\\d{1,9})?(?: ?[×xX*] ?10\\^?[-+]?\\d{1,2}|[eE][-+]?\\d{1,2})?";
    static final String FORM = "-?" + UNSIGNED;
    static final String SIGN = "[<>]=|[<>≤≥≦≧]|小于等于|大于等于|小于或等于|大于或等于|不大于|不小于|小于|大于|低于|高于";
    private static final Pattern POWER = Pattern.compile(" ?[×xX*] ?10\\^?");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Figure() {}

    static BigDecimal of(String printed) {
        BigDecimal number = new BigDecimal(
                POWER.matcher(printed).replaceFirst("E").replace(",", "").replace("+", ""));
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /// Raised figures as a power; a raised minus likewise.
    static String powers(String text) {
        StringBuilder plain = new StringBuilder();
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int figure = RAISED.indexOf(c);
            if (figure >= 0 || c == '⁻') {
                plain.append(raised ? "" : "^").append(figure < 0 ? "-" : String.valueOf(figure));
                raised = true;
            } else {
                plain.append(c);
                raised = false;
            }
        }
        return plain.toString();
    }

    static @Nullable String comparator(@Nullable String sign) {
        return sign == null ? null : switch (sign) {
            case "<", "小于", "低于" -> "<";
            case ">", "大于", "高于" -> ">";
            case "<=", "≤", "≦", "小于等于", "小于或等于", "不大于" -> "<=";
            default -> ">=";
        };
    }

    /// A comma or full stop of another width or a blank inside a number is not repaired.
    static boolean damaged(String printed) {
        return printed.matches(".*\\d\\s*[，、。]\\s*\\d.*");
    }

    /// A day without marks between its figures.
    static boolean looksLikeDay(String number) {
        return number.matches("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    }

    static Optional<BigDecimal> titre(String text) {
        return text.matches("1:[1-9]\\d{0,5}")
                ? Optional.of(new BigDecimal(text.substring(2)))
                : Optional.empty();
    }
}
