package health.homeward.medication;

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
        Verdict verdict = verdict(acts);
        Outcome outcome = verdict.outcome();
        String solvent = solvents.isEmpty() ? "" : " Given in " + solvents.getFirst().shown() + ".";
        return new Medicine(input, outcome, brand(),
                form == null || form.english().isEmpty() ? null : form.english(),
                generics.size() > 1 ? directions.withoutAmounts() : directions,
                DoNotStop.of(outcome, acts), Sites.local(acts), verdict.reason() + solvent + line.caution());
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

    /// A solvent beside a medicine, also one that is not known, is not the medicine.
    private void setSolventsApart() {
        boolean other = !unknown.isEmpty() || !brands.isEmpty();
        for (NameReading reading : List.copyOf(generics)) {
            Substance substance = Objects.requireNonNull(reading.substance());
            if (Vehicles.solvent(substance) && (generics.size() > 1 || other)) {
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

    private Verdict verdict(@Nullable DosageForm form) {
        String patent = names.stream()
                .map(ProductName::patent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean herbal = patent != null || line.herbal();
        if (generics.isEmpty() && herbal) {
            return patent == null
                    ? Verdict.herbal("The approval number is that of a Chinese medicine.")
                    : PatentMedicines.verdict(patent);
        }
        if (herbal || generics.size() > 1) {
            return Verdict.either(generics.stream().map(NameReading::substance),
                    "The line reads as two different medicines.");
        }
        if (generics.isEmpty() && brands.isEmpty()) {
            return UnreadName.verdict(unknown);
        }
        return new OneMedicine(generics.isEmpty() ? brands.getFirst().reading() : generics.getFirst(),
                !generics.isEmpty(), brands, unknown, line.amounts(), form).verdict();
    }
}
