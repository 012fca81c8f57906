package health.homeward.extraction;

import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rows of a medicine table below its header: a name that ran together with its date is parted from it, and what
/// is printed once for the parts of an infusion stands in each of their rows.
final class OrderRows {
    private static final Pattern DATED = Pattern.compile(
            "^((?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?[ ]*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?)[ ]*(\\D.+)$");
    private static final String BEGIN = "┌┐╭╮";
    private static final String MIDDLE = "├┤│┃";
    private static final String END = "└┘╰╯";
    private static final List<Column> SHARED = List.of(Column.ROUTE, Column.FREQUENCY, Column.DURATION,
            Column.START, Column.STOP);

    private final Table table;
    private final List<List<Cell>> rows = new ArrayList<>();

    private OrderRows(Table table) {
        this.table = table;
        table.rows()
                .subList(table.headerRows(), table.rows().size())
                .forEach(cells -> rows.add(parted(new ArrayList<>(cells))));
    }

    static List<List<Cell>> of(Table table) {
        OrderRows rows = new OrderRows(table);
        rows.groups();
        return rows.rows;
    }

    private List<Cell> parted(List<Cell> cells) {
        int name = table.columns().indexOf(Column.NAME);
        int start = table.columns().indexOf(Column.START);
        if (start < 0 || !cells.get(name).text().isBlank()) {
            return cells;
        }
        Cell both = cells.get(start);
        Matcher dated = DATED.matcher(both.text().strip());
        if (dated.matches()) {
            cells.set(start,
                    new Cell(dated.group(1), both.read(), both.box(), both.confidence(), both.doubts()));
            cells.set(name,
                    new Cell(dated.group(2), both.read(), both.box(), both.confidence(), both.doubts()));
        }
        return cells;
    }

    private void groups() {
        int begin = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (marked(i, BEGIN)) {
                begin = i;
            } else if (begin >= 0 && marked(i, END)) {
                share(rows.subList(begin, i + 1));
                begin = -1;
            } else if (begin >= 0 && !marked(i, MIDDLE)) {
                begin = -1;
            }
        }
    }

    private boolean marked(int row, String marks) {
        String name = Folded.of(rows.get(row).get(table.columns().indexOf(Column.NAME)).text());
        return name.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }

    private void share(List<List<Cell>> group) {
        for (Column column : SHARED) {
            int at = table.columns().indexOf(column);
            List<Cell> said = at < 0
                    ? List.of()
                    : group.stream().map(row -> row.get(at)).filter(cell -> !cell.text().isBlank()).toList();
            if (said.stream().map(Cell::text).distinct().count() == 1) {
                group.forEach(row -> row.set(at, said.getFirst()));
            }
        }
    }
}
