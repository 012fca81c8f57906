package health.homeward.lab;

import health.homeward.lab.LabReading.Converted;
import health.homeward.lab.LabReading.Flag;
import health.homeward.lab.LabReading.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads laboratory rows.
public final class Laboratory {
    private static final BigDecimal IMPLAUSIBLE = BigDecimal.TEN;

    private Laboratory() {}

    /// What a row means. Nothing is guessed: what does not settle is said in the state and the reason.
    public static LabReading read(LabRow row) {
        PrintedName name = PrintedName.of(row.name());
        PrintedValue plain = PrintedValue.of(row.value(), false);
        String printedUnit = printedUnit(row, plain);
        Choice choice = Choice.of(name, plain, printedUnit);
        Analyte analyte = choice.analyte();
        List<Analyte> possible = analyte == null ? choice.candidates() : List.of(analyte);
        boolean strip = !possible.isEmpty()
                && possible.stream().allMatch(one -> one.isInWords() && one.isOfUrineOrStool());
        PrintedValue value = strip ? PrintedValue.of(row.value(), true) : plain;
        PrintedRange range = PrintedRange.of(row.range());
        String unit = printedUnit == null ? null : PrintedUnit.of(printedUnit, possible);
        Flag flag = range.flag(value);
        String loinc = analyte == null ? null : Units.loinc(analyte, unit);
        State state = state(choice, row, unit, loinc);
        boolean settled = state == State.RECOGNISED && analyte != null;
        Converted converted = settled
                ? Conversions.of(Objects.requireNonNull(analyte), unit, value.number(), range)
                : null;
        return new LabReading(state, english(choice), settled ? loinc : null, value.number(),
                value.comparator(),
                value.text(), unit, range.low(), range.high(), flag, converted,
                reason(choice, state, value, range, flag, unit, printedUnit));
    }

    /// The unit in its own cell, or behind the value; none when the two are not the same.
    private static @Nullable String printedUnit(LabRow row, PrintedValue value) {
        String cell = row.unit().strip();
        if (cell.isEmpty() || cell.matches("[-—/无]+|无单位")) {
            return value.unit();
        }
        String behind = value.unit();
        boolean same = behind == null
                || Objects.equals(PrintedUnit.of(behind), PrintedUnit.of(cell));
        return same ? cell : null;
    }

    private static State state(Choice choice, LabRow row, @Nullable String unit, @Nullable String loinc) {
        Analyte analyte = choice.analyte();
        if (analyte == null) {
            return choice.candidates().isEmpty() ? State.UNRECOGNISED : State.AMBIGUOUS;
        }
        if (isUreaByMass(analyte, row, unit) || isDimerOfUnknownUnits(analyte, unit)) {
            return State.AMBIGUOUS;
        }
        boolean none = analyte.loinc() == null && analyte.usLoinc() == null;
        return loinc != null || (none && Units.isOne(analyte)) ? State.RECOGNISED : State.AMBIGUOUS;
    }

    /// By mass, urea and urea nitrogen are different numbers.
    private static boolean isUreaByMass(Analyte analyte, LabRow row, @Nullable String unit) {
        return "22664-7".equals(analyte.loinc()) && unit != null && !unit.contains("mol")
                && !row.name().matches(".*(?:氮|BUN|UN).*");
    }

    /// Fibrinogen equivalents and D-dimer units are about twofold apart.
    private static boolean isDimerOfUnknownUnits(Analyte analyte, @Nullable String unit) {
        return "48065-7".equals(analyte.loinc()) && (unit == null || !unit.contains("{FEU}"));
    }

    private static @Nullable String english(Choice choice) {
        List<String> names = (choice.analyte() == null ? choice.candidates() : List.of(choice.analyte()))
                .stream()
                .map(Analyte::english)
                .distinct()
                .toList();
        return names.size() == 1 ? names.getFirst() : null;
    }

    private static String reason(Choice choice, State state, PrintedValue value, PrintedRange range,
            @Nullable Flag flag, @Nullable String unit, @Nullable String printedUnit) {
        List<String> reasons = new ArrayList<>();
        reasons.add(choice.reason());
        if (state == State.AMBIGUOUS && choice.analyte() != null) {
            reasons.add("Its code depends on what is not printed.");
        }
        if (printedUnit != null && unit == null) {
            reasons.add("The unit is not known.");
        }
        if (value.remark() != null) {
            reasons.add(value.remark());
        }
        if (range.remark() != null) {
            reasons.add(range.remark());
        }
        String mark = value.mark();
        if (mark != null && flag != null && !agrees(mark, flag)) {
            reasons.add("The printed mark does not agree with value and range.");
        }
        BigDecimal number = value.number();
        BigDecimal high = range.high();
        if (number != null && high != null && high.signum() > 0
                && number.compareTo(high.multiply(IMPLAUSIBLE)) > 0) {
            reasons.add("More than ten times the upper limit: check the original.");
        }
        return String.join(" ", reasons);
    }

    private static boolean agrees(String mark, Flag flag) {
        return switch (flag) {
            case H -> !mark.equals("L");
            case L -> !mark.equals("H");
            case N -> false;
            case A -> true;
        };
    }
}
