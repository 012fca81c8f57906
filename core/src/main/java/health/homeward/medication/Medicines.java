package health.homeward.medication;

import health.homeward.medication.Suggestions.Near;
import java.util.List;
import java.util.Objects;

/// Resolves product lines. It reads its tables once and knows no state.
public final class Medicines {
    private Medicines() {}

    /// One line as typed or as it stands in a text layer.
    public static Medicine resolve(String line) {
        return new Resolver(line).medicine();
    }

    /// One line whose characters are not sure: a name that another one is like stays a question.
    public static Medicine resolveDoubted(String line) {
        Resolver resolver = new Resolver(line);
        Medicine medicine = resolver.medicine();
        Substance substance = resolver.substance();
        if (!(medicine.outcome() instanceof Outcome.Resolved) || substance == null) {
            return medicine;
        }
        Near near = Suggestions.neighbour(resolver.base(), substance);
        return near == null
                ? medicine
                : new Medicine(line,
                        new Outcome.Suggested(List.of(substance.shown(), near.substance().shown())),
                        medicine.brand(), medicine.form(), medicine.directions(), false,
                        "The reading is not sure, and " + Objects.requireNonNull(substance).zh()
                                + " and " + near.zh() + " differ in one character.");
    }
}
