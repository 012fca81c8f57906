package health.homeward.lab;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a row means.
///
/// @param english the analyte, null when it is not one
/// @param loinc of the value in the printed unit; null unless recognised, and where there is none
/// @param value as printed; null for words, titres and what cannot be read with certainty
/// @param comparator `<`, `>`, `<=` or `>=`
/// @param text a result in words or a titre
/// @param unit UCUM, the printed scale kept
/// @param low inclusive, in the printed unit; so `high`
/// @param flag by value and range alone
/// @param converted in US conventional units, null when the number stays the same or must not be converted
/// @param reason one sentence for a person
public record LabReading(
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

    /// How sure the analyte and its code are.
    public enum State {
        RECOGNISED, AMBIGUOUS, UNRECOGNISED
    }

    /// Above, below, inside, or an abnormal result in words.
    public enum Flag {
        H, L, N, A
    }

    /// Value and limits in another unit, four significant digits.
    ///
    /// @param factor by which what is printed was multiplied, four significant digits
    public record Converted(
            BigDecimal value,
            String unit,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String loinc,
            BigDecimal factor) {}
}
