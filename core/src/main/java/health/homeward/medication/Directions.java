package health.homeward.medication;

import org.jspecify.annotations.Nullable;

/// Strength, dose, route and frequency in English, null where not printed.
///
/// @param strength amount per unit or concentration, never the size of the pack
/// @param dose amount per intake
/// @param frequency then timing, then duration
public record Directions(
        @Nullable String strength,
        @Nullable String dose,
        @Nullable String route,
        @Nullable String frequency) {
    /// Of a line with several medicines: whose an amount is, it does not say.
    Directions withoutAmounts() {
        return new Directions(null, null, route, frequency);
    }

    Directions orRoute(@Nullable String other) {
        return route != null ? this : new Directions(strength, dose, other, frequency);
    }

    boolean agrees(Directions other) {
        return Medicine.agree(strength, other.strength) && Medicine.agree(dose, other.dose)
                && Medicine.agree(route, other.route) && Medicine.agree(frequency, other.frequency);
    }
}
