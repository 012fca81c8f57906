package health.homeward.lab;

import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Units as printed and their UCUM codes. What a unit means may depend on what is measured.
final class PrintedUnit {
    private static final Map<String, String> TABLE = load();
    private static final Pattern POWER = Pattern
            .compile("[×xX✕*]?\\s*10\\s*[\\^*Ee~]\\s*(3|6|9|12)\\s*(?:/|个/)\\s*(L|l|uL|ul|mL|ml)");
    private static final Pattern PER_DAY = Pattern
            .compile("(g|mg|ug|mmol|umol|nmol)/(?:24h|24hr|24hrs|24小时|d|天|日|day)");
    private static final Pattern COUNT = Pattern
            .compile("(?:个|cells?|cell|#)?/(hpf?|高倍视野|高倍|lpf?|低倍视野|低倍|ul|微升)");
    /// `G/L` and `T/L` are giga and tera counts, and in UCUM gauss and tesla.
    private static final Map<String, String> OF_CELLS = Map.of("G/L", "10*9/L", "T/L", "10*12/L");
    private static final Pattern INTERNATIONAL = Pattern.compile("(m|u|k|)(iu|u)/(l|ml|dl)");

    private PrintedUnit() {}

    /// The unit alone, none of the analyte known: null when it is none, or means different things.
    static @Nullable String of(String printed) {
        return of(printed, List.of());
    }

    /// The unit of a row whose test may be one of several.
    ///
    /// @param analytes that it may be a unit of
    static @Nullable String of(String printed, List<Analyte> analytes) {
        String text = plain(printed);
        if (text.isEmpty()) {
            return null;
        }
        Matcher power = POWER.matcher(text);
        if (power.matches()) {
            return "10*" + power.group(1) + "/" + power.group(2).replace('l', 'L');
        }
        if (OF_CELLS.containsKey(text)) {
            String cells = OF_CELLS.get(text);
            return analytes.stream().anyMatch(one -> one.unit() != null && one.unit().startsWith("10*"))
                    ? cells
                    : null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher day = PER_DAY.matcher(lower);
        if (day.matches()) {
            return day.group(1) + "/(24.h)";
        }
        Matcher count = COUNT.matcher(lower);
        if (count.matches()) {
            String field = count.group(1);
            return field.startsWith("h") || field.startsWith("高")
                    ? "/[HPF]"
                    : field.startsWith("l") || field.startsWith("低") ? "/[LPF]" : "/uL";
        }
        Matcher units = INTERNATIONAL.matcher(lower);
        if (units.matches()) {
            return international(units, text, analytes);
        }
        return TABLE.get(lower);
    }

    /// Units of activity: an enzyme's katalytic units, international units, or a test's own.
    private static @Nullable String international(Matcher units, String text, List<Analyte> analytes) {
        String prefix = units.group(1);
        if (prefix.equals("m") && text.startsWith("M")) {
            return null;
        }
        String volume = units.group(3).equals("l") ? "L" : units.group(3).equals("ml") ? "mL" : "dL";
        boolean written = units.group(2).equals("iu");
        boolean enzyme = uses(analytes, "U/L");
        boolean ofStandard = uses(analytes, "[IU]");
        boolean own = uses(analytes, "[arb'U]");
        if (enzyme && !ofStandard && !own) {
            return prefix + "U/" + volume;
        }
        if (written) {
            return prefix + "[IU]/" + volume;
        }
        if (ofStandard && !own && (prefix.equals("m") || prefix.equals("u"))) {
            return prefix + "[IU]/" + volume;
        }
        boolean perMillilitre = (prefix.isEmpty() && volume.equals("mL"))
                || (prefix.equals("k") && volume.equals("L"));
        if (perMillilitre && (own || ofStandard || analytes.isEmpty())) {
            return "[arb'U]/mL";
        }
        return analytes.isEmpty() && prefix.isEmpty() && volume.equals("L") ? "U/L" : null;
    }

    private static boolean uses(List<Analyte> analytes, String unit) {
        return analytes.stream()
                .anyMatch(one -> one.unit() != null && (unit.equals("U/L")
                        ? one.unit().equals(unit)
                        : one.unit().contains(unit)));
    }

    /// Raised figures, signs for micro, blanks and look-alikes of `l` made one.
    private static String plain(String printed) {
        StringBuilder plain = new StringBuilder();
        boolean raised = false;
        for (char c : health.homeward.terminology.Folded.of(printed.strip()).toCharArray()) {
            int figure = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            if (figure >= 0) {
                plain.append(raised ? "" : "^").append(figure);
                raised = true;
                continue;
            }
            raised = false;
            plain.append(c == 'µ' || c == 'μ' ? 'u' : c == '㎎' ? "mg" : c == '㎖' ? "ml" : c == '∕' ? '/' : c);
        }
        String text = plain.toString().replaceAll("\\s+", "").replace("·", ".").replaceAll("[.]$", "");
        return text.replaceAll("(?i)mo[1I|]", "mol")
                .replaceAll("^\\((.*)\\)$", "$1")
                .replaceAll("(?<=[A-Za-z]/)1$", "L");
    }

    private static Map<String, String> load() {
        Map<String, String> table = new HashMap<>();
        for (Terms row : Terms.read(PrintedUnit.class, "units.tsv")) {
            row.spellings(1).forEach(spelling -> table.put(spelling.toLowerCase(Locale.ROOT), row.cell(0)));
        }
        return Map.copyOf(table);
    }
}
