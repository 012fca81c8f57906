package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.extraction.MedicineToken.Kind;
import health.homeward.terminology.Folded;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What must hold of amounts that were read right.
final class MedicineGates {
    private static final Pattern FIGURES = Pattern.compile("[0-9OolI.,〇]*[0-9](?:[0-9.,〇]|[OolI](?!U))*");
    private static final Pattern FORMED = Pattern.compile("(?:0|[1-9]\\d*)(?:\\.\\d+)?");
    private static final Pattern MASS = Pattern.compile(
            "(\\d+(?:\\.\\d+)?)[ ]?(mg|g|μg|µg|ug|mcg|毫克|克|微克|iu|u|万u|单位)(?![a-z]).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOLID = Pattern.compile(".*(?:片|胶囊|丸).*");
    private static final Map<String, BigDecimal> MILLIGRAMS = Map.of("mg", BigDecimal.ONE, "毫克",
            BigDecimal.ONE, "g",
            BigDecimal.valueOf(1000), "克", BigDecimal.valueOf(1000), "μg", new BigDecimal("0.001"), "µg",
            new BigDecimal("0.001"), "ug", new BigDecimal("0.001"), "mcg", new BigDecimal("0.001"), "微克",
            new BigDecimal("0.001"));
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(12);
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private MedicineGates() {}

    /// What is wrong with the form of an amount: a figure that is none, a unit that is none.
    static Optional<Doubt.Kind> doubtOf(MedicineToken token, String text) {
        if (token.kind() == Kind.DAMAGED) {
            return Optional.of(Doubt.Kind.UNIT);
        }
        boolean amount = token.amount() || token.kind() == Kind.SPECIFICATION || token.kind() == Kind.PERCENT;
        return amount && !formed(text.substring(token.begin(), token.end()))
                ? Optional.of(Doubt.Kind.NUMBER_FORM)
                : Optional.empty();
    }

    /// Whether every number in the text is formed like one: no leading zero, no letter among the figures.
    static boolean formed(String amount) {
        Matcher figures = FIGURES.matcher(amount);
        while (figures.find()) {
            if (!FORMED.matcher(figures.group()).matches()) {
                return false;
            }
        }
        return true;
    }

    /// Whether the whole text is one well-formed number.
    static boolean number(String text) {
        return FORMED.matcher(text).matches();
    }

    /// Whether a dose of a solid form is not made of the units that the strength names: a lost decimal point or a
    /// misread unit shows so.
    static boolean disagree(String name, @Nullable String strength, @Nullable String dose) {
        if (strength == null || dose == null || !SOLID.matcher(name + strength).matches()) {
            return false;
        }
        BigDecimal unit = milligrams(strength);
        BigDecimal taken = milligrams(dose);
        if (unit == null || taken == null || unit.signum() == 0) {
            return false;
        }
        BigDecimal count = taken.divide(unit, MathContext.DECIMAL64);
        boolean whole = count.multiply(QUARTERS).remainder(BigDecimal.ONE).signum() == 0
                || count.multiply(BigDecimal.valueOf(3))
                        .setScale(3, RoundingMode.HALF_UP)
                        .remainder(BigDecimal.ONE)
                        .signum() == 0;
        return count.compareTo(MOST_UNITS) > 0 || !whole;
    }

    private static @Nullable BigDecimal milligrams(String amount) {
        Matcher matcher = MASS.matcher(Folded.of(amount));
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal factor = MILLIGRAMS.get(matcher.group(2).toLowerCase(Locale.ROOT));
        return factor == null ? null : new BigDecimal(matcher.group(1)).multiply(factor);
    }
}
