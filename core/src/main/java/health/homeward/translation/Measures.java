package health.homeward.translation;

import health.homeward.terminology.Terms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Units behind numbers in sentences, in both languages. Source: `units.tsv`.
final class Measures {
    /// @param dimension what can be converted into each other has the same
    record Measure(String dimension, BigDecimal factor) {
        BigDecimal of(BigDecimal value) {
            return value.multiply(factor).round(MathContext.DECIMAL64).stripTrailingZeros();
        }
    }

    /// A unit as it stands in a text.
    record Spelled(String unit, int end) {}

    private static final Measure NONE = new Measure("", BigDecimal.ONE);
    private static final Map<String, Measure> MEASURES = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final List<String> LONGEST_FIRST;
    private static final Pattern PER = Pattern.compile("\\s?(?:/|per |每)\\s?");

    static {
        for (Terms row : Terms.read(Measures.class, "units.tsv")) {
            MEASURES.put(row.cell(0), new Measure(row.cell(1), new BigDecimal(row.cell(2))));
            row.spellings(3).forEach(spelling -> UNITS.put(spelling, row.cell(0)));
        }
        LONGEST_FIRST = UNITS.keySet()
                .stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Measures() {}

    /// The unit that stands at a place, null when none does.
    static @Nullable Spelled at(String text, int start) {
        Spelled first = simple(text, start);
        String unit = first == null ? "" : first.unit();
        int end = first == null ? start : first.end();
        for (Matcher per = PER.matcher(text).region(end, text.length()); per.lookingAt(); per.region(end,
                text.length())) {
            Spelled below = simple(text, per.end());
            if (below == null) {
                break;
            }
            unit = unit + "/" + below.unit();
            end = below.end();
        }
        return unit.isEmpty() ? null : new Spelled(unit, end);
    }

    static Measure of(String unit) {
        if (unit.isEmpty()) {
            return NONE;
        }
        Measure whole = MEASURES.get(unit);
        if (whole != null) {
            return whole;
        }
        String[] parts = unit.split("/", -1);
        String dimension = "";
        BigDecimal factor = BigDecimal.ONE;
        for (int i = 0; i < parts.length; i++) {
            Measure part = MEASURES.getOrDefault(parts[i], NONE);
            dimension += (i == 0 ? "" : "/") + part.dimension();
            factor = i == 0
                    ? part.factor()
                    : factor.divide(part.factor(), MathContext.DECIMAL64);
        }
        return new Measure(dimension, factor);
    }

    private static @Nullable Spelled simple(String text, int start) {
        for (String spelling : LONGEST_FIRST) {
            if (text.startsWith(spelling, start) && whole(text, start, spelling)) {
                return new Spelled(UNITS.getOrDefault(spelling, ""), start + spelling.length());
            }
        }
        return null;
    }

    private static boolean whole(String text, int start, String spelling) {
        int end = start + spelling.length();
        return !latin(spelling.charAt(spelling.length() - 1)) || end == text.length()
                || !latin(text.charAt(end));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
