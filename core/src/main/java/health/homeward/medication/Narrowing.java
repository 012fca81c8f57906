package health.homeward.medication;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which codes of a substance a dosage form leaves; where none is left, all.
final class Narrowing {
    private static final Map<String, Predicate<String>> FITS = Map.of(
            "eye", starts("S01|S03"),
            "ear", starts("S02|S03"),
            "nose", starts("R01"),
            "inhaled", starts("R03A|R03B|R05C"),
            "vaginal", starts("G01|G02|G03"),
            "rectal", starts("A06AG|A07|C05").or(starts(local()).negate()),
            "skin", starts("D|M02|C05|N01B"),
            "mouth", starts("A01|R02"),
            "injected", starts("N01B").or(starts(local()).negate()),
            "systemic", starts(local()).negate());

    private Narrowing() {}

    static List<String> of(List<String> codes, @Nullable DosageForm form) {
        Predicate<String> fits = form == null ? null : FITS.get(form.site());
        if (fits == null) {
            return codes;
        }
        List<String> left = codes.stream().filter(fits).toList();
        return left.isEmpty() ? codes : left;
    }

    private static String local() {
        return "S01|S02|S03|R01|R03A|R03B|R05C0[0-1]|D|M02|C05|N01B|G01|G02B|A06AG";
    }

    private static Predicate<String> starts(String prefixes) {
        return Pattern.compile("^(?:" + prefixes + ")").asPredicate();
    }
}
