package health.homeward.reading.internal.ocr;

import java.util.ArrayList;
import java.util.List;

/// The smallest rectangle around a component, from the ends of its rows, by trying every edge of the convex hull.
final class SmallestRectangle {
    private SmallestRectangle() {}

    private record Point(double x, double y) {}

    /// @param left leftmost pixel of each row, `right` the rightmost; rows begin at `top`
    static Corners around(int[] left, int[] right, int top, double score) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            points.add(new Point(left[i], top + i));
            points.add(new Point(right[i], top + i));
        }
        return smallest(hull(points), score);
    }

    private static List<Point> hull(List<Point> points) {
        points.sort(java.util.Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
        List<Point> hull = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int start = hull.size();
            for (Point point : points) {
                while (hull.size() >= start + 2
                        && cross(hull.get(hull.size() - 2), hull.getLast(), point) <= 0) {
                    hull.removeLast();
                }
                hull.add(point);
            }
            hull.removeLast();
            points = points.reversed();
        }
        return hull.isEmpty() ? List.of(points.getFirst()) : hull;
    }

    private static double cross(Point a, Point b, Point c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }

    private static Corners smallest(List<Point> hull, double score) {
        double smallest = Double.MAX_VALUE;
        double[] best = {1, 0, 0, 0, 0, 0};
        for (int i = 0; i < hull.size(); i++) {
            Point from = hull.get(i);
            Point to = hull.get((i + 1) % hull.size());
            double length = Math.hypot(to.x - from.x, to.y - from.y);
            double cos = length == 0 ? 1 : (to.x - from.x) / length;
            double sin = length == 0 ? 0 : (to.y - from.y) / length;
            double[] extent = extent(hull, cos, sin);
            double area = (extent[1] - extent[0] + 1) * (extent[3] - extent[2] + 1);
            if (area < smallest) {
                smallest = area;
                best = new double[]{cos, sin, extent[0], extent[1], extent[2], extent[3]};
            }
        }
        return corners(best, score);
    }

    private static double[] extent(List<Point> hull, double cos, double sin) {
        double[] extent = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Point point : hull) {
            double along = point.x * cos + point.y * sin;
            double across = point.y * cos - point.x * sin;
            extent[0] = Math.min(extent[0], along);
            extent[1] = Math.max(extent[1], along);
            extent[2] = Math.min(extent[2], across);
            extent[3] = Math.max(extent[3], across);
        }
        return extent;
    }

    /// Corner 0 is the one nearest to the top left of the picture, so that text runs within 45° of an axis.
    private static Corners corners(double[] r, double score) {
        double[] along = {r[2], r[3], r[3], r[2]};
        double[] across = {r[4], r[4], r[5], r[5]};
        double[] x = new double[4];
        double[] y = new double[4];
        int first = 0;
        for (int i = 0; i < 4; i++) {
            x[i] = along[i] * r[0] - across[i] * r[1];
            y[i] = along[i] * r[1] + across[i] * r[0];
            first = x[i] + y[i] < x[first] + y[first] - 1e-9 ? i : first;
        }
        double[] fromFirstX = new double[4];
        double[] fromFirstY = new double[4];
        for (int i = 0; i < 4; i++) {
            fromFirstX[i] = x[(first + i) % 4];
            fromFirstY[i] = y[(first + i) % 4];
        }
        return new Corners(fromFirstX, fromFirstY, score);
    }

    /// Every side moved outwards by area × growth ÷ circumference.
    static Corners grown(Corners corners, double growth) {
        double width = corners.width();
        double height = corners.height();
        double by = width * height * growth / (2 * (width + height));
        double angle = corners.angle();
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] alongSign = {-1, 1, 1, -1};
        double[] acrossSign = {-1, -1, 1, 1};
        double[] x = new double[4];
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            x[i] = corners.x()[i] + by * (alongSign[i] * cos - acrossSign[i] * sin);
            y[i] = corners.y()[i] + by * (alongSign[i] * sin + acrossSign[i] * cos);
        }
        return new Corners(x, y, corners.score());
    }
}
