package health.homeward.reading.internal.layout;

import health.homeward.document.Table.Column;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the text of a cell can be, by its form alone.
final class Form {
    private static final String PLAIN = "-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2})?";
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2}|\\s?[×xX*]\\s?10\\^?\\d{1,2})?";
    private static final Pattern AMOUNT = Pattern.compile("[<>≤≥]?=?\\s*" + NUMBER);
    private static final Pattern MARK = Pattern.compile("[↑↓]+|[HL]{1,2}|\\*{1,2}");
    private static final Pattern MARKED = Pattern
            .compile("([<>≤≥]?=?\\s*" + NUMBER + ")\\s*([↑↓]+|[HL]{1,2}|\\*{1,2})");
    private static final Pattern MEASURED = Pattern
            .compile("([<>≤≥]?=?\\s*" + PLAIN
                    + ")(\\s*)([^\\s\\d.<>≤≥+-][^↑↓]*?|(?<=\\s)10[\\^*]\\d+/\\S+?|(?<=\\s)10[⁹¹]²?/\\S+?)\\s*([↑↓]+|(?<=\\s)[HL*]{1,2})?");
    private static final Pattern QUALITATIVE = Pattern
            .compile("[阴阳弱陰陽]+性?(?:[(（][-+±\\d:：]+[)）])?|[-+±]{1,4}|\\d\\+|未检出|未見|未见|Negative|Positive");
    private static final Pattern LIMIT = Pattern.compile("[<>≤≥]=?\\s*\\d+(?:\\.\\d+)?");
    private static final Pattern LIMITS = Pattern
            .compile(NUMBER + "\\s*(?:-{1,2}|[~～—–－一至])\\s*" + NUMBER);
    private static final Pattern INDEX = Pattern.compile("\\d{1,3}[.、]?");
    private static final Pattern NAME = Pattern
            .compile("(?=.*(?:\\p{IsHan}{2}|^\\p{IsHan}$|^[*★▲]?\\p{IsHan}\\())[^:：。；，]{1,30}");
    private static final Pattern ABBREVIATION = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9#%()+./-]{1,14}");

    /// Where a number ends, and where its unit stands.
    record Measured(int amountEnd, int unitAt, int unitEnd) {}

    private Form() {}

    static boolean isAmount(String text) {
        return AMOUNT.matcher(text).matches();
    }

    /// A number with its unit, and the mark behind them, in one piece. A single letter that touches the number may be
    /// a misread figure.
    static Optional<Measured> measured(String text) {
        Matcher matcher = MEASURED.matcher(text);
        return matcher.matches() && isUnit(matcher.group(3)) && !isMark(matcher.group(3))
                && (!matcher.group(2).isEmpty() || matcher.group(3).matches("%|\\p{IsHan}|..+"))
                        ? Optional.of(new Measured(matcher.end(1), matcher.start(3), matcher.end(3)))
                        : Optional.empty();
    }

    /// A number with the mark beside it in one piece.
    static Pattern marked() {
        return MARKED;
    }

    static boolean isResult(String text) {
        return isAmount(text) || MARKED.matcher(text).matches() || QUALITATIVE.matcher(text).matches();
    }

    static boolean isMark(String text) {
        return MARK.matcher(text).matches();
    }

    /// Two limits, or one with its comparator.
    static boolean isRange(String text) {
        return LIMITS.matcher(text).matches() || LIMIT.matcher(text).matches();
    }

    static boolean isBetween(String text) {
        return LIMITS.matcher(text).matches();
    }

    static boolean isIndex(String text) {
        return INDEX.matcher(text).matches();
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches() && !QUALITATIVE.matcher(text).matches();
    }

    static boolean isAbbreviation(String text) {
        return ABBREVIATION.matcher(text).matches();
    }

    static boolean isUnit(String text) {
        return Units.find(text).isPresent();
    }

    /// Whether a column can certainly not hold such a text and another of the three certainly could.
    static boolean belongs(String text, Column column) {
        return switch (column) {
            case RESULT -> isAmount(text) || measured(text).isPresent() || MARKED.matcher(text).matches();
            case RANGE -> isBetween(text);
            case UNIT -> isUnit(text) && !isResult(text) && !isMark(text);
            default -> false;
        };
    }
}
