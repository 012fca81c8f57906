package health.homeward.reading.internal.layout;

import health.homeward.document.Cell;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// One block of records of a table while its rows come in.
final class TableBlock {
    private record Levelled(double level, List<Cell> cells) {}

    private final List<Grid.Lane> lanes;
    private final List<Levelled> records = new ArrayList<>();

    TableBlock(List<Grid.Lane> lanes) {
        this.lanes = lanes;
    }

    void add(double level, List<TextLine> pieces, ToIntFunction<TextLine> laneOf) {
        if (pieces.isEmpty()) {
            return;
        }
        List<List<TextLine>> byLane = new ArrayList<>();
        lanes.forEach(_ -> byLane.add(new ArrayList<>()));
        pieces.forEach(piece -> byLane.get(laneOf.applyAsInt(piece)).add(piece));
        records.add(new Levelled(level, byLane.stream().map(CellText::of).toList()));
    }

    /// The rows in the order of `columns`, wrapped names joined, cells repaired by their types.
    List<List<Cell>> rows(List<Column> columns, double pitch) {
        List<List<Cell>> rows = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Levelled record : records) {
            boolean continues = !rows.isEmpty() && record.level - last < 0.8 * pitch
                    && onlyNames(record.cells);
            if (continues) {
                List<Cell> joined = new ArrayList<>();
                for (int i = 0; i < record.cells.size(); i++) {
                    joined.add(CellText.joined(rows.getLast().get(i), record.cells.get(i)));
                }
                rows.set(rows.size() - 1, joined);
            } else {
                rows.add(record.cells);
            }
            last = record.level;
        }
        List<Column> own = new ArrayList<>(lanes.stream().map(Grid.Lane::column).toList());
        if (!own.contains(Column.FLAG)) {
            own.add(Column.FLAG);
            rows.replaceAll(TableBlock::withBlank);
        }
        return rows.stream()
                .map(row -> RowRepair.of(own, row))
                .map(row -> ordered(row, own, columns))
                .toList();
    }

    private static List<Cell> withBlank(List<Cell> row) {
        List<Cell> longer = new ArrayList<>(row);
        longer.add(Cell.BLANK);
        return longer;
    }

    private boolean onlyNames(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Column column = lanes.get(i).column();
            boolean wordy = column == Column.NAME || column == Column.STRENGTH || column == Column.REMARK;
            if (!cells.get(i).text().isEmpty() && !wordy) {
                return false;
            }
        }
        return true;
    }

    private static List<Cell> ordered(List<Cell> row, List<Column> own, List<Column> columns) {
        return columns.stream()
                .map(column -> own.indexOf(column) < 0 ? Cell.BLANK : row.get(own.indexOf(column)))
                .toList();
    }
}
