package health.homeward.lab;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A row of the lexicon.
///
/// @param specimen LOINC's system
/// @param unit UCUM as Chinese reports print it, null for results in words
/// @param usUnit UCUM of US conventional units
/// @param molarMass of the substance that the number counts, g/mol
record Analyte(
        String chinese,
        List<String> names,
        List<String> abbreviations,
        String english,
        String specimen,
        @Nullable String loinc,
        @Nullable String unit,
        @Nullable String usLoinc,
        @Nullable String usUnit,
        Conversion conversion,
        @Nullable BigDecimal molarMass) {

    /// How the number becomes that of US units.
    enum Conversion {
        SAME, SAME_NUMBER, SCALE, MOLAR, REFUSE, NONE
    }

    static Analyte of(List<String> cells) {
        String mass = cells.get(11);
        return new Analyte(cells.get(0), list(cells.get(1)), list(cells.get(2)), cells.get(3), cells.get(4),
                orNull(cells.get(5)), orNull(cells.get(6)), orNull(cells.get(7)), orNull(cells.get(8)),
                Conversion.valueOf(cells.get(9).toUpperCase(Locale.ROOT).replace('-', '_')),
                mass.isEmpty() ? null : new BigDecimal(mass));
    }

    /// Whether its result is a word: there, not there, how much of it.
    boolean isInWords() {
        return unit == null;
    }

    boolean isOfUrineOrStool() {
        return specimen.startsWith("Urine") || specimen.startsWith("Stool");
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";", -1)).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
