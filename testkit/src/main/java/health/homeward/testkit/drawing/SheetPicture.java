package health.homeward.testkit.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A page as a picture.
public final class SheetPicture {
    private static final Color RED = new Color(200, 30, 40, 165);

    private SheetPicture() {}

    /// The page drawn with so many dots to the inch.
    public static BufferedImage of(Sheet sheet, double dpi) {
        double scale = dpi / 72;
        BufferedImage image = new BufferedImage((int) Math.round(sheet.width() * scale),
                (int) Math.round(sheet.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS,
                RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        sheet.inks().forEach(ink -> draw(ink, graphics));
        graphics.dispose();
        return image;
    }

    /// A seal on nothing, for papers that are no pictures.
    static BufferedImage transparent(Ink.Seal seal, double side) {
        int pixels = (int) Math.round(side * 3);
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(pixels / side, pixels / side);
        seal(seal, graphics);
        graphics.dispose();
        return image;
    }

    private static void draw(Ink ink, Graphics2D graphics) {
        switch (ink) {
            case Ink.Run run -> text(run, graphics);
            case Ink.Rule rule -> {
                graphics.setColor(rule.color());
                graphics.setStroke(new BasicStroke((float) rule.thickness()));
                graphics.draw(new Line2D.Double(rule.x(), rule.y(), rule.toX(), rule.toY()));
            }
            case Ink.Tint tint -> {
                graphics.setColor(tint.color());
                graphics.fill(new Rectangle2D.Double(tint.x(), tint.y(), tint.width(), tint.height()));
            }
            case Ink.Curve curve -> {
                graphics.setColor(curve.color());
                graphics.setStroke(new BasicStroke((float) curve.thickness()));
                Path2D path = new Path2D.Double();
                path.moveTo(curve.points().getFirst().getX(), curve.points().getFirst().getY());
                curve.points().forEach(point -> path.lineTo(point.getX(), point.getY()));
                graphics.draw(path);
            }
            case Ink.Picture picture -> graphics.drawImage(picture.image(), at(picture), null);
            case Ink.Seal seal -> seal(seal, graphics);
        }
    }

    private static AffineTransform at(Ink.Picture picture) {
        AffineTransform at = AffineTransform.getTranslateInstance(picture.x(), picture.y());
        at.scale(picture.width() / picture.image().getWidth(),
                picture.height() / picture.image().getHeight());
        return at;
    }

    private static void text(Ink.Run run, Graphics2D graphics) {
        graphics.setColor(run.color());
        graphics.setFont(run.face().font(run.size()));
        if (run.bold()) {
            Shape outline = graphics.getFont()
                    .createGlyphVector(graphics.getFontRenderContext(), run.text())
                    .getOutline((float) run.x(), (float) run.baseline());
            graphics.setStroke(new BasicStroke((float) (run.size() * 0.03)));
            graphics.fill(outline);
            graphics.draw(outline);
        } else {
            graphics.drawString(run.text(), (float) run.x(), (float) run.baseline());
        }
    }

    /// A ring, the hospital's name along it, a star, and the name of the seal below.
    private static void seal(Ink.Seal seal, Graphics2D graphics) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(seal.x(), seal.y());
        graphics.rotate(seal.turn() * 0.6);
        graphics.setColor(RED);
        graphics.setStroke(new BasicStroke(1.8f));
        double radius = seal.radius();
        graphics.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        star(radius * 0.26, graphics);
        double below = Math.min(8, radius * 1.35 / Face.SONG.width(seal.below()));
        graphics.setFont(Face.SONG.font(below));
        graphics.drawString(seal.below(), (float) (-Face.SONG.width(seal.below()) * below / 2),
                (float) (radius * 0.6));
        graphics.setFont(Face.SONG.font(10));
        int count = seal.rim().length();
        double step = Math.min(0.42, 4.3 / count);
        for (int i = 0; i < count; i++) {
            AffineTransform upright = graphics.getTransform();
            graphics.rotate((i - (count - 1) / 2.0) * step);
            graphics.drawString(seal.rim().substring(i, i + 1), -5f, (float) (-radius + 13));
            graphics.setTransform(upright);
        }
        graphics.setTransform(before);
    }

    private static void star(double radius, Graphics2D graphics) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.4;
            double x = reach * Math.sin(i * Math.PI / 5);
            double y = -reach * Math.cos(i * Math.PI / 5);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        graphics.fill(star);
    }
}
