package health.homeward.extraction;

import health.homeward.document.Fact;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What follows from the words of a laboratory row after a person changed some of them.
final class CorrectedResult {
    private CorrectedResult() {}

    static Fact.LabResult of(Fact.LabResult lab) {
        LabValue value = LabValue.of(lab.result());
        LabRange range = range(lab);
        String unit = lab.unit();
        return new Fact.LabResult(lab.source(), lab.name(), lab.abbreviation(), lab.result(),
                value.formed() ? value.number() : null, value.formed() ? value.comparator() : null, unit,
                unit == null ? null : Ucum.of(unit, lab.name()).orElse(null), lab.range(), range.low(),
                range.high(), range.flag(value), lab.printedFlag(), lab.specimen(), lab.collected(),
                lab.panel());
    }

    /// The limits that the row has go before those in the words of its range, which may be of the other sex.
    private static LabRange range(Fact.LabResult lab) {
        LabRange printed = LabRange.of(lab.range() == null ? "" : lab.range());
        boolean own = (lab.low() != null || lab.high() != null)
                && !(equal(lab.low(), printed.low()) && equal(lab.high(), printed.high()));
        return own
                ? new LabRange(lab.low(), lab.high(), false, false, null, false, null)
                : printed;
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Objects.equals(one == null ? null : one.stripTrailingZeros(),
                other == null ? null : other.stripTrailingZeros());
    }
}
