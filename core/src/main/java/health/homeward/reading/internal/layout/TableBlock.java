package health.homeward.reading.internal.layout;

import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One block of records of a table while its rows come in.
final class TableBlock {
    /// Below a line of text at this distance, in its heights, comes a line of the same cell.
    private static final double SAME_CELL = 2;

    /// Closer than so many heights of a line is on one level.
    private static final double LEVEL = 0.3;

    private final List<Grid.Lane> lanes;
    /// The columns of the lanes, then what is printed without a lane of its own.
    private final List<Column> own;
    private final List<Levelled> records = new ArrayList<>();

    TableBlock(List<Grid.Lane> lanes) {
        this.lanes = lanes;
        List<Column> printed = lanes.stream().map(Grid.Lane::column).toList();
        own = Stream.concat(printed.stream(), notPrinted(printed).stream()).toList();
    }

    void add(double level, double height, List<TextLine> pieces, ToIntFunction<TextLine> laneOf) {
        if (pieces.isEmpty()) {
            return;
        }
        List<List<TextLine>> byLane = new ArrayList<>();
        own.forEach(_ -> byLane.add(new ArrayList<>()));
        pieces.forEach(piece -> byLane.get(laneOf.applyAsInt(piece)).add(piece));
        bringHome(byLane);
        int result = own.indexOf(Column.RESULT);
        if (result >= 0) {
            ResultParts.part(byLane.get(result), byLane.get(own.indexOf(Column.UNIT)),
                    byLane.get(own.indexOf(Column.FLAG)));
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            cells.add(cell(own.get(i), byLane.get(i)));
        }
        records.add(new Levelled(level, height, cells));
    }

    private static Cell cell(Column column, List<TextLine> pieces) {
        Cell plain = CellText.of(pieces);
        return column == Column.RANGE && pieces.size() == 1
                ? LostDash.found(pieces.getFirst())
                        .map(range -> CellText.doubted(CellText.repaired(plain, range),
                                Doubt.Kind.RANGE_FORM))
                        .orElse(plain)
                : plain;
    }

    /// A number, a range or a unit that stands nearer to another heading goes to its own column when nothing is there:
    /// numbers are ragged, headings are centred.
    private void bringHome(List<List<TextLine>> byLane) {
        for (int home = 0; home < lanes.size(); home++) {
            Column column = lanes.get(home).column();
            for (int from = 0; from < lanes.size() && byLane.get(home).isEmpty(); from++) {
                List<TextLine> strays = byLane.get(from)
                        .stream()
                        .filter(piece -> Form.belongs(piece.text().strip(), column))
                        .toList();
                if (strays.size() == 1 && mayHold(lanes.get(from).column(), column)
                        && Math.abs(home - from) <= 2) {
                    byLane.get(home).add(strays.getFirst());
                    byLane.get(from).remove(strays.getFirst());
                }
            }
        }
    }

    /// Whether what certainly is of one column may have strayed into another: a running number or a dose is no result.
    private static boolean mayHold(Column from, Column home) {
        return switch (from) {
            case FLAG, UNIT, RANGE, RESULT, METHOD -> from != home;
            case ABBREVIATION, NAME -> home == Column.RESULT;
            default -> false;
        };
    }

