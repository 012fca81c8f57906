package health.homeward.medication;

import health.homeward.medication.Suggestions.Near;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides from the witnesses in one line how far it is resolved.
final class Resolver {
    private final String input;
    private final ProductLine line;
    private final ProductLine medicineOnly;
    private final List<ProductName> names;
    private final List<NameReading> generics = new ArrayList<>();
    private final List<Substance> solvents = new ArrayList<>();
    private final List<Brands.Brand> brands;
    private final List<String> unknown;
    private String reason = "";

    Resolver(String input) {
        this.input = input;
        this.line = ProductLine.of(input);
        this.names = line.groups().stream().flatMap(List::stream).toList();
        this.brands = names.stream().flatMap(name -> name.brands().stream()).toList();
        this.unknown = names.stream()
                .map(ProductName::unknown)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        names.stream()
                .map(ProductName::reading)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(this::generic);
        together();
        setSolventsApart();
        this.medicineOnly = solvents.isEmpty() ? line : ProductLine.of(Vehicles.without(input));
    }

    Medicine medicine() {
        DosageForm form = form();
        Directions directions = medicineOnly.directions(form)
                .orRoute(names.stream()
                        .map(ProductName::route)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        DosageForm acts = Sites.of(form, directions.route());
        Outcome outcome = outcome(acts);
        String solvent = solvents.isEmpty() ? "" : " Given in " + solvents.getFirst().shown() + ".";
        return new Medicine(input, outcome, brand(),
                form == null || form.english().isEmpty() ? null : form.english(), directions,
                DoNotStop.of(outcome, acts), Sites.local(acts), reason + solvent + line.caution());
    }

    /// The one substance read, null when there is none or more.
    @Nullable
    Substance substance() {
        return generics.size() == 1 ? generics.getFirst().substance() : null;
    }

    String base() {
        return generics.isEmpty() ? "" : generics.getFirst().base();
    }

    private void generic(NameReading reading) {
        Substance substance = Objects.requireNonNull(reading.substance());
        boolean known = generics.stream()
                .anyMatch(other -> substance.same(Objects.requireNonNull(other.substance())));
        if (!known) {
            generics.add(reading);
        }
    }

    /// Names that blanks or plus signs part and that a row of the table holds together.
    private void together() {
        if (generics.size() < 2) {
            return;
        }
        Set<String> inns = new LinkedHashSet<>();
        generics.forEach(reading -> inns.addAll(Objects.requireNonNull(reading.substance()).inns()));
        Substance row = Substances.of(inns);
        boolean apart = generics.stream()
                .limit(generics.size() - 1L)
                .anyMatch(reading -> reading.form() != null);
        if (row != null && !apart) {
            NameReading last = generics.getLast();
            generics.clear();
            generics.add(new NameReading(row, last.form(), row.zh()));
        }
    }

    private void setSolventsApart() {
        if (generics.size() < 2) {
            return;
        }
        for (NameReading reading : List.copyOf(generics)) {
            Substance substance = Objects.requireNonNull(reading.substance());
            if (Vehicles.solvent(substance) && generics.size() > 1) {
                generics.remove(reading);
                solvents.add(substance);
            }
        }
    }

    /// That of the generic name, else the first that is printed.
    private @Nullable DosageForm form() {
        if (generics.size() > 1) {
            return null;
        }
        return Stream.concat(generics.stream().map(NameReading::form), names.stream().map(ProductName::form))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String brand() {
        return names.stream()
                .map(ProductName::printedBrand)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Outcome outcome(@Nullable DosageForm form) {
        String patent = names.stream()
                .map(ProductName::patent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (patent != null && generics.isEmpty()) {
            return patent(patent);
        }
        if (line.herbal() && generics.isEmpty()) {
            reason = "The approval number is that of a Chinese medicine.";
            return new Outcome.ChinesePatent(List.of(), List.of());
        }
        if (patent != null || line.herbal() || generics.size() > 1) {
            reason = "The line reads as two different medicines.";
            return new Outcome.Suggested(shown(generics.stream().map(NameReading::substance)));
        }
        if (!generics.isEmpty()) {
            return one(generics.getFirst(), form);
        }
        return brands.isEmpty() ? unread() : branded(form);
    }

    private Outcome patent(String key) {
        PatentMedicines.Patent known = PatentMedicines.exactly(key);
        if (known == null) {
            reason = "Chinese patent medicine, known in another form; what it contains may differ.";
            return new Outcome.ChinesePatent(List.of(), List.of());
        }
        if (known.actives().isEmpty()) {
            reason = "Chinese patent medicine.";
            return new Outcome.ChinesePatent(List.of(), List.of());
        }
        String actives = String.join(", ", known.actives());
        if (!known.sure()) {
            reason = "Chinese patent medicine that may also contain a western medicine (" + actives
                    + "): not confirmed, read the leaflet.";
            return new Outcome.ChinesePatent(List.of(), List.of(String.join("+", known.actives())));
        }
        reason = "Herbal product that also contains a western medicine (" + actives + ").";
        return new Outcome.ChinesePatent(known.actives().stream().map(Substances::ingredient).toList(),
                List.of());
    }

    private Outcome branded(@Nullable DosageForm form) {
        Substance first = brands.getFirst().substance();
        return one(new NameReading(first, null, first.zh()), form);
    }

    private Outcome one(NameReading reading, @Nullable DosageForm form) {
        Substance substance = Objects.requireNonNull(reading.substance());
        boolean disagree = brands.stream().anyMatch(brand -> !brand.substance().same(substance));
        if (disagree) {
            reason = "Two names in the line say different medicines.";
            return new Outcome.Suggested(
                    shown(Stream.concat(Stream.of(substance), brands.stream().map(Brands.Brand::substance))));
        }
        Near twin = Substances.named(Key.of(reading.base())) == null
                ? Suggestions.neighbour(Key.of(reading.base()), substance)
                : null;
        if (twin != null) {
            reason = "The name is put together, and " + twin.zh()
                    + ", another medicine, differs from it in one character.";
            return new Outcome.Suggested(shown(Stream.of(substance, twin.substance())));
        }
        if (!unknown.isEmpty()) {
            reason = "Read in part: " + substance.zh() + " and something we could not read.";
            return substance.inns().isEmpty()
                    ? new Outcome.Suggested(List.of())
                    : new Outcome.Partial(ingredients(substance), List.of());
        }
        List<String> codes = Narrowing.of(substance.atc(), form);
        return Vehicles.is(substance, reading, line.amounts(), form)
                ? kind("VEHICLE", "A solution to dissolve or dilute with, not a medicine by itself.",
                        substance, codes)
                : switch (substance.kind()) {
                    case NO_INN -> kind("NO_INN", "A known product that has no international name.",
                            substance, List.of());
                    case NUTRITION -> kind("NUTRITION", "Nutrition.", substance, codes);
                    case VEHICLE ->
                        kind("VEHICLE", "A solution to dissolve or dilute with, not a medicine by itself.",
                                substance, codes);
                    case SUBSTANCE, COMBINATION -> resolved(substance, codes);
                };
    }

    private Outcome resolved(Substance substance, List<String> codes) {
        reason = generics.isEmpty()
                ? "The brand is known."
                : brands.isEmpty() ? "The generic name is known." : "Generic name and brand agree.";
        return new Outcome.Resolved(ingredients(substance), codes,
                generics.isEmpty() || brands.isEmpty() ? 1 : 2);
    }

    private Outcome kind(String state, String why, Substance substance, List<String> codes) {
        reason = why;
        List<Ingredient> simple = substance.inns().size() > 2 || substance.kind() == Substance.Kind.NUTRITION
                ? List.of()
                : ingredients(substance);
        return new Outcome.OfKind(state, state.equals("NO_INN") ? List.of() : simple, codes);
    }

    private Outcome unread() {
        for (String name : unknown) {
            String key = Key.of(name);
            List<Near> near = Suggestions.of(NameReading.of(key).base());
            boolean close = !near.isEmpty() && near.getFirst().edits() <= 1;
            if (!close && PatentMedicines.sounds(key)) {
                reason = "Named like a Chinese patent medicine; not in the table.";
                return new Outcome.ChinesePatent(List.of(), List.of());
            }
            if (!near.isEmpty()) {
                reason = near(near.getFirst());
                return new Outcome.Suggested(shown(near.stream().map(Near::substance)));
            }
        }
        reason = unknown.isEmpty() ? "No product name was found." : "No such name in the tables.";
        return new Outcome.Unresolved();
    }

    private static String near(Near first) {
        String how = switch (first.edits()) {
            case 1 -> "one character away from ";
            case 2 -> "two characters away from ";
            default -> "like ";
        };
        return "No such name; " + how + first.zh() + ".";
    }

    private static List<Ingredient> ingredients(Substance substance) {
        return substance.inns().stream().map(Substances::ingredient).toList();
    }

    private static List<String> shown(Stream<@Nullable Substance> substances) {
        return substances.filter(Objects::nonNull)
                .map(substance -> Objects.requireNonNull(substance).shown())
                .distinct()
                .toList();
    }
}
