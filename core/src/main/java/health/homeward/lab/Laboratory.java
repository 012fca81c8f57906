package health.homeward.lab;

import health.homeward.lab.LabReading.Converted;
import health.homeward.lab.LabReading.Flag;
import health.homeward.lab.LabReading.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Printed laboratory rows in the terms of a physician elsewhere.
public final class Laboratory {
    private static final String MARKS = "[*★☆]+";

    private Laboratory() {}

    /// What a row means. Nothing is guessed: what does not settle is said in the state and the reason.
    public static LabReading read(LabRow printed) {
        return read(printed, "");
    }

    /// @param specimen of the sheet, as [SheetSpecimen] tells it
    static LabReading read(LabRow printed, String specimen) {
        Naming naming = Naming.of(printed.name(), specimen);
        ResultCell result = ResultCell.of(printed.value(), false);
        String unit = unit(printed, result, RangeCell.of(printed.range(), false));
        boolean twoUnits = twoUnits(printed, result);
        Choice choice = twoUnits
                ? new Choice(null, false, naming.english(), "Two different units are printed in one row")
                : Choice.of(naming, unit, result);
        Item item = choice.item();
        boolean grades = item != null ? item.isStrip() : grades(naming, printed);
        result = ResultCell.of(printed.value(), grades);
        RangeCell range = RangeCell.of(printed.range(), grades);
        Flag flag = twoUnits ? null : range.flag(result);
        Optional<Unit> ucum = twoUnits ? Optional.empty() : Units.of(unit, item);
        State state = choice.sure()
                ? State.RECOGNISED
                : naming.items().isEmpty() ? State.UNRECOGNISED : State.AMBIGUOUS;
        Converted converted = converted(choice, ucum.orElse(null), result, range);
        return new LabReading(state, choice.english(),
                choice.sure() && item != null ? loinc(item, ucum.orElse(null)) : null, result.number(),
                result.comparator(), text(result), ucum.map(Unit::ucum).orElse(null), range.low(),
                range.high(), flag,
                converted, reason(choice, ucum.orElse(null), result, range, flag));
    }

    private static @Nullable String loinc(Item item, @Nullable Unit unit) {
        return unit != null && unit.kind().equals("mol/mol") && Conversion.isGlycated(item)
                ? "59261-8"
                : item.loinc(unit);
    }

    /// The column's unit, else the one behind the number, else the one behind the range.
    private static String unit(LabRow printed, ResultCell result, RangeCell range) {
        String column = printed.unit().replaceAll(MARKS, "").strip();
        if (!column.isEmpty() && !column.matches("无单位|[-—/]+|无")) {
            return printed.unit().strip();
        }
        return result.unit().isEmpty() ? range.unit() : result.unit();
    }

    private static boolean twoUnits(LabRow printed, ResultCell result) {
        Optional<Unit> column = Units.of(printed.unit(), null);
        Optional<Unit> cell = Units.of(result.unit(), null);
        return column.isPresent() && cell.isPresent() && (!column.get().sameKind(cell.get())
                || column.get().factor().compareTo(cell.get().factor()) != 0);
    }

    /// Without an item: a row without unit whose range is a word or nothing.
    private static boolean grades(Naming naming, LabRow printed) {
        return naming.items().stream().anyMatch(Item::isStrip)
                && naming.items().stream().allMatch(Item::qualitative)
                && printed.unit().isBlank();
    }

    private static @Nullable String text(ResultCell result) {
        return result.text().isEmpty() ? null : result.text();
    }

    private static @Nullable Converted converted(Choice choice, @Nullable Unit unit, ResultCell result,
            RangeCell range) {
        Item item = choice.item();
        BigDecimal value = result.number();
        return choice.sure() && item != null && unit != null && value != null
                ? Conversion.of(item, unit, value, range.low(), range.high()).orElse(null)
                : null;
    }

    private static String reason(Choice choice, @Nullable Unit unit, ResultCell result, RangeCell range,
            @Nullable Flag flag) {
        List<String> parts = new ArrayList<>(List.of(choice.note()));
        if (result.unreadable() && result.text().matches(".*\\p{Nd}.*")) {
            parts.add("the number cannot be read with certainty");
        }
        if (range.depends()) {
            parts.add("the printed range depends on sex, age or condition or has several steps");
        }
        if (contradicts(result, flag)) {
            parts.add("the printed mark does not agree with value and range");
        }
        if (range.far(result.number())) {
            parts.add("the value is more than ten times the upper limit: check the original");
        }
        Item item = choice.item();
        if (choice.sure() && item != null && unit != null && Conversion.differs(item, unit)) {
            Conversion.refusal(item).ifPresent(why -> parts.add("not converted: " + why));
        }
        return String.join("; ", parts) + '.';
    }

    private static boolean contradicts(ResultCell result, @Nullable Flag flag) {
        return flag != null && ((result.saysHigh() && flag != Flag.H && flag != Flag.A)
                || (result.saysLow() && flag != Flag.L));
    }
}
