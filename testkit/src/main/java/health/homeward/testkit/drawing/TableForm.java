package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Block;
import health.homeward.testkit.paper.Words;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// A table with the lines of its style, in one block or in two side by side.
final class TableForm {
    private static final double PAD = 3;

    private final Canvas canvas;
    private final Style style;
    private final double size;

    TableForm(Canvas canvas, Style style) {
        this.canvas = canvas;
        this.style = style;
        this.size = style.screen() ? style.size() * 0.78 : style.size() - 0.8;
    }

    void draw(Block.Grid told) {
        Block.Grid grid = style.screen()
                ? new Block.Grid(told.heads(), told.weights(), told.rows(), 1)
                : told;
        double gap = grid.blocks() > 1 ? 12 : 0;
        double wide = (canvas.width() - gap) / grid.blocks();
        double[] widths = widths(grid, wide);
        int rows = (grid.rows().size() + grid.blocks() - 1) / grid.blocks();
        canvas.down(4);
        canvas.need(leading() * 3);
        head(grid, widths, wide + gap);
        for (int i = 0; i < rows; i++) {
            double high = height(grid, widths, rows, i);
            if (canvas.need(high)) {
                head(grid, widths, wide + gap);
            }
            for (int block = 0; block < grid.blocks() && block * rows + i < grid.rows().size(); block++) {
                row(grid.rows().get(block * rows + i), widths, canvas.left() + block * (wide + gap), high,
                        false);
            }
            canvas.down(high);
        }
        if (style.rules() == Style.Rules.THREE || style.rules() == Style.Rules.GRID) {
            rule(canvas.y(), 1.1);
        }
        canvas.down(8);
    }

    private double leading() {
        return size * 1.45;
    }

    /// What the contents need, the room that is left shared out by weight; the widest columns give way and wrap.
    private double[] widths(Block.Grid grid, double wide) {
        double[] widths = new double[grid.weights().size()];
        double weights = grid.weights().stream().mapToDouble(Double::doubleValue).sum();
        double needed = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = style.body().width(grid.heads().get(i)) * size * 1.05;
            for (List<Words> row : grid.rows()) {
                for (Words line : row.get(i).lines()) {
                    widths[i] = Math.max(widths[i], style.body().width(line.text()) * size);
                }
            }
            widths[i] += 2 * PAD + 1;
            needed += widths[i];
        }
        while (needed > wide) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            double less = Math.min(needed - wide, Math.max(4, widths[widest] * 0.1));
            widths[widest] -= less;
            needed -= less;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += (wide - needed) * grid.weights().get(i) / weights;
        }
        return widths;
    }

    private void head(Block.Grid grid, double[] widths, double step) {
        double high = high(grid.heads().stream().map(Words::plain).toList(), widths) * leading() + 2 * PAD;
        if (style.rules() != Style.Rules.NONE) {
            rule(canvas.y(), 1.1);
        }
        if (style.rules() == Style.Rules.ROWS) {
            canvas.pen()
                    .draw(new Ink.Tint(canvas.left(), canvas.y(), canvas.width(), high, new Color(0xEEF3F6)));
        }
        for (int block = 0; block < grid.blocks(); block++) {
            row(grid.heads().stream().map(Words::plain).toList(), widths, canvas.left() + block * step, high,
                    style.rules() != Style.Rules.NONE);
        }
        canvas.down(high);
        if (style.rules() != Style.Rules.NONE) {
            rule(canvas.y(), 0.7);
        }
    }

    private double height(Block.Grid grid, double[] widths, int rows, int index) {
        int lines = 1;
        for (int block = 0; block < grid.blocks() && block * rows + index < grid.rows().size(); block++) {
            lines = Math.max(lines, high(grid.rows().get(block * rows + index), widths));
        }
        return lines * leading() + (style.rules() == Style.Rules.GRID || style.screen() ? 2 * PAD : PAD);
    }

    private int high(List<Words> cells, double[] widths) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, cell(cells.get(i), widths[i]).size());
        }
        return lines;
    }

    private List<Line> cell(Words words, double width) {
        return words.lines()
                .stream()
                .flatMap(line -> Line.broken(line, style.body(), size, width - 2 * PAD, 0).stream())
                .toList();
    }

    private void row(List<Words> cells, double[] widths, double left, double high, boolean bold) {
        double x = left;
        List<Double> edges = new ArrayList<>(List.of(x));
        for (int i = 0; i < cells.size(); i++) {
            double baseline = canvas.y() + leading() * 0.86
                    + (high - leading() > 2 * PAD - 1 ? PAD : PAD / 2);
            for (Line line : cell(cells.get(i), widths[i])) {
                canvas.pen().nextSegment();
                canvas.pen().line(line, x + PAD, baseline, style.body(), size, bold, Color.BLACK);
                baseline += leading();
            }
            x += widths[i];
            edges.add(x);
        }
        if (style.rules() == Style.Rules.GRID) {
            for (double edge : edges) {
                canvas.pen().draw(new Ink.Rule(edge, canvas.y(), edge, canvas.y() + high, 0.5, Color.BLACK));
            }
            canvas.pen().draw(new Ink.Rule(left, canvas.y(), x, canvas.y(), 0.5, Color.BLACK));
        } else if (style.rules() == Style.Rules.ROWS) {
            canvas.pen()
                    .draw(new Ink.Rule(left, canvas.y() + high, x, canvas.y() + high, 0.4, Color.LIGHT_GRAY));
        }
    }

    private void rule(double y, double thickness) {
        canvas.pen()
                .draw(new Ink.Rule(canvas.left(), y, canvas.left() + canvas.width(), y, thickness,
                        Color.BLACK));
    }
}
