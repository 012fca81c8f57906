package health.homeward.medication;

import health.homeward.document.Fact;
import health.homeward.document.Standing;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The medicine that a line of a record names.
public final class FactMedicine {
    /// Below it a character may have been read as another one, and a name as its neighbour.
    private static final double CERTAIN = 0.97;

    private FactMedicine() {}

    /// A name in a line whose reading is not sure, and that another name is like, stays a question.
    public static Medicine of(Fact.Medication fact) {
        String line = line(fact);
        Medicine medicine = sure(fact) ? Medicines.resolve(line) : Medicines.resolveDoubted(line);
        return fact.source().asserted() ? medicine : medicine.doubted();
    }

    /// Substances as facts, null where there are none.
    public static @Nullable String english(Fact.Medication fact) {
        Medicine medicine = of(fact);
        if (!(medicine.outcome() instanceof Outcome.Resolved resolved)) {
            return null;
        }
        String names = resolved.ingredients()
                .stream()
                .map(Ingredient::inn)
                .collect(Collectors.joining(" + "));
        String action = medicine.action();
        return action == null ? names : names + " (" + action + ")";
    }

    private static boolean sure(Fact.Medication fact) {
        return !(fact.source().standing() instanceof Standing.Read read && read.confidence() < CERTAIN);
    }

    private static String line(Fact.Medication fact) {
        return Stream.of(fact.name(), labelled("(", fact.brand(), ")"), labelled("规格:", fact.strength(), ""),
                labelled("每次 ", fact.dose(), ""), labelled("", fact.route(), ""),
                labelled("", fact.frequency(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String labelled(String before, @Nullable String text, String after) {
        return text == null ? "" : before + text + after;
    }
}
