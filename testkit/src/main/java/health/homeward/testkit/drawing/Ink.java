package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Tag;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Something on a page, in points from the top left.
sealed interface Ink {
    /// A run of text in one face.
    ///
    /// @param segment number of the visual piece that it belongs to
    record Run(
            String text,
            double x,
            double baseline,
            Face face,
            double size,
            boolean bold,
            Color color,
            int segment,
            String layer,
            List<Tag> tags) implements Ink {
        public Run {
            tags = List.copyOf(tags);
        }

        double width() {
            return face.width(text) * size;
        }
    }

    /// A straight line.
    record Rule(double x, double y, double toX, double toY, double thickness, Color color) implements Ink {}

    /// A filled rectangle beneath the text.
    record Tint(double x, double y, double width, double height, Color color) implements Ink {}

    /// A curve through points.
    record Curve(List<Point2D> points, double thickness, Color color) implements Ink {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /// A picture.
    record Picture(BufferedImage image, double x, double y, double width, double height) implements Ink {}

    /// A round red seal over what is there.
    record Seal(String rim, String below, double x, double y, double radius, double turn) implements Ink {}
}
