package health.homeward.reading.internal.layout;

import health.homeward.document.Cell;
import health.homeward.document.Table.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands small below each row of a laboratory table: a unit or a range in brackets below the result, an
/// abbreviation below the name. Only where most rows have it: a single one may be the end of a long name.
final class Details {
    private static final Pattern BRACKETED = Pattern.compile("[(（\\[]\\s*([^()（）\\[\\]]+?)\\s*[)）\\]]");

    private final List<Column> columns;
    private final int name;
    private final int result;
    private final boolean abbreviated;

    /// @param printed how many of the columns are printed
    private Details(List<Column> columns, int printed) {
        this.columns = columns;
        abbreviated = columns.subList(0, printed).contains(Column.ABBREVIATION);
        name = columns.indexOf(Column.NAME);
        result = columns.indexOf(Column.RESULT);
    }

    /// The rows that are details of the row above.
    ///
    /// @param printed how many of the columns are printed
    static Set<Integer> in(List<Column> columns, int printed, List<Levelled> records) {
        Set<Integer> found = new HashSet<>();
        Details details = new Details(columns, printed);
        if (details.name < 0 || details.result < 0) {
            return found;
        }
        long rows = records.stream().filter(record -> details.isRow(record.cells())).count();
        for (int i = 1; i < records.size(); i++) {
            if ((details.isRow(records.get(i - 1).cells()) || found.contains(i - 1))
                    && details.isDetail(records.get(i).cells())) {
                found.add(i);
            }
        }
        return 2L * found.size() >= rows && rows > 1 ? found : Set.of();
    }

    /// The upper row with what its details say, each in its own column.
    static List<Cell> joined(List<Column> columns, List<Cell> upper, List<Cell> detail) {
        List<Cell> row = new ArrayList<>(upper);
        for (int i = 0; i < detail.size(); i++) {
            Cell cell = detail.get(i);
            if (!cell.text().isEmpty()) {
                Column home = columns.get(i) == Column.NAME
                        ? nameOrShort(cell)
                        : home(cell.text(), columns.get(i));
                int at = columns.indexOf(home);
                row.set(at, row.get(at).text().isEmpty()
                        ? CellText.repaired(cell, plain(cell.text()))
                        : home == Column.NAME ? CellText.joined(row.get(at), cell) : row.get(at));
            }
        }
        return row;
    }

    private static Column nameOrShort(Cell cell) {
        return Form.isAbbreviation(cell.text()) ? Column.ABBREVIATION : Column.NAME;
    }

    private boolean isRow(List<Cell> cells) {
        return !cells.get(name).text().isEmpty() && !cells.get(result).text().isEmpty()
                && !isBelowResult(cells.get(result).text());
    }

    private boolean isDetail(List<Cell> cells) {
        String below = cells.get(name).text();
        String value = cells.get(result).text();
        boolean latin = below.isEmpty() || (Form.isAbbreviation(below) && !abbreviated) || !value.isEmpty();
        boolean fits = value.isEmpty() || isBelowResult(value);
        boolean others = true;
        for (int i = 0; i < columns.size(); i++) {
            boolean blank = i >= cells.size() || cells.get(i).text().isEmpty();
            others &= blank || i == name || i == result
                    || home(cells.get(i).text(), columns.get(i)) == columns.get(i);
        }
        return latin && fits && others && !(below.isEmpty() && value.isEmpty());
    }

    private static boolean isBelowResult(String text) {
        return home(text, Column.RESULT) != Column.RESULT;
    }

    private static Column home(String text, Column lane) {
        String plain = plain(text);
        boolean bracketed = !plain.equals(text.strip());
        // A limit without brackets may be a result with its comparator.
        if (Form.isBetween(plain) || (bracketed && lane == Column.RESULT)) {
            return Column.RANGE;
        }
        return Form.isUnit(plain) && !Form.isResult(plain) ? Column.UNIT : lane;
    }

    private static String plain(String text) {
        Matcher bracketed = BRACKETED.matcher(text.strip());
        return bracketed.matches() ? bracketed.group(1) : text.strip();
    }
}
