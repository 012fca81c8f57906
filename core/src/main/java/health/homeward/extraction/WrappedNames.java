package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.terminology.Examinations;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts together names that go over two lines of a narrow column: the upper part fills the column, the lower stands
/// close below with nothing beside it, and is no heading of a panel.
final class WrappedNames {
    private static final Pattern HEADING = Pattern
            .compile("[【\\[(].*|.*(?:功能|常规|检查|检测|测定|全套|[二三四五六七八]项|系列|组合|分析|类|:)");

    private WrappedNames() {}

    /// The rows below the printed heading, wrapped names joined.
    static List<List<Cell>> joined(Table table) {
        int name = table.columns().indexOf(Column.NAME);
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows().subList(table.headerRows(), table.rows().size())) {
            Cell lower = row.get(name);
            boolean goesOn = !rows.isEmpty() && alone(row, lower)
                    && !alone(rows.getLast(), rows.getLast().get(name))
                    && fits(rows.getLast().get(name), lower, widest(table, name));
            if (goesOn) {
                List<Cell> whole = new ArrayList<>(rows.removeLast());
                whole.set(name, join(whole.get(name), lower));
                rows.add(whole);
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean alone(List<Cell> row, Cell name) {
        return row.stream().allMatch(cell -> cell.equals(name) || cell.text().isEmpty());
    }

    private static boolean fits(Cell upper, Cell lower, double widest) {
        Box above = upper.box();
        Box below = lower.box();
        if (above == null || below == null || upper.text().isEmpty()) {
            return false;
        }
        String text = Folded.of(lower.text());
        double character = above.width() / upper.text().length();
        return above.width() >= widest - 1.6 * character
                && below.y() - above.bottom() < 0.5 * above.height()
                && lower.text().length() <= upper.text().length()
                && !HEADING.matcher(text).matches() && !Examinations.isPanel(text);
    }

    private static double widest(Table table, int name) {
        return table.rows()
                .stream()
                .flatMap(row -> Stream.ofNullable(row.get(name).box()))
                .mapToDouble(Box::width)
                .max()
                .orElse(1);
    }

    private static Cell join(Cell upper, Cell lower) {
        Box above = upper.box();
        Box below = lower.box();
        return new Cell(upper.text() + lower.text(), upper.read() + lower.read(),
                above == null || below == null ? above : above.union(below),
                Math.min(upper.confidence(), lower.confidence()),
                Stream.concat(upper.doubts().stream(), lower.doubts().stream()).toList());
    }
}
