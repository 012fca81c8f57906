package health.homeward.extraction;

import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Printed units in UCUM. One that is not in the table has no code; one that means different things for different
/// analytes has one only where the name of the row settles it.
final class Ucum {
    private static final List<Terms> ROWS = Terms.read(Ucum.class, "ucum.tsv");
    private static final Pattern MICRO = Pattern.compile("[μµ]");

    private Ucum() {}

    /// @param name of the row that the unit stands in
    static Optional<String> of(String printed, String name) {
        String unit = folded(printed);
        String analyte = Folded.of(name);
        return ROWS.stream()
                .filter(row -> folded(row.cell(0)).equals(unit))
                .filter(row -> row.cell(2).isEmpty()
                        || row.spellings(2).stream().anyMatch(analyte::contains))
                .map(row -> row.cell(1))
                .findFirst();
    }

    /// Whether it is a unit at all.
    static boolean known(String printed) {
        String unit = folded(printed);
        return ROWS.stream().anyMatch(row -> folded(row.cell(0)).equals(unit));
    }

    private static String folded(String unit) {
        String plain = MICRO.matcher(unit).replaceAll("u").replaceAll("[\\s×]", "").replace('／', '/');
        if (plain.startsWith("ml/")) {
            return "mL" + plain.substring(2);
        }
        return plain.endsWith("/ml") || plain.endsWith("/dl") || plain.endsWith("/l") || plain.endsWith("/ul")
                ? plain.substring(0, plain.length() - 1) + "L"
                : plain;
    }
}
