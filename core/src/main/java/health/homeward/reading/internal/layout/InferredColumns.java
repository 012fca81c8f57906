package health.homeward.reading.internal.layout;

import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The columns of a laboratory table that has no header on its page (continued from another page, cut off), told by the
/// forms of its cells: a name, then a result, then a range or a unit, row after row.
final class InferredColumns {
    private static final int LEAST_ROWS = 4;
    private static final int SAMPLE = 12;

    private record Found(int block, Column column, TextLine piece) {}

    private record Key(int block, Column column) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return block != other.block
                    ? Integer.compare(block, other.block)
                    : column.compareTo(other.column);
        }
    }

    private InferredColumns() {}

    /// The columns of the records that begin with a row; empty when it begins none.
    static List<Span> at(List<Row> rows, int from) {
        List<List<Found>> records = new ArrayList<>();
        int misses = 0;
        for (int i = from; i < rows.size() && records.size() < SAMPLE && misses < 2; i++) {
            List<Found> record = record(rows.get(i));
            boolean whole = isWhole(record);
            if (!whole && records.isEmpty()) {
                return List.of();
            }
            misses = whole ? 0 : misses + 1;
            if (whole) {
                records.add(record);
            }
        }
        return records.size() < LEAST_ROWS ? List.of() : spans(records);
    }

    /// Headings with the columns that the cells show and no heading names: a heading may be misread, or not be there.
    static List<Span> completed(List<Span> heads, List<Span> inferred) {
        List<Span> all = new ArrayList<>(heads);
        for (Column column : List.of(Column.RESULT, Column.RANGE, Column.UNIT)) {
            boolean named = heads.stream().anyMatch(head -> head.column() == column);
            for (Span span : named ? List.<Span>of() : inferred) {
                if (span.column() == column) {
                    all.removeIf(head -> head.column() == Column.UNKNOWN && span.shares(head));
                    all.add(span);
                }
            }
        }
        all.sort(Comparator.comparingDouble(Span::left));
        return all;
    }

    private static boolean isWhole(List<Found> record) {
        return has(record, Column.NAME) && has(record, Column.RESULT)
                && (has(record, Column.RANGE) || has(record, Column.UNIT));
    }

    private static boolean has(List<Found> record, Column column) {
        return record.stream().anyMatch(found -> found.column == column);
    }

    /// What each piece of a row is; a name after a result begins a second record.
    private static List<Found> record(Row row) {
        List<Found> record = new ArrayList<>();
        int block = 0;
        Column last = Column.UNKNOWN;
        for (TextLine piece : row.pieces()) {
            Column column = column(piece.text().strip(), last);
            boolean again = (column == Column.NAME || column == Column.NUMBER) && isAfterAResult(last);
            block += again ? 1 : 0;
            if (column != Column.UNKNOWN) {
                record.add(new Found(block, column, piece));
                last = column;
            }
        }
        return record;
    }

    private static boolean isAfterAResult(Column column) {
        return column == Column.RESULT || column == Column.FLAG || column == Column.RANGE
                || column == Column.UNIT;
    }

    private static Column column(String text, Column last) {
        boolean named = last == Column.NAME || last == Column.ABBREVIATION;
        if (named && Form.isResult(text)) {
            return Column.RESULT;
        }
        if (isAfterAResult(last) && Form.isMark(text)) {
            return Column.FLAG;
        }
        if (isAfterAResult(last) && Form.isRange(text)) {
            return Column.RANGE;
        }
        if (isAfterAResult(last) && Form.isUnit(text) && !Form.isResult(text)) {
            return Column.UNIT;
        }
        if (!named && Form.isName(text)) {
            return Column.NAME;
        }
        if (last == Column.NAME && Form.isAbbreviation(text)) {
            return Column.ABBREVIATION;
        }
        return !named && Form.isIndex(text) ? Column.NUMBER : Column.UNKNOWN;
    }

    /// Columns that occur in at least a third of the records (marks are rare), where their first cells stand.
    private static List<Span> spans(List<List<Found>> records) {
        Map<Key, List<TextLine>> cells = new TreeMap<>();
        records.forEach(record -> record.forEach(
                found -> cells.computeIfAbsent(new Key(found.block, found.column), _ -> new ArrayList<>())
                        .add(found.piece)));
        cells.entrySet()
                .removeIf(entry -> entry.getKey().column != Column.FLAG
                        && 3 * entry.getValue().size() < records.size());
        int blocks = 1 + cells.keySet().stream().mapToInt(Key::block).max().orElse(0);
        List<Span> spans = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            List<Span> own = new ArrayList<>();
            for (Map.Entry<Key, List<TextLine>> entry : cells.entrySet()) {
                if (entry.getKey().block == block) {
                    own.add(span(entry.getKey().column, entry.getValue()));
                }
            }
            own.sort(Comparator.comparingDouble(Span::left));
            spans.addAll(own);
        }
        return spans;
    }

    private static Span span(Column column, List<TextLine> cells) {
        List<TextLine> first = cells.subList(0, Math.min(LEAST_ROWS, cells.size()));
        double left = first.stream().mapToDouble(cell -> cell.box().x()).min().orElse(0);
        double right = first.stream().mapToDouble(cell -> cell.box().right()).max().orElse(1);
        return new Span(column, left, right);
    }
}
