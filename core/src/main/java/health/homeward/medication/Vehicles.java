package health.homeward.medication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which solutions are only there to dissolve or dilute: by their concentration.
final class Vehicles {
    private static final Map<String, BigDecimal> UP_TO = Map.of("氯化钠", new BigDecimal("2.9"), "葡萄糖",
            BigDecimal.TEN);
    private static final Pattern RATIO = Pattern.compile("([\\d.]+) (m?g)/(?:([\\d.]+) )?mL");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern SOLVENT = Pattern.compile("(?:\\d+(?:\\.\\d+)?\\s*%\\s*)?(?:"
            + NameReading.words("solvent-name").stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?![a-z])(?:注射液)?(?:\\s*\\d+(?:\\.\\d+)?\\s*%)?\\s*(?:\\d+(?:\\.\\d+)?\\s*(?:ml|毫升|l)(?![a-z]))?",
            Pattern.CASE_INSENSITIVE);

    private Vehicles() {}

    /// The line without what the medicine is dissolved in, so that its volume is not taken for a dose.
    static String without(String line) {
        return SOLVENT.matcher(Key.plain(line)).replaceAll(" ");
    }

    /// Whether it may stand beside a medicine as its solvent.
    static boolean solvent(Substance substance) {
        return substance.kind() == Substance.Kind.VEHICLE || UP_TO.containsKey(substance.zh());
    }

    static boolean is(Substance substance, NameReading reading, Amounts amounts, @Nullable DosageForm form) {
        BigDecimal most = UP_TO.get(substance.zh());
        boolean solution = form == null || form.site().equals("injected");
        if (most == null || !solution || reading.base().startsWith("浓")) {
            return false;
        }
        BigDecimal percent = percent(amounts);
        return percent == null
                ? substance.zh().equals("氯化钠") || !amounts.smallVolume()
                : percent.compareTo(most) <= 0;
    }

    private static @Nullable BigDecimal percent(Amounts amounts) {
        if (amounts.percent() != null) {
            return new BigDecimal(amounts.percent());
        }
        String strength = amounts.strength();
        Matcher ratio = RATIO.matcher(strength == null ? "" : strength);
        if (!ratio.matches()) {
            return null;
        }
        BigDecimal grams = new BigDecimal(ratio.group(1)).movePointLeft(ratio.group(2).equals("mg") ? 3 : 0);
        BigDecimal volume = ratio.group(3) == null ? BigDecimal.ONE : new BigDecimal(ratio.group(3));
        return grams.multiply(HUNDRED).divide(volume, MathContext.DECIMAL64);
    }
}
