package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Hospital;
import java.awt.Color;
import java.util.Locale;

/// The head of a paper: hospital and title.
final class Letterhead {
    private final Canvas canvas;
    private final Style style;

    Letterhead(Canvas canvas, Style style) {
        this.canvas = canvas;
        this.style = style;
    }

    void draw(Hospital hospital, String title, String kind) {
        if (style.screen()) {
            screen(hospital, title);
            return;
        }
        switch (style.head()) {
            case CENTRED -> centred(hospital.name() + title, 17);
            case TWO_LINES -> {
                centred(hospital.name(), 15);
                centred(spaced(title), 19);
            }
            case LEFT_WITH_MARK -> marked(hospital, title);
            case BAND -> {
                canvas.pen().draw(new Ink.Tint(canvas.left(), canvas.y(), canvas.width(), 4, style.accent()));
                canvas.down(8);
                centred(hospital.name(), 16);
                centred(title, 15);
            }
        }
        if (hospital.bilingual() && !kind.equals("unknown")) {
            centred(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1).replace('-', ' '), 11);
        }
        canvas.down(6);
    }

    private static String spaced(String title) {
        return title.length() <= 4 ? title.replaceAll("(.)(?=.)", "$1 ") : title;
    }

    private void centred(String text, double most) {
        double size = Math.min(most, canvas.width() / style.title().width(text));
        double baseline = canvas.down(size * 1.5) - size * 0.35;
        double x = canvas.left() + (canvas.width() - style.title().width(text) * size) / 2;
        canvas.pen().write(text, x, baseline, style.title(), size, true, Color.BLACK, "body");
    }

    private void marked(Hospital hospital, String title) {
        double top = canvas.y();
        canvas.pen().draw(new Ink.Tint(canvas.left(), top, 30, 30, style.accent()));
        canvas.pen().draw(new Ink.Tint(canvas.left() + 12, top + 5, 6, 20, Color.WHITE));
        canvas.pen().draw(new Ink.Tint(canvas.left() + 5, top + 12, 20, 6, Color.WHITE));
        canvas.pen()
                .write(hospital.name(), canvas.left() + 38, top + 13, style.title(), 13, true, style.accent(),
                        "body");
        canvas.pen()
                .write(hospital.english(), canvas.left() + 38, top + 27, style.title(), 9, false,
                        style.accent(),
                        "body");
        canvas.down(38);
        canvas.pen()
                .draw(new Ink.Rule(canvas.left(), canvas.y(), canvas.left() + canvas.width(), canvas.y(), 1.4,
                        style.accent()));
        centred(title, 15);
    }

    /// A telephone's status line, the bar of the application, the title on a card.
    private void screen(Hospital hospital, String title) {
        double wide = canvas.width() + 2 * canvas.left();
        canvas.pen().draw(new Ink.Tint(0, 0, wide, 88, style.accent()));
        canvas.pen().write("9:41", canvas.left(), 22, style.body(), 11, true, Color.WHITE, "furniture");
        canvas.pen()
                .write("5G  86%", wide - canvas.left() - 48, 22, style.body(), 10, false, Color.WHITE,
                        "furniture");
        canvas.pen().write("〈 返回", canvas.left(), 58, style.body(), 12, false, Color.WHITE, "furniture");
        String bar = "报告详情";
        canvas.pen()
                .write(bar, (wide - style.body().width(bar) * 14) / 2, 58, style.body(), 14, true,
                        Color.WHITE,
                        "furniture");
        canvas.down(100);
        double size = Math.min(15, canvas.width() / style.body().width(title));
        canvas.pen()
                .write(title, canvas.left(), canvas.down(22), style.body(), size, true, Color.BLACK, "body");
        canvas.pen()
                .write(hospital.name(), canvas.left(), canvas.down(20), style.body(), 11, false,
                        Color.DARK_GRAY,
                        "body");
        canvas.down(8);
    }
}
