package health.homeward.recognition;

import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.Quad;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the lines of a page into visual rows, along the slope that the lines around each have. Page furniture belongs,
/// stamps do not.
final class Rows {
    private static final int NEIGHBOURS = 5;

    private record Placed(TextLine line, double y, double height) {}

    private Rows() {}

    static List<Row> of(Page page) {
        List<TextLine> lines = page.lines()
                .stream()
                .filter(line -> line.layer() != Layer.STAMP && !line.text().isBlank())
                .toList();
        List<Row> rows = new ArrayList<>();
        List<Placed> row = new ArrayList<>();
        for (Placed next : page.placed() ? levelled(lines, page) : asListed(lines)) {
            if (!row.isEmpty() && !sameRow(row, next)) {
                rows.add(row(page, row));
                row.clear();
            }
            row.add(next);
        }
        if (!row.isEmpty()) {
            rows.add(row(page, row));
        }
        return rows;
    }

    private static boolean sameRow(List<Placed> row, Placed next) {
        double y = row.stream().mapToDouble(Placed::y).average().orElse(next.y);
        double height = Math.min(next.height, row.stream().mapToDouble(Placed::height).min().orElse(1));
        return Math.abs(next.y - y) < 0.55 * height;
    }

    private static Row row(Page page, List<Placed> row) {
        return new Row(page.ref(), row.stream()
                .map(Placed::line)
                .sorted(Comparator.comparingDouble((TextLine line) -> line.box().x()))
                .toList());
    }

    private static List<Placed> asListed(List<TextLine> lines) {
        List<Placed> placed = new ArrayList<>();
        for (TextLine line : lines) {
            placed.add(new Placed(line, placed.size(), 1));
        }
        return placed;
    }

    private static List<Placed> levelled(List<TextLine> lines, Page page) {
        double ratio = page.width() / page.height();
        List<TextLine> down = lines.stream()
                .sorted(Comparator.comparingDouble(line -> line.box().centreY()))
                .toList();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            TextLine line = down.get(i);
            double slope = slope(down.subList(Math.max(0, i - NEIGHBOURS),
                    Math.min(down.size(), i + NEIGHBOURS + 1)), ratio);
            double y = line.box().centreY() - slope * (line.box().centreX() - 0.5) * ratio;
            placed.add(new Placed(line, y, height(line)));
        }
        placed.sort(Comparator.comparingDouble(Placed::y));
        return placed;
    }

    private static double height(TextLine line) {
        Quad quad = line.quad();
        return quad == null ? line.box().height() : Math.abs(quad.y4() - quad.y1());
    }

    /// The median slope, down for each unit to the right, of the lines that are long enough to have one.
    private static double slope(List<TextLine> lines, double ratio) {
        double[] slopes = lines.stream()
                .filter(line -> line.text().length() > 3)
                .mapToDouble(line -> slope(line.quad(), ratio))
                .sorted()
                .toArray();
        return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
    }

    private static double slope(@org.jspecify.annotations.Nullable Quad quad, double ratio) {
        if (quad == null || quad.x2() - quad.x1() <= 0) {
            return 0;
        }
        return (quad.y2() - quad.y1()) / ((quad.x2() - quad.x1()) * ratio);
    }
}
