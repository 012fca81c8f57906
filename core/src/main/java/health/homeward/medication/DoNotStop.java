package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Classes whose sudden end is known to harm. Source: `do-not-stop.tsv`.
final class DoNotStop {
    private static final List<String> PREFIXES = Terms.read(DoNotStop.class, "do-not-stop.tsv")
            .stream()
            .flatMap(row -> row.spellings(0).stream())
            .toList();

    private DoNotStop() {}

    /// Of the product's codes; of herbal products and combinations also those of the parts that fit where it acts.
    static boolean of(Outcome outcome, @Nullable DosageForm form) {
        boolean parts = outcome instanceof Outcome.ChinesePatent || outcome.ingredients().size() > 1;
        return any(outcome.atc()) || (parts && outcome.ingredients()
                .stream()
                .anyMatch(ingredient -> any(Narrowing.of(ingredient.atc(), form))));
    }

    static boolean any(List<String> codes) {
        return codes.stream().anyMatch(code -> PREFIXES.stream().anyMatch(code::startsWith));
    }
}
