package health.homeward.cli;

import health.homeward.medication.Directions;
import health.homeward.medication.Ingredient;
import health.homeward.medication.Medicine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A medicine in words for a person: the Chinese first, then what it is and how sure that is.
final class MedicineText {
    private MedicineText() {}

    static String of(Medicine medicine) {
        List<String> lines = new ArrayList<>();
        lines.add(medicine.input());
        lines.add(medicine.outcome().state() + ": " + medicine.reason());
        add(lines, "substance", named(medicine));
        add(lines, "perhaps, ask", String.join(" | ", medicine.outcome().suggestions()));
        add(lines, "brand", medicine.brand());
        add(lines, "form", medicine.form());
        Directions directions = medicine.directions();
        add(lines, "strength", directions.strength());
        add(lines, "printed directions",
                Stream.of(directions.dose(), directions.route(), directions.frequency())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", ")));
        if (medicine.doNotStop()) {
            lines.add(
                    "Do not stop this suddenly and do not run out: ask before the trip who will prescribe it.");
        }
        return String.join(System.lineSeparator() + "  ", lines);
    }

    private static String named(Medicine medicine) {
        return medicine.outcome()
                .ingredients()
                .stream()
                .map(MedicineText::named)
                .collect(Collectors.joining(" + "));
    }

    private static String named(Ingredient ingredient) {
        return ingredient.atc().isEmpty()
                ? ingredient.inn()
                : ingredient.inn() + " (ATC " + String.join(", ", ingredient.atc()) + ")";
    }

    private static void add(List<String> lines, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(label + ": " + value);
        }
    }
}
