package health.homeward.extraction;

import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.terminology.Examinations;
import java.util.List;
import java.util.regex.Pattern;

/// Rows whose name was not put together with certainty: a figure of another cell stands in it, or a scrap of a name
/// stands alone above or below.
final class BrokenNames {
    private static final Pattern FIGURE_INSIDE = Pattern
            .compile(".*\\p{IsHan}\\s+\\d+(?:\\.\\d+)?\\s*\\p{IsHan}.*");
    private static final int SCRAP = 2;

    private final Table table;
    private final List<List<Cell>> rows;

    BrokenNames(Table table, List<List<Cell>> rows) {
        this.table = table;
        this.rows = rows;
    }

    boolean isBroken(int row) {
        return FIGURE_INSIDE.matcher(name(row)).matches() || isScrap(row - 1) || isScrap(row + 1);
    }

    /// A word too short for the name of a test or panel, with nothing beside it.
    private boolean isScrap(int row) {
        if (row < 0 || row >= rows.size()) {
            return false;
        }
        String name = name(row);
        boolean alone = rows.get(row).stream().filter(cell -> !cell.text().isEmpty()).count() == 1;
        return alone && !name.isEmpty() && name.length() <= SCRAP && !Examinations.isPanel(name);
    }

    private String name(int row) {
        return rows.get(row).get(table.columns().indexOf(Column.NAME)).text().strip();
    }
}
