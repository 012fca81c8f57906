package health.homeward.lab;

import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Printed units in UCUM. What a `U`, an `IU`, a `G` or a `T` is depends on the analyte; without one it is not known.
final class Units {
    private static final Map<String, Unit> SPELLED = spelled();
    private static final Pattern COUNT = Pattern
            .compile("[x*]?(?:10[\\^*'~]?|10e\\+?|1?e\\+?)0?(3|4|5|6|9|12)(?:个)?/(l|ml|ul|升)");
    private static final Pattern PARTS = Pattern.compile(
            "([kdcmunpf]?)(g|mol|iu|u|kat)/(l|dl|ml|ul|100ml|kg|g|mg|mol|mmol|umol|h|min|24h|24hr|d|day|日|天|24小时|24hu|24h尿)");
    private static final Pattern CREATININE = Pattern
            .compile("(?<=/m?g|/m?mol)[.·]?\\(?(?:cr|crea|肌酐|creatinine)\\)?$");
    private static final Pattern LIKE_L = Pattern.compile("(?<=mo)[1i|](?=/)|(?<=/[mud]?)[1i|]$");
    private static final Pattern LIKE_I = Pattern.compile("^([mukp]?)[1l|]u/");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u200b]");
    private static final Pattern AROUND = Pattern.compile("^[(\\[](.*)[)\\]]$");
    private static final Pattern ARBITRARY = Pattern.compile("([kmunp]?)(\\[IU]|\\[arb'U]|U)/(L|mL|dL|g)");

    private Units() {}

    /// @param item whose unit it is, null when it is not known
    static Optional<Unit> of(String printed, @Nullable Item item) {
        String exact = Folded.of(printed).strip().replace(" ", "");
        if (exact.equals("G/L") || exact.equals("T/L")) {
            return cellsOrMass(exact, item);
        }
        if (exact.equals("M/uL") || exact.equals("M/ul") || exact.equals("M/μL")) {
            return Optional.of(count(6, "ul"));
        }
        String text = folded(printed);
        Unit spelled = SPELLED.get(text);
        if (spelled != null) {
            return Optional.of(spelled);
        }
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            return Optional.of(count(Integer.parseInt(count.group(1)), count.group(2)));
        }
        Matcher parts = PARTS.matcher(text);
        return parts.matches()
                ? composed(parts.group(1), parts.group(2), parts.group(3), item)
                : Optional.empty();
    }

    /// A code of the lexicon.
    static Optional<Unit> ofCode(String ucum) {
        return switch (ucum) {
            case "" -> Optional.empty();
            case "[pH]", "{INR}", "{ratio}", "{index}" ->
                Optional.of(new Unit(ucum, ucum, BigDecimal.ONE));
            case "mm[Hg]" -> of("mmHg", null);
            case "[ppth]" -> of("‰", null);
            case "/[HPF]" -> of("/HP", null);
            case "/[LPF]" -> of("/LP", null);
            default -> arbitrary(ucum).or(() -> of(ucum.replaceAll("^mL/min/\\{1.73_m2\\}$", "mL/min/1.73m2")
                    .replaceAll("[{}]", "")
                    .replace("(24.h)", "24h"), null));
        };
    }

    private static Optional<Unit> arbitrary(String ucum) {
        Matcher code = ARBITRARY.matcher(ucum);
        return code.matches()
                ? Optional.of(unit(code.group(1), code.group(2), code.group(3)))
                : Optional.empty();
    }

    private static Optional<Unit> cellsOrMass(String exact, @Nullable Item item) {
        if (item != null && item.counts()) {
            return Optional.of(count(exact.startsWith("G") ? 9 : 12, "l"));
        }
        return item != null && item.measures("g") && exact.startsWith("G")
                ? Optional.of(unit("", "g", "L"))
                : Optional.empty();
    }

    private static Unit count(int power, String volume) {
        String litre = volume.equals("升") ? "L" : volume.replace('l', 'L');
        BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(power - exponent(litre));
        return new Unit("10*" + power + "/" + litre, "#/L", factor);
    }

    private static Optional<Unit> composed(String prefix, String base, String below, @Nullable Item item) {
        String per = switch (below) {
            case "100ml" -> "dL";
            case "24h", "24hr", "24小时", "24hu", "24h尿", "d", "day", "日", "天" -> "(24.h)";
            default -> below.replace('l', 'L').replace("moL", "mol");
        };
        String measured = switch (base) {
            case "iu" -> item != null && item.measures("U") ? "U" : "[IU]";
            case "u" -> ofU(prefix, per, item);
            default -> base;
        };
        if (measured.equals("?")) {
            return Optional.empty();
        }
        if (measured.equals("[arb'U]") && prefix.equals("k") && per.equals("L")) {
            return Optional.of(unit("", measured, "mL"));
        }
        return Optional.of(unit(prefix, measured, per));
    }

    /// What is printed as `U`: of an enzyme, an international unit of a hormone, or a maker's own.
    private static String ofU(String prefix, String per, @Nullable Item item) {
        if (item == null) {
            return prefix.isEmpty() && per.equals("L") ? "U" : "?";
        }
        if (item.measures("U")) {
            return "U";
        }
        if (item.measures("[IU]") && !item.isAntibody()) {
            return "[IU]";
        }
        return item.measures("[arb'U]") || item.measures("[IU]") ? "[arb'U]" : "?";
    }

    private static Unit unit(String prefix, String base, String per) {
        boolean volume = per.endsWith("L");
        boolean mass = per.endsWith("g") && !per.equals("kg");
        boolean substance = per.endsWith("mol");
        String plain = volume ? "L" : mass ? "g" : substance ? "mol" : per;
        int below = volume || mass || substance ? exponent(per) : 0;
        return new Unit(prefix + base + "/" + per, base + "/" + plain,
                BigDecimal.ONE.scaleByPowerOfTen(power(prefix) - below));
    }

    private static int exponent(String per) {
        return per.equals("L") || per.equals("g") || per.equals("mol") ? 0 : power(per.substring(0, 1));
    }

    private static int power(String prefix) {
        return switch (prefix) {
            case "k" -> 3;
            case "d" -> -1;
            case "c" -> -2;
            case "m" -> -3;
            case "u" -> -6;
            case "n" -> -9;
            case "p" -> -12;
            case "f" -> -15;
            default -> 0;
        };
    }

    private static String folded(String printed) {
        String text = BLANKS.matcher(Folded.of(raised(printed))).replaceAll("");
        String plain = text.replace('μ', 'u')
                .replace('µ', 'u')
                .replace('×', 'x')
                .replace('•', '·')
                .replace('⁄', '/')
                .replace('∕', '/')
                .toLowerCase(Locale.ROOT);
        plain = AROUND.matcher(plain).replaceFirst("$1");
        plain = plain.startsWith("mcg/") ? "ug/" + plain.substring(4) : plain;
        plain = LIKE_I.matcher(LIKE_L.matcher(plain).replaceAll("l")).replaceFirst("$1iu/");
        return CREATININE.matcher(plain).replaceAll("");
    }

    /// Raised figures in a line: behind a ten after `^`.
    private static String raised(String printed) {
        StringBuilder text = new StringBuilder(printed.length() + 1);
        boolean within = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            int figure = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            text.append(figure >= 0 && !within ? "^" : "").append(figure < 0 ? String.valueOf(c) : figure);
            within = figure >= 0;
        }
        return text.toString();
    }

    private static Map<String, Unit> spelled() {
        Map<String, Unit> units = new HashMap<>();
        for (Terms row : Terms.read(Units.class, "units.tsv")) {
            Unit unit = new Unit(row.cell(1), row.cell(2), new BigDecimal(row.cell(3)));
            row.spellings(0).forEach(spelling -> units.put(spelling, unit));
        }
        return Map.copyOf(units);
    }
}
