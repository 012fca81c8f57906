package health.homeward.medication;

import health.homeward.medication.Suggestions.Near;
import java.util.List;
import java.util.Objects;

/// Resolves product lines. It reads its tables once and knows no state.
public final class Medicines {
    private static final int LONGEST = 400;

    private Medicines() {}

    /// One line as typed or as it stands in a text layer.
    public static Medicine resolve(String line) {
        return line.length() > LONGEST ? tooLong(line) : new Resolver(line).medicine();
    }

    private static Medicine tooLong(String line) {
        return new Medicine(line, new Outcome.Unresolved(), null, null,
                new Directions(null, null, null, null), false,
                false, "The line is too long to be one medicine.");
    }

    /// A medicine as the person told it: a Chinese line, or a name in use at home with what follows it unread.
    public static Medicine told(String line) {
        boolean chinese = line.chars().anyMatch(Character::isIdeographic);
        Substance substance = chinese ? null : ToldName.of(line);
        if (substance == null) {
            return resolve(line);
        }
        List<Ingredient> ingredients = substance.inns().stream().map(Substances::ingredient).toList();
        Directions none = new Directions(null, null, null, null);
        Outcome outcome = new Outcome.Resolved(ingredients, substance.atc(), 1);
        return new Medicine(line, outcome, null, null, none, DoNotStop.of(outcome, null), false,
                "The name is known; what follows it is not read.");
    }

    /// One line whose characters are not sure: a name that another one is like stays a question.
    public static Medicine resolveDoubted(String line) {
        if (line.length() > LONGEST) {
            return tooLong(line);
        }
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
                        medicine.brand(), medicine.form(), medicine.directions(), false, medicine.local(),
                        "The reading is not sure, and " + Objects.requireNonNull(substance).zh()
                                + " and " + near.zh() + " differ in one character.");
    }
}
