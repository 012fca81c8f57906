package health.homeward.reading.internal.layout;

import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Three gates for the number of a laboratory row: its form, its decimals against the range, its distance from the
/// range. A number that fails is a doubt: it asks for a look and is not thrown away.
final class NumberGates {
    private static final Pattern NUMBER = Pattern
            .compile("([<>≤≥]=?)?\\s*(-?\\d+(?:\\.(\\d+))?(?:[eE][-+]?\\d{1,2})?)");
    private static final Pattern NEARLY = Pattern.compile(".*\\p{Nd}.*");
    private static final Pattern TWO_LIMITS = Pattern
            .compile("(-?\\d+(?:\\.(\\d+))?)\\s*(?:-{1,2}|[~～—–－一至])\\s*(-?\\d+(?:\\.(\\d+))?)");
    private static final Pattern ONE_LIMIT = Pattern
            .compile("([<>≤≥]=?)\\s*(\\d+(?:\\.(\\d+))?(?:[eE][-+]?\\d{1,2})?)");
    private static final Pattern WORDS = Pattern.compile("[^\\p{Nd}]*|.*\\p{IsHan}.*|.*:.*");

    /// A mark, or the star of a seal, where a range is expected.
    private static final Pattern MARK = Pattern.compile("[*★☆↑↓HL]+|[A-Za-z]{1,2}");

    private NumberGates() {}

    /// @param range the column of the reference range, -1 when the table has none: the form is judged all the same
    static void apply(List<Cell> row, int result, int range) {
        Cell value = row.get(result);
        Cell limits = range < 0 ? Cell.BLANK : row.get(range);
        Matcher two = TWO_LIMITS.matcher(limits.text().strip());
        Matcher one = ONE_LIMIT.matcher(limits.text().strip());
        boolean between = two.matches();
        boolean beyond = !between && one.matches();
        boolean formed = between
                ? inOrder(two) && sameDecimals(two)
                : beyond || (WORDS.matcher(limits.text().strip()).matches()
                        && !MARK.matcher(limits.text().strip()).matches());
        if (!formed) {
            row.set(range, CellText.doubted(limits, Doubt.Kind.RANGE_FORM));
            // Nothing is left to hold the number against.
            value = CellText.doubted(value, Doubt.Kind.RANGE_FORM);
            row.set(result, value);
        }
        Matcher number = NUMBER.matcher(value.text().strip());
        boolean looksNumeric = NEARLY.matcher(value.text()).matches()
                && !WORDS.matcher(value.text().strip()).matches();
        boolean bareMark = value.text().matches("[↑↓]+");
        if (bareMark || (looksNumeric && !number.matches() && !isScale(value.text()))) {
            row.set(result, CellText.doubted(value, Doubt.Kind.NUMBER_FORM));
        } else if (between && number.matches()) {
            row.set(result, measured(value, number, two));
        } else if (beyond && number.matches()) {
            row.set(result, againstOne(value, number, one));
        }
    }

    private static boolean inOrder(Matcher two) {
        return new BigDecimal(two.group(1)).compareTo(new BigDecimal(two.group(3))) < 0;
    }

    /// A bare nought as lower limit (`0-35.0`) is usual print; other limits have equal decimals.
    private static boolean sameDecimals(Matcher two) {
        return two.group(1).equals("0") || length(two.group(2)) == length(two.group(4));
    }

    /// `1+`, `(2+)`, `1:80`, `3/HP`: results that are no plain numbers and well formed.
    private static boolean isScale(String text) {
        return text.strip()
                .matches(
                        "\\(?[+-]?\\d{1,2}\\+{1,4}\\)?|\\(?\\+{1,4}\\d?\\)?|[<>≤≥]?1[:：]\\d+|\\d+[-~]\\d+|\\d+/\\S+|[<>≤≥]?\\d+(?:\\.\\d+)?\\s?[×xX*]\\s?10\\^?\\d{1,2}");
    }

    private static Cell measured(Cell value, Matcher number, Matcher range) {
        Cell cell = value;
        int decimals = length(number.group(3));
        if (decimals != length(range.group(2)) && decimals != length(range.group(4))) {
            cell = CellText.doubted(cell, Doubt.Kind.NUMBER_DECIMALS);
        }
        BigDecimal amount = new BigDecimal(number.group(2));
        BigDecimal low = new BigDecimal(range.group(1));
        BigDecimal high = new BigDecimal(range.group(3));
        BigDecimal three = BigDecimal.valueOf(3);
        boolean far = (low.signum() > 0 && amount.multiply(three).compareTo(low) < 0)
                || (high.signum() > 0 && amount.compareTo(high.multiply(three)) > 0);
        return far ? CellText.doubted(cell, Doubt.Kind.NUMBER_DISTANCE) : cell;
    }

    private static Cell againstOne(Cell value, Matcher number, Matcher range) {
        Cell cell = length(number.group(3)) == length(range.group(3))
                ? value
                : CellText.doubted(value, Doubt.Kind.NUMBER_DECIMALS);
        BigDecimal amount = new BigDecimal(number.group(2));
        BigDecimal limit = new BigDecimal(range.group(2));
        BigDecimal three = BigDecimal.valueOf(3);
        boolean upper = range.group(1).startsWith("<") || range.group(1).startsWith("≤");
        boolean far = limit.signum() > 0
                && (upper
                        ? amount.compareTo(limit.multiply(three)) > 0
                        : amount.multiply(three).compareTo(limit) < 0);
        return far ? CellText.doubted(cell, Doubt.Kind.NUMBER_DISTANCE) : cell;
    }

    private static int length(@org.jspecify.annotations.Nullable String decimals) {
        return decimals == null ? 0 : decimals.length();
    }
}
