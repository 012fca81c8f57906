package health.homeward.reading.internal.layout;

import health.homeward.reading.internal.words.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Units as printed, found again behind the usual confusions of recognition. If two fit, none is taken.
final class Units {
    private static final Set<String> KNOWN = Set.copyOf(Words.of("units.tsv"));
    private static final Map<String, Set<String>> BY_KEY = byKey();

    private Units() {}

    /// The one unit that a text stands for.
    static Optional<String> find(String text) {
        String plain = text.strip().replace(" ", "").replaceAll("(?<=[A-Za-z])[.。,]$", "");
        if (KNOWN.contains(plain)) {
            return Optional.of(plain);
        }
        // Two characters are too few to tell a misread unit by, and only powers of ten begin with a digit.
        if (plain.length() < 3 || (Character.isDigit(plain.charAt(0)) && !plain.startsWith("10")
                && !plain.startsWith("1U/"))) {
            return Optional.empty();
        }
        Set<String> fitting = BY_KEY.getOrDefault(key(plain), Set.of());
        boolean one = fitting.stream().map(Units::canonical).distinct().count() == 1;
        return one
                ? fitting.stream().max(Comparator.comparingInt((String unit) -> likeness(unit, plain)))
                : Optional.empty();
    }

    /// The longest unit that a text ends with.
    static Optional<String> atEndOf(String text) {
        for (int from = 1; from < text.length(); from++) {
            String tail = text.substring(from);
            boolean starts = !Character.isDigit(tail.charAt(0)) || tail.matches("10[\\^*~].*");
            if (starts && (tail.length() > 1 || tail.equals("%") || Character.isIdeographic(tail.charAt(0)))
                    && (KNOWN.contains(tail) || tail.matches("10[\\^*~]\\d{1,2}/.*"))) {
                return Optional.of(tail);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Set<String>> byKey() {
        Map<String, Set<String>> units = new HashMap<>();
        for (String unit : KNOWN) {
            units.computeIfAbsent(key(unit), _ -> new TreeSet<>()).add(unit);
        }
        return units;
    }

    /// Spellings of one unit (both signs for micro, `^` and `*`) are not two units; the nearest to the page is taken.
    private static int likeness(String unit, String read) {
        int same = 0;
        for (int i = 0; i < unit.length(); i++) {
            same += read.indexOf(unit.charAt(i)) >= 0 ? 2 : 0;
        }
        return same + (unit.indexOf('^') >= 0 ? 1 : 0) - Math.abs(unit.length() - read.length());
    }

    private static String canonical(String unit) {
        return unit.replaceAll("[μµ]", "u")
                .replace("×", "")
                .replace('*', '^')
                .replace("ml", "mL")
                .replace("ul", "uL")
                .replace(" ", "");
    }

    private static String key(String text) {
        return text.replace('／', '/')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s×x]", "")
                .replaceAll("[il|1!]", "l")
                .replaceAll("[o0]", "0")
                .replaceAll("l/|/|(?<=m0)v", "l")
                .replaceAll("[\\^~*`'’]", "")
                .replaceAll("[μµu]", "u")
                .replace("㎡", "m2")
                .replaceAll("[⁹9]", "9");
    }
}
