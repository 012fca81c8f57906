package health.homeward.medication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How much a day or a week makes, only where amount and frequency are both plain. It stands beside what is printed.
public final class DailyDose {
    private static final Pattern AMOUNT = Pattern
            .compile("(?<from>[\\d.]+)(?:-(?<to>[\\d.]+))? (?<unit>[A-Za-z]+)");
    private static final Pattern DAILY = Pattern.compile("(\\d+) times daily");
    private static final Pattern HOURS = Pattern.compile("every (\\d+) hours");
    private static final Map<String, Integer> A_DAY = Map.of("once daily", 1, "every night", 1,
            "every morning", 1,
            "at bedtime", 1, "twice daily", 2, "three times daily", 3, "four times daily", 4);
    private static final Map<String, Integer> A_WEEK = Map.of("once weekly", 1, "twice weekly", 2,
            "three times weekly", 3);
    private static final int HOURS_A_DAY = 24;

    private DailyDose() {}

    /// Such as `40 mg a day (computed)`; null where it cannot be computed.
    public static @Nullable String of(Medicine medicine) {
        Directions directions = medicine.directions();
        String dose = directions.dose();
        String frequency = directions.frequency();
        if (dose == null || frequency == null) {
            return null;
        }
        if (dose.contains(" in the morning")) {
            return plan(dose, directions.strength());
        }
        String[] parts = frequency.split(", ", -1);
        String often = Arrays.asList(parts).contains("as needed") ? "up to " : "";
        Integer week = Arrays.stream(parts)
                .map(A_WEEK::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Integer times = week == null
                ? Arrays.stream(parts).map(DailyDose::times).filter(Objects::nonNull).findFirst().orElse(null)
                : week;
        Matcher amount = AMOUNT.matcher(dose);
        if (times == null || !amount.matches()) {
            return null;
        }
        String to = amount.group("to");
        String total = product(amount.group("from"), times, amount.group("unit"), directions.strength());
        String most = to == null ? null : product(to, times, amount.group("unit"), directions.strength());
        return said(often, total, most, week == null ? "day" : "week");
    }

    private static @Nullable Integer times(String frequency) {
        Matcher daily = DAILY.matcher(frequency);
        if (daily.matches()) {
            return Integer.valueOf(daily.group(1));
        }
        Matcher hours = HOURS.matcher(frequency);
        if (hours.matches()) {
            int every = Integer.parseInt(hours.group(1));
            return every > 0 && HOURS_A_DAY % every == 0 ? Integer.valueOf(HOURS_A_DAY / every) : null;
        }
        return A_DAY.get(frequency);
    }

    /// A plan for the parts of the day, added up.
    private static @Nullable String plan(String dose, @Nullable String strength) {
        BigDecimal sum = BigDecimal.ZERO;
        String unit = "";
        for (String part : dose.split(", ", -1)) {
            Matcher amount = AMOUNT.matcher(part.replaceFirst(" (?:in the|at) .*", ""));
            if (!amount.matches() || amount.group("to") != null) {
                return null;
            }
            sum = sum.add(new BigDecimal(amount.group("from")));
            unit = amount.group("unit");
        }
        return said("", product(sum.toPlainString(), 1, unit, strength), null, "day");
    }

    /// In measure where the strength of one unit is printed.
    private static String product(String number, int times, String unit, @Nullable String strength) {
        BigDecimal total = new BigDecimal(number).multiply(BigDecimal.valueOf(times));
        Matcher each = AMOUNT.matcher(strength == null ? "" : strength);
        boolean counted = unit.equals("tablet") || unit.equals("capsule");
        if (counted && each.matches() && each.group("to") == null) {
            return plain(total.multiply(new BigDecimal(each.group("from")))) + " " + each.group("unit");
        }
        return plain(total) + " " + unit;
    }

    private static String said(String often, String from, @Nullable String to, String period) {
        String range = to == null || to.equals(from)
                ? from
                : from.substring(0, from.indexOf(' ')) + "-" + to;
        return often + range + " a " + period + " (computed)";
    }

    private static String plain(BigDecimal number) {
        return number.round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
    }
}
