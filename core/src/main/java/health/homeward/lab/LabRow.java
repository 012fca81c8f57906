package health.homeward.lab;

import health.homeward.document.Fact.LabResult.Flag;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a printed laboratory row says. What is printed stands first; all else stands beside it.
///
/// @param english the name a clinician reads, null when the analyte is not known
/// @param loinc the code for the value in the printed unit, null when it is not settled or none is stated
/// @param value as printed, null for words, titres and what cannot be read with certainty
/// @param comparator `<`, `>`, `<=`, `>=` or null
/// @param text a result in words, in English where the list has it, else as printed
/// @param unit UCUM, null when none was printed or it is not known
/// @param low of the printed range, in the printed unit; so `high`
/// @param flag from value and range alone, null when it cannot be decided
/// @param converted in the units used at home, null when nothing changes or nothing may be converted
/// @param reason one sentence, never empty
public record LabRow(
        Printed input,
        State state,
        @Nullable String english,
        @Nullable String loinc,
        @Nullable BigDecimal value,
        @Nullable String comparator,
        @Nullable String text,
        @Nullable String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Flag flag,
        @Nullable Converted converted,
        String reason) {
    /// A row as received, empty where nothing is.
    public record Printed(String name, String value, String unit, String range) {}

    /// How sure the analyte is.
    public enum State {
        /// One analyte, its code settled or deliberately none.
        RECOGNISED,
        /// Several analytes fit, or the code depends on what is not printed, or the unit cannot belong.
        AMBIGUOUS,
        /// No analyte.
        UNRECOGNISED
    }
}
