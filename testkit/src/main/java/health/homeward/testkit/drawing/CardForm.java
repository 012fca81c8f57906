package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Block;
import health.homeward.testkit.paper.Words;
import java.awt.Color;
import java.util.List;

/// Cards one below the other: the first line large, the others small and grey, a line between the cards.
final class CardForm {
    private final Canvas canvas;
    private final Style style;

    CardForm(Canvas canvas, Style style) {
        this.canvas = canvas;
        this.style = style;
    }

    void draw(Block.Cards cards) {
        for (List<Block.Sides> card : cards.cards()) {
            canvas.need(canvas.leading() * (card.size() + 1));
            canvas.down(8);
            for (int i = 0; i < card.size(); i++) {
                line(card.get(i), i == 0);
            }
            canvas.down(8);
            canvas.pen()
                    .draw(new Ink.Rule(canvas.left(), canvas.y(), canvas.left() + canvas.width(), canvas.y(),
                            0.5, Color.LIGHT_GRAY));
        }
    }

    private void line(Block.Sides sides, boolean first) {
        double size = first ? style.size() : style.size() * 0.85;
        Color color = first ? Color.BLACK : Color.DARK_GRAY;
        double baseline = canvas.down(size * 1.6) - size * 0.4;
        write(sides.left(), canvas.left() + 4, baseline, size, color);
        double wide = style.body().width(sides.right().text()) * size;
        write(sides.right(), canvas.left() + canvas.width() - 4 - wide, baseline, size, color);
    }

    private void write(Words words, double x, double baseline, double size, Color color) {
        if (!words.pieces().isEmpty()) {
            canvas.pen().nextSegment();
            canvas.pen().line(new Line(words.pieces()), x, baseline, style.body(), size, false, color);
        }
    }
}
