package health.homeward.reading.internal.layout;

import health.homeward.document.Layer;
import health.homeward.document.Table;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Numbers the blocks of a page in the order in which a person reads them: prose in two columns is read column by
/// column; all else row by row.
final class ReadingOrder {
    private static final int LEAST_ROWS = 5;
    /// Of a column of prose, in line heights; narrower pieces are fields of a form.
    private static final double LEAST_WIDTH = 8;
    private static final double GUTTER = 1.5;

    /// The rows of a run of columns and the gap between them.
    private record Columns(int from, int to, double middle) {}

    private ReadingOrder() {}

    static List<Row> of(List<Row> rows, List<Table> tables, double aspect) {
        List<Row> ordered = new ArrayList<>();
        int block = 0;
        int i = 0;
        while (i < rows.size()) {
            Columns columns = columns(rows, i, tables, aspect);
            if (columns.to == i) {
                ordered.add(numbered(rows.get(i), block, block, 2));
                i++;
                continue;
            }
            for (int k = i; k < columns.to; k++) {
                ordered.add(numbered(rows.get(k), block + 1, block + 2, columns.middle));
            }
            block += 3;
            i = columns.to;
        }
        return ordered;
    }

    /// The longest run of rows from here on that one gap runs through.
    private static Columns columns(List<Row> rows, int from, List<Table> tables, double aspect) {
        double left = 0;
        double right = 1;
        int both = 0;
        int next = from;
        for (; next < rows.size(); next++) {
            Row row = rows.get(next);
            double[] gap = gap(row, left, right, aspect);
            if (gap.length == 0 || isInATable(row, tables)) {
                break;
            }
            left = gap[0];
            right = gap[1];
            both += row.pieces().size() > 1 ? 1 : 0;
        }
        double middle = (left + right) / 2;
        boolean prose = both >= LEAST_ROWS && isWide(rows.subList(from, next), middle, aspect);
        return new Columns(from, prose ? next : from, middle);
    }

    /// What is left of a gap when a row's pieces are taken from it; empty when too little is.
    private static double[] gap(Row row, double left, double right, double aspect) {
        double from = left;
        double to = right;
        boolean first = left == 0 && right == 1;
        if (first && row.pieces().size() != 2) {
            return new double[0];
        }
        for (TextLine piece : row.pieces()) {
            boolean before = first
                    ? piece.equals(row.pieces().getFirst())
                    : piece.box().centreX() < (left + right) / 2;
            from = before ? Math.max(from, piece.box().right()) : from;
            to = before ? to : Math.min(to, piece.box().x());
        }
        return to - from < GUTTER * row.height() / aspect ? new double[0] : new double[]{from, to};
    }

    private static boolean isInATable(Row row, List<Table> tables) {
        return row.pieces()
                .stream()
                .anyMatch(piece -> tables.stream()
                        .anyMatch(table -> table.box().containsCentreOf(piece.box())));
    }

    /// Most pieces on both sides are as wide as lines of prose.
    private static boolean isWide(List<Row> rows, double middle, double aspect) {
        return isWide(rows, aspect, true, middle) && isWide(rows, aspect, false, middle);
    }

    private static boolean isWide(List<Row> rows, double aspect, boolean before, double middle) {
        List<Double> widths = new ArrayList<>();
        for (Row row : rows) {
            row.pieces()
                    .stream()
                    .filter(piece -> (piece.box().centreX() < middle) == before)
                    .forEach(piece -> widths.add(piece.box().width() * aspect / row.height()));
        }
        widths.sort(null);
        return !widths.isEmpty() && widths.get(widths.size() / 2) >= LEAST_WIDTH;
    }

    private static Row numbered(Row row, int left, int right, double middle) {
        return row.with(row.pieces().stream().map(piece -> {
            int block = piece.box().centreX() < middle ? left : right;
            return block == 0 || piece.layer() != Layer.BODY
                    ? piece
                    : new TextLine(piece.text(), piece.box(), piece.quad(), piece.confidence(),
                            piece.source(),
                            piece.layer(), block, piece.glyphs(), piece.doubts());
        }).toList());
    }
}
