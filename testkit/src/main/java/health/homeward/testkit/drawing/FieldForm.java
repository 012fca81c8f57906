package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Block;
import health.homeward.testkit.paper.Words;
import java.awt.Color;
import java.util.List;

/// Labels with values, several to a line.
final class FieldForm {
    private final Canvas canvas;
    private final Style style;

    FieldForm(Canvas canvas, Style style) {
        this.canvas = canvas;
        this.style = style;
    }

    void draw(List<Block.Field> fields) {
        boolean boxed = style.rules() == Style.Rules.GRID && !style.screen() && style.boldLabels();
        double step = canvas.width() / style.pairs();
        double row = canvas.leading() + (boxed ? 4 : 0);
        rule(canvas.y());
        int column = style.pairs();
        for (Block.Field field : fields) {
            int span = Math.min(style.pairs(), (int) Math.ceil((width(field) + 8) / step));
            if (field.equals(fields.getLast()) && column < style.pairs()) {
                span = Math.max(span, style.pairs() - column);
            }
            if (column + span > style.pairs()) {
                canvas.need(row);
                canvas.down(row);
                column = 0;
            }
            double x = canvas.left() + column * step;
            if (boxed) {
                box(x, canvas.y() - row, step * span, row);
            }
            field(field, x + (boxed ? 4 : 0), canvas.y() - canvas.leading() * 0.28 - (boxed ? 2 : 0),
                    step * span);
            column += span;
        }
        canvas.down(5);
        rule(canvas.y());
        canvas.down(5);
    }

    private double width(Block.Field field) {
        return style.body().width(field.label() + "：" + field.value().text()) * style.size();
    }

    private void field(Block.Field field, double x, double baseline, double room) {
        double size = Math.min(style.size(), style.size() * (room - 6) / width(field));
        canvas.pen().nextSegment();
        double at = canvas.pen()
                .run(field.label() + "：", x, baseline, style.body(), size, style.boldLabels(),
                        style.screen() ? Color.DARK_GRAY : Color.BLACK, "body", List.of());
        Words value = field.value();
        double end = canvas.pen()
                .line(new Line(value.pieces()), at, baseline, style.body(), size, false, Color.BLACK);
        if (style.rules() == Style.Rules.HEAD_ONLY && !style.screen()) {
            canvas.pen()
                    .draw(new Ink.Rule(at, baseline + 3, Math.max(end + 6, at + 24), baseline + 3, 0.5,
                            Color.BLACK));
        }
    }

    private void box(double x, double y, double width, double height) {
        canvas.pen().draw(new Ink.Rule(x, y, x + width, y, 0.6, Color.BLACK));
        canvas.pen().draw(new Ink.Rule(x, y + height, x + width, y + height, 0.6, Color.BLACK));
        canvas.pen().draw(new Ink.Rule(x, y, x, y + height, 0.6, Color.BLACK));
        canvas.pen().draw(new Ink.Rule(x + width, y, x + width, y + height, 0.6, Color.BLACK));
    }

    private void rule(double y) {
        if (style.rules() == Style.Rules.THREE || style.rules() == Style.Rules.ROWS) {
            canvas.pen()
                    .draw(new Ink.Rule(canvas.left(), y, canvas.left() + canvas.width(), y, 0.7,
                            style.accent()));
        }
    }
}