    /// The rows in the order of `columns`, wrapped names joined, cells repaired by their types.
    List<List<Cell>> rows(List<Column> columns, double pitch) {
        List<List<Cell>> rows = new ArrayList<>();
        Set<Integer> details = Details.in(own, lanes.size(), records);
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < records.size(); i++) {
            Levelled record = records.get(i);
            boolean near = !rows.isEmpty() && (record.level() - last < 0.8 * pitch || clings(i));
            boolean wraps = onlyNames(record.cells()) && !beginsARecord(i);
            boolean level = !rows.isEmpty() && record.level() - last < LEVEL * record.height();
            if ((level && isDisjoint(rows.getLast(), record.cells()))
                    || (near && goesOn(rows.getLast(), record.cells()))) {
                rows.set(rows.size() - 1, joined(rows.getLast(), record.cells()));
            } else if (details.contains(i)) {
                rows.set(rows.size() - 1,
                        Details.joined(own, rows.getLast(), record.cells()));
            } else if (near && (wraps || (isNameless(record.cells()) && onlyNames(rows.getLast())))) {
                rows.set(rows.size() - 1, joined(rows.getLast(), record.cells()));
            } else {
                rows.add(record.cells());
            }
            last = record.level();
        }
        return rows.stream()
                .map(row -> RowRepair.of(own, row, lanes.size()))
                .map(row -> ordered(row, own, columns))
                .toList();
    }

    /// What laboratories print without a column of its own: marks beside the result, units and ranges in a cell with
    /// another value.
    static List<Column> notPrinted(List<Column> printed) {
        return printed.contains(Column.RESULT)
                ? Stream.of(Column.FLAG, Column.RANGE, Column.UNIT, Column.ABBREVIATION)
                        .filter(column -> !printed.contains(column))
                        .toList()
                : List.of();
    }

    /// Whether a record, with the lines of its name below it, stands nearer to the one above than to the one below, no
    /// further than lines of one cell do.
    private boolean clings(int i) {
        int last = i;
        while (last + 1 < records.size() && isOfOneCell(last + 1) && onlyNames(records.get(last + 1).cells())
                && !beginsARecord(last + 1)) {
            last++;
        }
        return isOfOneCell(i) && last + 1 < records.size() && above(i) < 0.9 * above(last + 1);
    }

    private boolean isOfOneCell(int i) {
        return above(i) < SAME_CELL * records.get(i).height();
    }

    /// How far a record is below the one above it.
    private double above(int i) {
        return records.get(i).level() - records.get(i - 1).level();
    }

    /// Whether two parts of a row were kept apart because their print overlaps.
    private static boolean isDisjoint(List<Cell> one, List<Cell> other) {
        return IntStream.range(0, Math.min(one.size(), other.size()))
                .noneMatch(i -> !one.get(i).text().isEmpty() && !other.get(i).text().isEmpty());
    }

    /// Whether several cells of a row go on in a second line: a name and what stands beside it, but no result.
    private boolean goesOn(List<Cell> upper, List<Cell> lower) {
        int parts = 0;
        for (int i = 0; i < lanes.size(); i++) {
            Column column = lanes.get(i).column();
            boolean more = !lower.get(i).text().isEmpty();
            boolean result = column == Column.RESULT;
            if ((more && (result || column == Column.NUMBER)) || (result && upper.get(i).text().isEmpty())) {
                return false;
            }
            parts += more ? 1 : 0;
        }
        return parts > 1 && !isNameless(lower)
                && lanes.stream().anyMatch(lane -> lane.column() == Column.RESULT);
    }

    private static List<Cell> joined(List<Cell> upper, List<Cell> lower) {
        List<Cell> joined = new ArrayList<>();
        for (int i = 0; i < lower.size(); i++) {
            joined.add(CellText.joined(upper.get(i), lower.get(i)));
        }
        return joined;
    }

    /// Whether a name stands closer above values without a name than below the row before: values are centred beside a
    /// name of two lines.
    private boolean beginsARecord(int i) {
        return i + 1 < records.size() && isNameless(records.get(i + 1).cells())
                && (i == 0 || records.get(i + 1).level() - records.get(i).level() < records.get(i).level()
                        - records.get(i - 1).level());
    }

    private boolean isNameless(List<Cell> cells) {
        boolean values = false;
        for (int i = 0; i < lanes.size(); i++) {
            Column column = lanes.get(i).column();
            if (column == Column.NAME && !cells.get(i).text().isEmpty()) {
                return false;
            }
            values |= column != Column.NUMBER && !cells.get(i).text().isEmpty();
        }
        return values;
    }

    private boolean onlyNames(List<Cell> cells) {
        for (int i = 0; i < lanes.size(); i++) {
            Column column = lanes.get(i).column();
            boolean wordy = column == Column.NAME || column == Column.STRENGTH || column == Column.REMARK;
            if (!cells.get(i).text().isEmpty() && !wordy) {
                return false;
            }
        }
        return true;
    }

    /// The first of each column counts; further columns without a known heading follow in their order.
    private static List<Cell> ordered(List<Cell> row, List<Column> own, List<Column> columns) {
        List<Cell> cells = new ArrayList<>();
        boolean[] used = new boolean[own.size()];
        for (Column column : columns) {
            int at = 0;
            while (at < used.length && (used[at] || own.get(at) != column)) {
                at++;
            }
            cells.add(at == used.length ? Cell.BLANK : row.get(at));
            if (at < used.length) {
                used[at] = true;
            }
        }
        return cells;
    }
}
