package health.homeward.medication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final Map<String, String> INSULINS = Map.of("A10AB", "fast-acting", "A10AC",
            "intermediate-acting", "A10AD", "premixed: fast- with longer-acting", "A10AE", "long-acting");
    private static final int GROUP = 5;

    /// What every output of medicines says.
    public static final String WARNING = "Do not stop or change any medicine on the word of this list: ask a physician or pharmacist."
            + " For one marked \"do not stop\": do not stop it suddenly and do not run out; ask before the trip who will prescribe it.";

    /// The same where the line itself was not read with certainty: what it names is only a question.
    Medicine doubted() {
        if (outcome.ingredients().isEmpty()) {
            return this;
        }
        String names = outcome.ingredients().stream().map(Ingredient::inn).collect(Collectors.joining("+"));
        return new Medicine(input, new Outcome.Suggested(List.of(names)), brand, form, directions, doNotStop,
                local,
                "The line was not read with certainty. " + reason);
    }

    /// Whether two lines of different papers may be one medicine: the same known ingredients, and nothing printed on
    /// one that the other contradicts.
    public boolean isOneWith(Medicine other) {
        return outcome instanceof Outcome.Resolved && other.outcome instanceof Outcome.Resolved
                && Set.copyOf(outcome.ingredients()).equals(Set.copyOf(other.outcome.ingredients()))
                && agree(form, other.form) && directions.agrees(other.directions);
    }

    /// Whether an insulin acts fast or long, which its name does not say; null for any other medicine. After the groups
    /// of ATC A10A.
    public @Nullable String action() {
        Set<String> actions = outcome.atc()
                .stream()
                .map(code -> INSULINS.getOrDefault(code.substring(0, Math.min(GROUP, code.length())), ""))
                .collect(Collectors.toSet());
        String action = actions.size() == 1 ? actions.iterator().next() : "";
        return action.isEmpty() ? null : action;
    }

    static boolean agree(@Nullable String one, @Nullable String two) {
        return one == null || two == null || one.equals(two);
    }

    /// Whether it is a Chinese patent medicine.
    public boolean tcm() {
        return outcome instanceof Outcome.ChinesePatent;
    }
}
