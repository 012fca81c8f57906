package health.homeward.lab;

import health.homeward.lab.Item.Convert;
import health.homeward.lab.LabReading.Converted;
import health.homeward.terminology.Terms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From the printed unit to the one used in the United States: by factor within a kind of unit, by molar mass between
/// moles and mass, and not at all for what is refused.
final class Conversion {
    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);
    private static final List<Terms> REFUSED = Terms.read(Conversion.class, "refused.tsv");

    private Conversion() {}

    /// Why an item is never converted, empty where it may be.
    static Optional<String> refusal(Item item) {
        if (item.convert() == Convert.REFUSE) {
            return Optional.of(reason(item).orElse("published factors disagree"));
        }
        return reason(item);
    }

    private static Optional<String> reason(Item item) {
        return REFUSED.stream()
                .filter(row -> row.spellings(0).contains(String.valueOf(item.loincSi()))
                        || (!row.cells().get(1).isBlank() && item.english().contains(row.cells().get(1))))
                .map(row -> row.cell(2))
                .findFirst();
    }

    static Optional<Converted> of(Item item, Unit printed, BigDecimal value, @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        Unit home = item.us();
        boolean settled = item.convert() == Convert.SAME || item.convert() == Convert.NONE;
        if (home == null || refusal(item).isPresent()) {
            return Optional.empty();
        }
        return settled
                ? Optional.empty()
                : factor(item, printed, home)
                        .filter(factor -> factor.compareTo(BigDecimal.ONE) != 0)
                        .map(factor -> converted(item, home, value, low, high, factor));
    }

    /// Whether the printed unit is another than the one used at home.
    static boolean differs(Item item, Unit printed) {
        Unit home = item.us();
        return home != null && !(home.sameKind(printed) && home.factor().compareTo(printed.factor()) == 0);
    }

    static boolean isGlycated(Item item) {
        return "4548-4".equals(item.loincUs());
    }

    private static Optional<BigDecimal> factor(Item item, Unit from, Unit to) {
        BigDecimal ratio = from.factor().divide(to.factor(), EXACT);
        if (from.sameKind(to)) {
            return Optional.of(ratio);
        }
        BigDecimal mass = item.molarMass();
        boolean weighed = item.convert() == Convert.MOLAR && from.kind().startsWith("mol/")
                && to.kind().equals("g" + from.kind().substring(3));
        return weighed && mass != null ? Optional.of(ratio.multiply(mass)) : Optional.empty();
    }

    private static Converted converted(Item item, Unit home, BigDecimal value, @Nullable BigDecimal low,
            @Nullable BigDecimal high, BigDecimal factor) {
        return new Converted(shown(value.multiply(factor)), home.ucum(),
                low == null ? null : shown(low.multiply(factor)),
                high == null ? null : shown(high.multiply(factor)), item.loinc(home), shown(factor));
    }

    private static BigDecimal shown(BigDecimal exact) {
        BigDecimal rounded = exact.round(SHOWN);
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
