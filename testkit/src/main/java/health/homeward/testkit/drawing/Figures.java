package health.homeward.testkit.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Pictures and curves as reports carry them.
final class Figures {
    private Figures() {}

    static void draw(String sort, Canvas canvas, Random random) {
        double high = sort.equals("anaesthesia") ? 170 : 130;
        canvas.need(high + 8);
        double y = canvas.down(high + 8) - high;
        switch (sort) {
            case "ecg" -> curves(canvas, y, random);
            case "anaesthesia" -> chart(canvas, y, high, random);
            default -> {
                for (int i = 0; i < 2; i++) {
                    canvas.pen()
                            .draw(new Ink.Picture(still(sort, random), canvas.left() + 20 + i * 230, y, 160,
                                    high - 8));
                }
            }
        }
    }

    private static void curves(Canvas canvas, double y, Random random) {
        for (int lead = 0; lead < 3; lead++) {
            int points = 360;
            List<Point2D> curve = new ArrayList<>();
            double base = y + 25 + lead * 40;
            for (int i = 0; i < points; i++) {
                double phase = (i % 45) / 45.0;
                double wave = phase < 0.08
                        ? -3 * Math.sin(phase / 0.08 * Math.PI)
                        : phase > 0.2 && phase < 0.26
                                ? -26 * Math.sin((phase - 0.2) / 0.06 * Math.PI)
                                : phase > 0.45 && phase < 0.65
                                        ? -6 * Math.sin((phase - 0.45) / 0.2 * Math.PI)
                                        : 0;
                curve.add(new Point2D.Double(canvas.left() + canvas.width() * i / points,
                        base + wave * (1 - lead * 0.2) + random.nextGaussian() * 0.3));
            }
            canvas.pen().draw(new Ink.Curve(curve, 0.7, Color.BLACK));
        }
    }

    private static void chart(Canvas canvas, double y, double high, Random random) {
        for (int i = 0; i <= 8; i++) {
            double at = y + high * i / 8;
            canvas.pen()
                    .draw(new Ink.Rule(canvas.left() + 40, at, canvas.left() + canvas.width(), at, 0.3,
                            Color.GRAY));
            canvas.pen()
                    .write(Integer.toString(200 - i * 20), canvas.left() + 12, at + 3, Face.SONG, 8, false,
                            Color.BLACK, "body");
        }
        for (double level : new double[]{0.35, 0.6, 0.62}) {
            List<Point2D> curve = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                curve.add(new Point2D.Double(canvas.left() + 44 + (canvas.width() - 50) * i / 40,
                        y + high * level + random.nextGaussian() * 4));
            }
            canvas.pen().draw(new Ink.Curve(curve, 0.8, Color.BLACK));
        }
    }

    private static BufferedImage still(String sort, Random random) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 5000; i++) {
            int x = random.nextInt(320);
            int y = random.nextInt(240);
            boolean inside = sort.equals("endoscopy")
                    ? Math.hypot(x - 160, y - 120) < 110
                    : Math.abs(x - 160) < 20 + y * 0.5 && Math.hypot(x - 160, y) < 225;
            int tone = 40 + random.nextInt(150);
            graphics.setColor(!inside
                    ? Color.BLACK
                    : sort.equals("endoscopy")
                            ? new Color(150 + tone / 2, tone / 2 + 30, tone / 3)
                            : new Color(tone, tone, tone));
            graphics.setStroke(new BasicStroke(2));
            graphics.fillOval(x, y, inside ? 9 : 3, 5);
        }
        graphics.dispose();
        return image;
    }
}
