package health.homeward.medication;

import health.homeward.medication.Suggestions.Near;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line in which one medicine is read, by its generic name or by its brand.
///
/// @param generic whether the generic name is printed
/// @param brands known brands in the line
/// @param unknown words that nothing explains
/// @param form where it acts
record OneMedicine(
        NameReading reading,
        boolean generic,
        List<Brands.Brand> brands,
        List<String> unknown,
        Amounts amounts,
        @Nullable DosageForm form) {
    private static final String SOLUTION = "A solution to dissolve or dilute with, not a medicine by itself.";

    Verdict verdict() {
        Substance substance = substance();
        if (brands.stream().anyMatch(brand -> !brand.substance().same(substance))) {
            return Verdict.either(
                    Stream.concat(Stream.of(substance), brands.stream().map(Brands.Brand::substance)),
                    "Two names in the line say different medicines.");
        }
        Near twin = twin();
        if (twin != null) {
            return Verdict.either(Stream.of(substance, twin.substance()), "The name is put together, and "
                    + twin.zh() + ", another medicine, differs from it in one character.");
        }
        return unknown.isEmpty() ? whole() : part();
    }

    private Substance substance() {
        return Objects.requireNonNull(reading.substance());
    }

    /// A name that is not itself in the tables must not be one character away from another medicine's.
    private @Nullable Near twin() {
        String base = Key.of(reading.base());
        return Substances.named(base) == null ? Suggestions.neighbour(base, substance()) : null;
    }

    private Verdict part() {
        String reason = "Read in part: " + substance().zh() + " and something we could not read.";
        return new Verdict(substance().inns().isEmpty()
                ? new Outcome.Suggested(List.of())
                : new Outcome.Partial(ingredients(), List.of()), reason);
    }

    private Verdict whole() {
        List<String> codes = Narrowing.of(substance().atc(), form);
        if (Vehicles.is(substance(), reading, amounts, form)) {
            return kind("VEHICLE", SOLUTION, ingredients(), codes);
        }
        return switch (substance().kind()) {
            case NO_INN ->
                kind("NO_INN", "A known product that has no international name.", List.of(), List.of());
            case NUTRITION -> kind("NUTRITION", "Nutrition.", List.of(), codes);
            case VEHICLE ->
                kind("VEHICLE", SOLUTION, substance().inns().size() > 2 ? List.of() : ingredients(), codes);
            case SUBSTANCE, COMBINATION -> resolved(codes);
        };
    }

    private Verdict resolved(List<String> codes) {
        boolean two = generic && !brands.isEmpty();
        String reason = two
                ? "Generic name and brand agree."
                : generic ? "The generic name is known." : "The brand is known.";
        return new Verdict(new Outcome.Resolved(ingredients(), codes, two ? 2 : 1), reason);
    }

    private static Verdict kind(String state, String reason, List<Ingredient> ingredients,
            List<String> codes) {
        return new Verdict(new Outcome.OfKind(state, ingredients, codes), reason);
    }

    private List<Ingredient> ingredients() {
        return substance().inns().stream().map(Substances::ingredient).toList();
    }
}
