package health.homeward.reading.internal.layout;

import health.homeward.document.Table.Column;
import java.util.regex.Pattern;

/// What the text of a cell can be, by its form alone.
final class Form {
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern AMOUNT = Pattern.compile("[<>≤≥]?=?\\s*" + NUMBER);
    private static final Pattern MARK = Pattern.compile("[↑↓]+|[HL]{1,2}|\\*");
    private static final Pattern MARKED = Pattern
            .compile("([<>≤≥]?=?\\s*" + NUMBER + ")\\s*([↑↓]+|[HL]|\\*)");
    private static final Pattern QUALITATIVE = Pattern
            .compile("[阴阳弱陰陽]+性?(?:[(（][-+±]+[)）])?|[-+±]{1,4}|\\d\\+|未检出|未見|未见|Negative|Positive");
    private static final Pattern LIMIT = Pattern.compile("[<>≤≥]=?\\s*\\d+(?:\\.\\d+)?");
    private static final Pattern LIMITS = Pattern
            .compile(NUMBER + "\\s*(?:-{1,2}|[~～—–－一至])\\s*" + NUMBER);
    private static final Pattern INDEX = Pattern.compile("\\d{1,3}[.、]?");
    private static final Pattern NAME = Pattern
            .compile("(?=.*(?:\\p{IsHan}{2}|^\\p{IsHan}$|^[*★▲]?\\p{IsHan}\\())[^:：。；，]{1,30}");
    private static final Pattern ABBREVIATION = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9#%()+./-]{1,14}");

    private Form() {}

    static boolean isAmount(String text) {
        return AMOUNT.matcher(text).matches();
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
            case RESULT -> isAmount(text) || MARKED.matcher(text).matches();
            case RANGE -> isBetween(text);
            case UNIT -> isUnit(text) && !isResult(text) && !isMark(text);
            default -> false;
        };
    }
}
