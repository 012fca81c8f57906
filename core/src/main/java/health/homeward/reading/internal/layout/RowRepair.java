package health.homeward.reading.internal.layout;

import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts right what stands in the wrong cell of a laboratory row, by the types of its columns, and doubts what cannot be
/// right. A result is never changed.
final class RowRepair {
    private static final Pattern NUMBERED_NAME = Pattern.compile("(\\d{1,3})[.、.]?\\s*([*★▲]?\\p{IsHan}.*)");
    private static final Pattern FLAG_FIRST = Pattern
            .compile("([↑↓]+|(?:[*★]|[HL]{1,2})(?=\\s*[-<>≤≥\\d阴陰阳陽]))\\s*(.+)");

    /// A mark with nothing beside it under the next heading; the star of a seal may be one as well.
    private static final Pattern ARROW = Pattern.compile("([↑↓]+)()");
    private static final Pattern ALONE = Pattern.compile("([↑↓]+|\\*{1,2}|[HL]{1,2})()");
    private static final Pattern ARROW_LAST = Pattern.compile("([^↑↓]*[^↑↓\\s])\\s*([↑↓]+)");

    private RowRepair() {}

    /// @param printed how many of the columns are printed; what follows holds what stands in cells of others
    static List<Cell> of(List<Column> columns, List<Cell> cells, int printed) {
        List<Cell> row = new ArrayList<>(cells);
        int number = columns.indexOf(Column.NUMBER);
        int name = columns.indexOf(Column.NAME);
        int result = columns.indexOf(Column.RESULT);
        int flag = columns.indexOf(Column.FLAG);
        int range = columns.indexOf(Column.RANGE);
        int unit = columns.indexOf(Column.UNIT);
        if (number >= 0 && name >= 0) {
            numberFromName(row, number, name);
        }
        if (result >= 0 && flag >= 0) {
            move(row, result, Form.marked(), 1, 2, flag);
            move(row, range, ARROW, 2, 1, flag);
            move(row, range, ARROW_LAST, 1, 2, flag);
            move(row, unit, ALONE, 2, 1, flag);
            range(row, flag, range);
        }
        if (flag >= 0 && range >= 0) {
            move(row, range, FLAG_FIRST, 2, 1, flag);
        }
        range(row, unit, range);
        if (range >= 0 && unit >= 0) {
            unitFromRange(row, range, unit);
        }
        if (unit >= 0) {
            unit(row, unit);
        }
        amount(row, columns.indexOf(Column.STRENGTH));
        amount(row, columns.indexOf(Column.DOSE));
        if (result >= 0) {
            NumberGates.apply(row, result, range);
            boolean alone = range >= 0 && unit >= 0 && range < printed && unit < printed
                    && row.get(range).text().isEmpty()
                    && row.get(unit).text().isEmpty();
            if (alone && Form.isAmount(row.get(result).text().strip())) {
                // A bare number without range and unit may belong to another row, or be a piece of one.
                row.set(result, CellText.doubted(row.get(result), Doubt.Kind.RANGE_FORM));
            }
        }
        return row;
    }

    private static void numberFromName(List<Cell> row, int number, int name) {
        Matcher matcher = NUMBERED_NAME.matcher(row.get(name).text());
        if (row.get(number).text().isEmpty() && matcher.matches()) {
            row.set(number, CellText.repaired(row.get(name), matcher.group(1)));
            row.set(name, CellText.repaired(row.get(name), matcher.group(2)));
        }
        Matcher glued = NUMBERED_NAME.matcher(row.get(number).text());
        if (row.get(name).text().isEmpty() && glued.matches()) {
            row.set(name, CellText.repaired(row.get(number), glued.group(2)));
            row.set(number, CellText.repaired(row.get(number), glued.group(1)));
        }
    }

    private static void move(List<Cell> row, int from, Pattern pattern, int stays, int goes, int to) {
        Matcher matcher = pattern.matcher(from < 0 ? "" : row.get(from).text());
        if (row.get(to).text().isEmpty() && matcher.matches()) {
            row.set(to, CellText.repaired(row.get(from), matcher.group(goes)));
            row.set(from, matcher.group(stays).isEmpty()
                    ? Cell.BLANK
                    : CellText.repaired(row.get(from), matcher.group(stays)));
        }
    }

    /// A range found in another cell goes home.
    private static void range(List<Cell> row, int from, int range) {
        if (from >= 0 && range >= 0 && row.get(range).text().isEmpty()
                && Form.isRange(row.get(from).text())) {
            row.set(range, row.get(from));
            row.set(from, Cell.BLANK);
        }
    }

    /// Range and unit that stand in one cell part.
    private static void unitFromRange(List<Cell> row, int range, int unit) {
        if (row.get(unit).text().isEmpty() && Form.isUnit(row.get(range).text())) {
            row.set(unit, row.get(range));
            row.set(range, Cell.BLANK);
        }
        if (row.get(range).text().isEmpty() == row.get(unit).text().isEmpty()) {
            return;
        }
        Cell both = row.get(range).text().isEmpty() ? row.get(unit) : row.get(range);
        String text = both.text();
        Units.atEndOf(text)
                .filter(tail -> Form.isRange(text.substring(0, text.length() - tail.length()).strip()))
                .ifPresent(tail -> {
                    row.set(unit, CellText.repaired(both, tail));
                    row.set(range, CellText.repaired(both,
                            text.substring(0, text.length() - tail.length()).strip()));
                });
    }

    /// In a strength or a dose, what follows a number as `m1` is millilitres, and a `U` behind a stroke an `IU`.
    private static void amount(List<Cell> row, int at) {
        if (at >= 0) {
            String text = row.get(at).text();
            String repaired = text.replaceAll("(?<=\\d)m1(?![\\d.])", "ml")
                    .replaceAll("(?<=\\d)([ ]?(?:A[xX]a)?)[l|]U(?![\\p{Alnum}])", "$1IU");
            row.set(at, text.equals(repaired) ? row.get(at) : CellText.repaired(row.get(at), repaired));
        }
    }

    private static void unit(List<Cell> row, int unit) {
        Cell cell = row.get(unit);
        if (cell.text().isEmpty() || cell.text().matches("[-—/]+")) {
            return;
        }
        Optional<String> known = Units.find(cell.text());
        row.set(unit, known.map(text -> text.equals(cell.text()) ? cell : CellText.repaired(cell, text))
                .orElseGet(() -> CellText.doubted(cell, Doubt.Kind.UNIT)));
    }
}
