package health.homeward.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One laboratory item of the lexicon.
///
/// @param names Chinese name and aliases
/// @param analyte what is measured in which specimen, the same for all its properties
/// @param loincSi code in the unit that Chinese reports print, null when none is stated; so `loincUs` at home
/// @param si null for results in words
/// @param molarMass grams a mole, null where nothing converts by it
record Item(
        List<String> names,
        List<String> abbreviations,
        String english,
        String analyte,
        String specimen,
        @Nullable String loincSi,
        @Nullable Unit si,
        @Nullable String loincUs,
        @Nullable Unit us,
        Convert convert,
        @Nullable BigDecimal molarMass) {
    private static final Pattern PROPERTY = Pattern.compile("(?: ?\\[| in | of | by | \\(| --).*");

    /// How a figure gets into the units used at home.
    enum Convert {
        SAME, SAME_NUMBER, SCALE, MOLAR, REFUSE, NONE
    }

    Item {
        names = List.copyOf(names);
        abbreviations = List.copyOf(abbreviations);
    }

    boolean qualitative() {
        return si == null && us == null;
    }

    /// Analyte and specimen of an English name, without the property measured.
    static String analyte(String english, String specimen) {
        return alone(english) + '@' + switch (specimen) {
            case "Urine", "Stool", "CSF" -> specimen;
            default -> "blood";
        };
    }

    /// The analyte of an English name in whatever specimen.
    static String alone(String english) {
        return PROPERTY.matcher(english).replaceFirst("").strip();
    }

    boolean measures(String numerator) {
        return units().anyMatch(unit -> unit.numerator().equals(numerator));
    }

    boolean counts() {
        return measures("#");
    }

    boolean isAntibody() {
        return english.contains(" Ab") || english.contains("antibod") || english.contains("factor")
                || names.getFirst().contains("抗体");
    }

    /// A test strip of urine or stool, whose plus signs are grades.
    boolean isStrip() {
        return qualitative() && (specimen.equals("Urine") || specimen.equals("Stool"));
    }

    private Stream<Unit> units() {
        return Stream.of(si, us).flatMap(Stream::ofNullable);
    }

    /// Whether results of this item are given in that unit.
    boolean fits(Unit unit) {
        if (qualitative()) {
            return unit.isSignal() || unit.kind().equals("{ratio}");
        }
        return units().anyMatch(own -> like(own, unit));
    }

    boolean fitsExactly(Unit unit) {
        return units().anyMatch(own -> like(own, unit) && own.factor().compareTo(unit.factor()) == 0);
    }

    private boolean like(Unit own, Unit unit) {
        if (own.sameKind(unit)) {
            return true;
        }
        boolean arbitrary = isArbitrary(own) && isArbitrary(unit)
                && own.denominator().equals(unit.denominator());
        boolean charges = own.kind().equals("mol/L") && unit.kind().equals("eq/L") && convert == Convert.SAME;
        boolean annotated = unit.kind().equals(own.kind() + "{FEU}") && english.contains("FEU");
        boolean glycated = unit.kind().equals("mol/mol") && Conversion.isGlycated(this);
        boolean pure = own.kind().startsWith("{")
                && (unit.kind().equals("{ratio}") || unit.kind().equals("{index}"));
        return arbitrary || charges || annotated || glycated || pure;
    }

    private static boolean isArbitrary(Unit unit) {
        return switch (unit.numerator()) {
            case "[IU]", "[arb'U]", "{AU}", "{RU}" -> true;
            default -> false;
        };
    }

    /// The code of a value in that unit; null where none is stated.
    @Nullable
    String loinc(@Nullable Unit unit) {
        if (unit == null || si == null || like(si, unit)) {
            return loincSi;
        }
        return us != null && like(us, unit) ? loincUs : loincSi;
    }

    /// Whether one code holds for whatever unit was meant.
    boolean oneCode() {
        return Objects.equals(loincSi, loincUs) && (si == null || us == null || si.sameKind(us));
    }
}
