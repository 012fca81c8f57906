package health.homeward.testkit.wear;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Where the points of a page land on its photograph: a square with corners (0,0), (1,0), (1,1), (0,1) goes to four
/// points.
public final class Projection {
    private final double[] m;

    private Projection(double[] m) {
        this.m = m;
    }

    /// The projection to four corners, from the top left clockwise.
    public static Projection to(List<Point2D> corners) {
        Point2D a = corners.get(0);
        Point2D b = corners.get(1);
        Point2D c = corners.get(2);
        Point2D d = corners.get(3);
        double sumX = a.getX() - b.getX() + c.getX() - d.getX();
        double sumY = a.getY() - b.getY() + c.getY() - d.getY();
        double dx1 = b.getX() - c.getX();
        double dx2 = d.getX() - c.getX();
        double dy1 = b.getY() - c.getY();
        double dy2 = d.getY() - c.getY();
        double whole = dx1 * dy2 - dx2 * dy1;
        double g = (sumX * dy2 - dx2 * sumY) / whole;
        double h = (dx1 * sumY - sumX * dy1) / whole;
        return new Projection(
                new double[]{b.getX() - a.getX() + g * b.getX(), d.getX() - a.getX() + h * d.getX(),
                        a.getX(), b.getY() - a.getY() + g * b.getY(), d.getY() - a.getY() + h * d.getY(),
                        a.getY(), g, h, 1});
    }

    /// The page lies on the picture as it is.
    public static Projection none() {
        return new Projection(new double[]{1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    /// Where a point of the page lands.
    public Point2D of(double x, double y) {
        double w = m[6] * x + m[7] * y + m[8];
        return new Point2D.Double((m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w);
    }

    /// The upright rectangle around the image of a rectangle.
    public Rectangle2D around(Rectangle2D box) {
        Rectangle2D around = null;
        for (int i = 0; i < 4; i++) {
            Point2D corner = of(i % 2 == 0 ? box.getMinX() : box.getMaxX(),
                    i < 2 ? box.getMinY() : box.getMaxY());
            Rectangle2D point = new Rectangle2D.Double(corner.getX(), corner.getY(), 0, 0);
            around = around == null ? point : around.createUnion(point);
        }
        return around == null ? box : around;
    }

    /// The way back.
    Projection inverse() {
        return new Projection(new double[]{m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8],
                m[1] * m[5] - m[2] * m[4], m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6],
                m[2] * m[3] - m[0] * m[5], m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7],
                m[0] * m[4] - m[1] * m[3]});
    }
}
