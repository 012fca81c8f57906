package health.homeward.lab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which analyte a row is of: by its name, its abbreviation, its unit and the kind of its result.
///
/// @param analyte the only one that fits, null when none or several do
/// @param candidates what name and abbreviation allow
/// @param reason in words
record Choice(@Nullable Analyte analyte, List<Analyte> candidates, String reason) {

    static Choice of(PrintedName name, PrintedValue value, @Nullable String printedUnit) {
        Lexicon lexicon = Lexicon.LOADED;
        Lexicon.Found named = lexicon.byName(name);
        Set<Analyte> abbreviated = new LinkedHashSet<>();
        name.abbreviations().forEach(key -> abbreviated.addAll(lexicon.byAbbreviation(key)));
        if (named.analytes().isEmpty() && name.isChinese()) {
            abbreviated.removeIf(one -> !lexicon.isNearly(name, one));
            if (abbreviated.isEmpty()) {
                return new Choice(null, List.of(), "No test of this name is known.");
            }
        }
        Set<Analyte> both = new LinkedHashSet<>(named.analytes());
        both.retainAll(abbreviated);
        boolean onlyAbbreviated = named.analytes().isEmpty()
                || (named.analytes().equals(abbreviated)
                        && name.spellings().stream().allMatch(name.abbreviations()::contains));
        if (!named.analytes().isEmpty() && !abbreviated.isEmpty() && both.isEmpty()) {
            return new Choice(null, List.copyOf(union(named.analytes(), abbreviated)),
                    "Name and abbreviation are those of different tests.");
        }
        Set<Analyte> possible = !both.isEmpty()
                ? both
                : named.analytes().isEmpty() ? abbreviated : named.analytes();
        List<Analyte> ofSpecimen = ofSpecimen(possible, name.specimen());
        if (ofSpecimen.isEmpty()) {
            return new Choice(null, List.of(), "No test of this name is known.");
        }
        String unit = printedUnit == null ? null : PrintedUnit.of(printedUnit, ofSpecimen);
        List<Analyte> fitting = ofSpecimen.stream().filter(one -> fits(one, name, value, unit)).toList();
        boolean collides = onlyAbbreviated && name.abbreviations().stream().anyMatch(lexicon::collides);
        if (collides && unit == null) {
            return new Choice(null, ofSpecimen,
                    "This abbreviation is used for different tests; no unit decides.");
        }
        if (fitting.size() == 1) {
            return new Choice(fitting.getFirst(), ofSpecimen, sentence(named, both, onlyAbbreviated));
        }
        return fitting.isEmpty()
                ? new Choice(null, ofSpecimen, "The unit or the result cannot belong to this test.")
                : new Choice(null, fitting, "Several tests bear this name, and nothing printed decides.");
    }

    private static String sentence(Lexicon.Found named, Set<Analyte> both, boolean onlyAbbreviated) {
        if (named.alike()) {
            return "The name is one wrong character or two away from a known one.";
        }
        return !both.isEmpty() && !onlyAbbreviated
                ? "Name and abbreviation agree."
                : onlyAbbreviated ? "The abbreviation is known." : "The name is known.";
    }

    private static Set<Analyte> union(Set<Analyte> one, Set<Analyte> other) {
        Set<Analyte> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    /// A specimen that the name tells holds; without one, blood comes before urine and stool.
    private static List<Analyte> ofSpecimen(Set<Analyte> possible, @Nullable String specimen) {
        if (specimen == null) {
            return List.copyOf(possible);
        }
        String system = switch (specimen) {
            case "urine" -> "Urine";
            case "stool" -> "Stool";
            case "csf" -> "CSF";
            default -> "fld";
        };
        List<Analyte> of = new ArrayList<>(possible);
        of.removeIf(one -> !one.specimen().contains(system));
        return of;
    }

    /// Whether unit and kind of result can be of an analyte.
    private static boolean fits(Analyte one, PrintedName name, PrintedValue value, @Nullable String unit) {
        boolean inWords = value.number() == null && value.text() != null;
        if (one.isInWords()) {
            boolean ratio = unit != null
                    && (unit.equals("{S_CO}") || unit.equals("{COI}") || unit.equals("{index}"));
            return Boolean.TRUE.equals(name.quantitative())
                    ? value.text() != null && value.number() == null
                    : unit == null || ratio || value.text() != null;
        }
        if (Boolean.FALSE.equals(name.quantitative()) && inWords) {
            return false;
        }
        return unit == null || Units.fits(one, unit);
    }
}
