package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Hospital;
import health.homeward.testkit.paper.Paper;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// The pages under the pen: where it stands, when a new page begins, what every page carries.
final class Canvas {
    private static final double SCREEN_WIDTH = 390;

    private final Style style;
    private final Paper paper;
    private final Hospital hospital;
    private final List<Pen> pens = new ArrayList<>();
    private double height;
    private double y;
    private int headings;

    Canvas(Style style, Paper paper, Hospital hospital) {
        this.style = style;
        this.paper = paper;
        this.hospital = hospital;
    }

    /// Begins the first page, of half the height when it is short.
    void begin(boolean half) {
        height = style.screen() ? Double.MAX_VALUE : half ? 421 : 842;
        page();
    }

    private void page() {
        pens.add(new Pen());
        y = style.screen() ? 0 : 42;
        if (pens.size() > 1) {
            if (style.runningHeader()) {
                furniture(paper.running(), left(), y);
                pen().draw(new Ink.Rule(left(), y + 6, left() + width(), y + 6, 0.6, Color.BLACK));
            }
            y += 22;
        }
    }

    Pen pen() {
        return pens.getLast();
    }

    double left() {
        return style.screen() ? 18 : 52;
    }

    double width() {
        return (style.screen() ? SCREEN_WIDTH : 595) - 2 * left();
    }

    double leading() {
        return style.size() * 1.72;
    }

    double y() {
        return y;
    }

    int nextHeading() {
        headings++;
        return headings;
    }

    /// Moves down; the new position.
    double down(double by) {
        y += by;
        return y;
    }

    /// Begins a new page when there is no room for so much; whether it did.
    boolean need(double room) {
        if (y + room <= height - 54) {
            return false;
        }
        page();
        return true;
    }

    void heading(String text) {
        double baseline = down(leading()) - leading() * 0.28;
        pen().write(text, left(), baseline, style.body(), style.size() + (style.screen() ? 1.5 : 0.5), true,
                style.accent(), "body");
    }

    void furniture(String text, double x, double baseline) {
        pen().write(text, x, baseline, style.body(), 8.5, false, Color.DARK_GRAY, "furniture");
    }

    void seal(double x, double centre, String below, double turn) {
        pen().draw(new Ink.Seal(hospital.name(), below, x, Math.min(centre, height - 60), 42, turn));
    }

    List<Sheet> finish() {
        double full = style.screen() ? y + 70 : height;
        List<Sheet> sheets = new ArrayList<>();
        double wide = style.screen() ? SCREEN_WIDTH : 595;
        for (int i = 0; i < pens.size(); i++) {
            Pen pen = pens.get(i);
            String mark = "虚构样本，非真实病历 FICTIONAL SAMPLE";
            pen.write(mark, left(), full - 26, style.body(), 7.5, false, Color.GRAY, "furniture");
            if (!style.screen()) {
                String number = "第" + (i + 1) + "页 共" + pens.size() + "页";
                pen.write(number, wide - left() - style.body().width(number) * 8.5, full - 26, style.body(),
                        8.5, false,
                        Color.DARK_GRAY, "furniture");
            }
            sheets.add(new Sheet(wide, full, pen.inks()));
        }
        return sheets;
    }
}
