package health.homeward.lab;

import health.homeward.terminology.Folded;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A printed result.
///
/// @param titre what follows `1:`, null where it is none
/// @param mark the printed arrow or letter, empty when none
/// @param unit printed behind the number, empty when none
/// @param unreadable whether it has figures and is no number that can be trusted
record ResultCell(
        @Nullable BigDecimal number,
        @Nullable String comparator,
        @Nullable Said said,
        @Nullable BigDecimal titre,
        String text,
        String mark,
        String unit,
        boolean unreadable) {
    private static final Pattern BEFORE = Pattern.compile("^(?:[↑↓⬆⬇▲▼*★☆]+|\\([HL]\\)) *");
    private static final Pattern AFTER = Pattern.compile(
            " *(?:[↑↓⬆⬇▲▼*★☆!]+|\\((?:H{1,2}|L{1,2}|N|[↑↓]{1,2}|高|低|偏高|偏低|危急|危急值|危)\\)|(?<=[\\d ])(?:H{1,2}|L{1,2}|N)|(?<=[\\d )])(?:偏高|偏低|升高|降低|增高|减低|高|低)|危急值?|\\(?(?:已复查|已复核|复查)\\)?(?=$))$");
    private static final Pattern NUMBER = Pattern
            .compile("(?<sign>" + Figure.SIGN + ")? ?(?<number>[+-]?" + Figure.UNSIGNED
                    + ")(?<gap> *)(?<unit>\\S.*)?");
    private static final Pattern TITRE = Pattern
            .compile("(?:(?<word>[阳阴]性) ?)?\\(?(?<sign>" + Figure.SIGN
                    + ")?(?<titre>1 ?: ?\\d{1,6})(?<plus>\\+|阳性|\\(\\+\\)|\\([阳阴]性\\))?\\)?");
    private static final Pattern BOTH = Pattern
            .compile("(?<word>[^\\d<>≤≥.]+?) ?[(/:]? ?(?<value>(?:" + Figure.SIGN + ")?"
                    + Figure.FORM + ")(?<unit> ?[^\\d\\s()][^\\s()]*)?\\)?");
    private static final Pattern REVERSE = Pattern.compile("(?<value>(?:" + Figure.SIGN + ")?" + Figure.FORM
            + ") ?[(/]? ?(?<word>[^\\d()]+|\\([^\\d()]+\\)|[+\\-±]+|\\([+±\\-]+\\))\\)?");

    static ResultCell of(String printed, boolean grades) {
        String text = Folded.of(Figure.powers(printed).replace('；', ';')).replace('\t', ' ').strip();
        Optional<Said> whole = Said.of(text, grades);
        boolean gradeLike = text.matches("\\+[1-4]") && !grades;
        if (whole.isPresent() && !gradeLike) {
            return words(whole.get(), "", printed);
        }
        StringBuilder mark = new StringBuilder();
        String rest = unmarked(text, mark);
        Optional<Said> said = Said.of(rest, grades);
        if (said.isPresent() && !gradeLike) {
            return words(said.get(), mark.toString(), printed);
        }
        if (Figure.damaged(printed)) {
            return other(printed, mark.toString());
        }
        return figures(rest, mark.toString(), printed, grades);
    }

    private static ResultCell figures(String rest, String mark, String printed, boolean grades) {
        Matcher titre = TITRE.matcher(rest);
        if (titre.matches()) {
            String as = titre.group("titre").replace(" ", "");
            BigDecimal dilution = Figure.titre(as).orElse(null);
            String sign = Figure.comparator(titre.group("sign"));
            return new ResultCell(null, null, null, sign == null || !sign.startsWith("<") ? dilution : null,
                    (sign == null ? "" : sign) + as, mark, "", false);
        }
        Matcher number = NUMBER.matcher(rest);
        if (number.matches() && unitIsPlain(number)) {
            String figure = number.group("number");
            if (Figure.looksLikeDay(figure)) {
                return other(printed, mark);
            }
            String unit = number.group("unit");
            return new ResultCell(Figure.of(figure), Figure.comparator(number.group("sign")), null, null, "",
                    mark,
                    unit == null ? "" : unit, false);
        }
        return both(rest, mark, printed, grades);
    }

    private static ResultCell both(String rest, String mark, String printed, boolean grades) {
        for (Pattern pattern : new Pattern[]{BOTH, REVERSE}) {
            Matcher both = pattern.matcher(rest);
            Optional<Said> said = both.matches()
                    ? Said.of(both.group("word").strip(), grades)
                    : Optional.empty();
            boolean sign = said.isPresent() && both.group("word").strip().equals("-");
            if (said.isPresent() && !sign) {
                Matcher number = NUMBER.matcher(both.group("value").strip());
                if (number.matches()) {
                    return new ResultCell(Figure.of(number.group("number")),
                            Figure.comparator(number.group("sign")),
                            said.get(), null, said.get().text(), mark, "", false);
                }
            }
        }
        return other(printed, mark);
    }

    /// A single letter that touches the number may be a misread figure, and so may all that is no unit.
    private static boolean unitIsPlain(Matcher number) {
        String unit = number.group("unit");
        if (unit == null) {
            return number.group("gap").isEmpty();
        }
        boolean apart = !number.group("gap").isEmpty();
        if (unit.equals("s")) {
            return apart;
        }
        boolean figures = unit.matches("[OolISBZsz].?");
        boolean letter = unit.length() == 1 && !unit.matches("[%‰秒]");
        return !figures && !letter && isUnit(unit);
    }

    private static boolean isUnit(String unit) {
        return Units.of(unit, null).isPresent() || unit.matches("(?i)[kmu]?I?U/m?L|[GT]/L");
    }

    private static String unmarked(String text, StringBuilder mark) {
        String rest = text;
        Matcher before = BEFORE.matcher(rest);
        if (before.find()) {
            mark.append(before.group().strip());
            rest = rest.substring(before.end());
        }
        for (Matcher after = AFTER.matcher(rest); after.find(); after = AFTER.matcher(rest)) {
            mark.append(after.group().strip());
            rest = rest.substring(0, after.start());
        }
        return rest.strip();
    }

    private static ResultCell words(Said said, String mark, String printed) {
        return new ResultCell(null, null, said, null, said.text(), mark, "", printed.isEmpty());
    }

    private static ResultCell other(String printed, String mark) {
        return new ResultCell(null, null, null, null, printed.strip(), mark, "",
                printed.matches(".*\\p{Nd}.*"));
    }

    /// Whether a printed arrow or letter says above.
    boolean saysHigh() {
        return mark.matches(".*(?:[↑⬆▲H]|高).*");
    }

    boolean saysLow() {
        return mark.matches(".*(?:[↓⬇▼L]|低).*");
    }

    /// Whether it is an outcome: positive, negative, or a grade, and no number.
    boolean isOutcome() {
        Said word = said;
        return number == null && word != null && word.sense() != Said.Sense.NONE;
    }
}
