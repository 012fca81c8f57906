package health.homeward.lab;

import health.homeward.lab.LabReading.Converted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values in US conventional units, computed from molar masses and the scales of UCUM.
final class Conversions {
    private static final List<String> PER = List.of("L", "(24.h)", "mL");

    private Conversions() {}

    /// The value in US units.
    ///
    /// @return null when the number stays the same or must not be converted
    static @Nullable Converted of(Analyte analyte, @Nullable String unit, @Nullable BigDecimal value,
            PrintedRange range) {
        String target = analyte.usUnit();
        if (unit == null || value == null || target == null) {
            return null;
        }
        BigDecimal factor = factor(analyte, unit, target);
        if (factor == null || factor.compareTo(BigDecimal.ONE) == 0) {
            return null;
        }
        return new Converted(times(value, factor), target, limit(range.low(), factor),
                limit(range.high(), factor), analyte.usLoinc());
    }

    private static @Nullable BigDecimal factor(Analyte analyte, String unit, String target) {
        return switch (analyte.conversion()) {
            case REFUSE, NONE -> null;
            case SAME, SAME_NUMBER, SCALE -> Units.measures(target, unit) ? Ucum.factor(unit, target) : null;
            case MOLAR -> {
                BigDecimal scale = Ucum.factor(unit, target);
                yield scale != null ? scale : molar(analyte, unit, target);
            }
        };
    }

    /// Moles to grams: by the molar mass.
    private static @Nullable BigDecimal molar(Analyte analyte, String unit, String target) {
        for (String per : PER) {
            BigDecimal moles = Ucum.factor(unit, "mol/" + per);
            BigDecimal grams = Ucum.factor("g/" + per, target);
            if (moles != null && grams != null && analyte.molarMass() != null) {
                return moles.multiply(analyte.molarMass()).multiply(grams);
            }
        }
        return null;
    }

    private static @Nullable BigDecimal limit(@Nullable BigDecimal limit, BigDecimal factor) {
        return limit == null ? null : times(limit, factor);
    }

    private static BigDecimal times(BigDecimal number, BigDecimal factor) {
        return Figures.rounded(number.multiply(factor, MathContext.DECIMAL64));
    }
}
