package health.homeward.reading.internal.layout;

import health.homeward.document.Quad;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Groups pieces to rows along the slope of the page.
final class Rows {
    private record Levelled(TextLine line, double level, double height) {}

    private Rows() {}

    static List<Row> of(List<TextLine> pieces, Slope slope, double aspect) {
        List<Levelled> levelled = new ArrayList<>();
        for (TextLine line : pieces) {
            Quad quad = line.quad();
            double height = quad == null
                    ? Math.max(1e-4, line.box().height() - Math.abs(slope.at(0.5, line.box().centreY()))
                            * line.box().width())
                    : (quad.y4() - quad.y1() + quad.y3() - quad.y2()) / 2;
            levelled.add(new Levelled(line, slope.level(line.box().centreX(), line.box().centreY()), height));
        }
        levelled.sort(Comparator.comparingDouble(Levelled::level).thenComparingDouble(p -> p.line.box().x()));
        List<List<Levelled>> rows = new ArrayList<>();
        for (Levelled piece : levelled) {
            List<Levelled> row = rowFor(piece, rows);
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(piece);
        }
        return rows.stream().map(Rows::row).sorted(Comparator.comparingDouble(Row::level)).toList();
    }

    @org.jspecify.annotations.Nullable
    private static List<Levelled> rowFor(Levelled piece, List<List<Levelled>> rows) {
        List<Levelled> best = null;
        double nearest = Double.MAX_VALUE;
        for (int i = Math.max(0, rows.size() - 4); i < rows.size(); i++) {
            List<Levelled> row = rows.get(i);
            double distance = Math.abs(piece.level - level(row));
            double height = Math.min(Math.max(piece.height, 1e-4), usual(row));
            boolean taller = Math.max(piece.height, usual(row)) > 1.8 * height;
            if (distance < (taller ? 0.65 : 0.5) * height && distance < nearest && fits(piece, row)) {
                nearest = distance;
                best = row;
            }
        }
        return best;
    }

    /// Two pieces that lie above one another do not share a row.
    private static boolean fits(Levelled piece, List<Levelled> row) {
        return row.stream().noneMatch(other -> {
            double shared = Math.min(piece.line.box().right(), other.line.box().right())
                    - Math.max(piece.line.box().x(), other.line.box().x());
            return shared > 0.5 * Math.min(piece.line.box().width(), other.line.box().width());
        });
    }

    private static double level(List<Levelled> row) {
        return row.stream().mapToDouble(Levelled::level).average().orElse(0);
    }

    private static double usual(List<Levelled> row) {
        double[] heights = row.stream().mapToDouble(Levelled::height).sorted().toArray();
        return heights[heights.length / 2];
    }

    private static Row row(List<Levelled> pieces) {
        return new Row(level(pieces), usual(pieces), pieces.stream().map(Levelled::line).toList());
    }
}
