package health.homeward.reading.internal.layout;

import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.PageQuality;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// On a page that can hardly be read no number stands: each is a doubt, however sure its reading seemed.
public final class Suspicion {
    private static final Set<Column> AMOUNTS = Set.of(Column.RESULT, Column.RANGE, Column.STRENGTH,
            Column.DOSE,
            Column.QUANTITY, Column.START, Column.STOP);

    private Suspicion() {}

    /// The same lines and tables, with doubts when the page asks for them.
    public static Arranged cast(Arranged arranged, PageQuality quality) {
        Set<PageQuality.Reason> reasons = Set.copyOf(quality.reasons());
        boolean pale = reasons.contains(PageQuality.Reason.FAINT) || reasons.contains(PageQuality.Reason.DARK)
                || reasons.contains(PageQuality.Reason.GLARE);
        if (!pale && quality.verdict() != PageQuality.Verdict.RETAKE) {
            return arranged;
        }
        Doubt.Kind kind = pale ? Doubt.Kind.LOW_CONTRAST : Doubt.Kind.LOW_CONFIDENCE;
        return new Arranged(arranged.lines().stream().map(line -> doubted(line, kind)).toList(),
                arranged.tables().stream().map(table -> doubted(table, kind)).toList());
    }

    private static TextLine doubted(TextLine line, Doubt.Kind kind) {
        return line.text().chars().noneMatch(Character::isDigit) ? line : Piece.doubted(line, kind, -1);
    }

    private static Table doubted(Table table, Doubt.Kind kind) {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<Cell> cells = new ArrayList<>(row);
            for (int i = 0; i < cells.size() && rows.size() >= table.headerRows(); i++) {
                if (AMOUNTS.contains(table.columns().get(i))) {
                    cells.set(i, CellText.doubted(cells.get(i), kind));
                }
            }
            rows.add(cells);
        }
        return new Table(table.box(), table.headerRows(), table.columns(), rows);
    }
}
