package health.homeward.medication;

import org.jspecify.annotations.Nullable;

/// One product line in English terms.
///
/// @param input the line as received
/// @param brand the trade name as printed
/// @param form of the closed list of dosage forms
/// @param directions strength, dose, route and frequency, only what is printed
/// @param doNotStop whether stopping suddenly is known to harm
/// @param local whether it acts only where it is put: eye, ear, nose, skin and alike
/// @param reason one sentence for a person
public record Medicine(
        String input,
        Outcome outcome,
        @Nullable String brand,
        @Nullable String form,
        Directions directions,
        boolean doNotStop,
        boolean local,
        String reason) {
    /// What every output of medicines says.
    public static final String WARNING = "Do not stop or change any medicine on the word of this list: ask a physician or pharmacist."
            + " For one marked \"do not stop\": do not stop it suddenly and do not run out; ask before the trip who will prescribe it.";

    /// Whether it is a Chinese patent medicine.
    public boolean tcm() {
        return outcome instanceof Outcome.ChinesePatent;
    }
}
