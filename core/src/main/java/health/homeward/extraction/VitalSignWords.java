package health.homeward.extraction;

import health.homeward.document.Fact.VitalSign.Kind;
import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The labels, units and plausible limits of vital signs, from `vital-signs.tsv`.
final class VitalSignWords {
    private static final List<Terms> ROWS = Terms.read(VitalSignWords.class, "vital-signs.tsv");
    private static final String NUMBER = "[0-9](?:[0-9OolI]|[.,](?=[0-9OolI]))*+";
    private static final BigDecimal HIGHEST_KPA = BigDecimal.valueOf(35);

    static final List<Sign> SIGNS = ROWS.stream()
            .filter(row -> row.cell(0).equals("sign"))
            .map(Sign::new)
            .toList();

    private VitalSignWords() {}

    static String alternation(String key) {
        return Spellings.alternation(ROWS.stream()
                .filter(row -> row.cell(0).equals(key))
                .flatMap(row -> row.spellings(1).stream())
                .map(Folded::of)
                .toList());
    }

    static Pattern any(String key) {
        return Pattern.compile(alternation(key));
    }

    /// One kind of measurement: its labels, its units as printed with their UCUM, and its plausible limits.
    record Sign(Terms row, Pattern pattern) {
        Sign(Terms row) {
            this(row, compile(row));
        }

        Kind kind() {
            return Kind.valueOf(row.cell(2));
        }

        private static Pattern compile(Terms row) {
            boolean pressure = row.cell(2).equals(Kind.BLOOD_PRESSURE.name());
            String labels = Spellings.alternation(row.spellings(1).stream().map(Folded::of).toList());
            String units = Spellings.alternation(row.spellings(3)
                    .stream()
                    .map(pair -> Folded.of(pair.substring(0, pair.indexOf('='))))
                    .toList());
            return Pattern.compile("(?:(?<![A-Za-z0-9])|(?<=\\dC))(?<label>" + labels
                    + ")(?:[ ]?\\([^()0-9]{1,12}\\))?[ \\t]*(?::|为|约为|约|是|=|测得)?[ \\t]*(?<value>" + NUMBER
                    + ')'
                    + (pressure ? "[ ]?/[ ]?(?<second>" + NUMBER + ')' : "") + "[ ]?(?<unit>" + units
                    + "(?![A-Za-z]))?(?![0-9]|[ADEFGI-OQS-Z]|[ ]?[/][ ]?[0-9]|-[A-Za-z])",
                    Pattern.CASE_INSENSITIVE);
        }

        /// The unit in UCUM; where none is printed, the usual one if the number can only be that.
        @Nullable
        String ucum(@Nullable String printed, BigDecimal value) {
            if (printed != null) {
                String folded = printed.toLowerCase(Locale.ROOT);
                return row.spellings(3)
                        .stream()
                        .filter(pair -> Folded.of(pair.substring(0, pair.indexOf('=')))
                                .toLowerCase(Locale.ROOT)
                                .equals(folded))
                        .map(pair -> pair.substring(pair.indexOf('=') + 1))
                        .findFirst()
                        .orElse(null);
            }
            boolean certain = switch (kind()) {
                case TEMPERATURE, PULSE, HEART_RATE, RESPIRATORY_RATE, BODY_MASS_INDEX -> true;
                case BLOOD_PRESSURE -> value.compareTo(HIGHEST_KPA) > 0;
                case OXYGEN_SATURATION, HEIGHT, WEIGHT -> false;
            };
            return certain ? usual() : null;
        }

        String usual() {
            String first = row.spellings(3).getFirst();
            return first.substring(first.indexOf('=') + 1);
        }

        boolean plausible(String unit, BigDecimal value, @Nullable BigDecimal second) {
            for (String limits : row.spellings(4)) {
                String[] parts = limits.split(" ", -1);
                if (parts[0].equals(unit)) {
                    return within(value, parts[1], parts[2])
                            && (second == null || within(second, parts[3], parts[4]));
                }
            }
            return false;
        }

        private static boolean within(BigDecimal value, String low, String high) {
            return value.compareTo(new BigDecimal(low)) >= 0 && value.compareTo(new BigDecimal(high)) <= 0;
        }
    }
}
