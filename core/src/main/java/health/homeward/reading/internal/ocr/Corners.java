package health.homeward.reading.internal.ocr;

import health.homeward.document.Box;
import health.homeward.document.Quad;

/// A quadrilateral in pixels, corners in the order top left, top right, bottom right, bottom left of the text in it.
///
/// @param score mean probability of text inside, 0..1
@SuppressWarnings("ArrayRecordComponent") // four numbers each, never shared, in the innermost loops
record Corners(double[] x, double[] y, double score) {
    double width() {
        return (Math.hypot(x[1] - x[0], y[1] - y[0]) + Math.hypot(x[2] - x[3], y[2] - y[3])) / 2;
    }

    double height() {
        return (Math.hypot(x[3] - x[0], y[3] - y[0]) + Math.hypot(x[2] - x[1], y[2] - y[1])) / 2;
    }

    /// Direction of the text in radians, x to the right, y down.
    double angle() {
        return Math.atan2(y[1] + y[2] - y[0] - y[3], x[1] + x[2] - x[0] - x[3]);
    }

    Corners moved(double right, double down) {
        return mapped((px, py) -> px + right, (px, py) -> py + down);
    }

    Corners mapped(Coordinate toX, Coordinate toY) {
        double[] newX = new double[4];
        double[] newY = new double[4];
        for (int i = 0; i < 4; i++) {
            newX[i] = toX.of(x[i], y[i]);
            newY[i] = toY.of(x[i], y[i]);
        }
        return new Corners(newX, newY, score);
    }

    /// One coordinate of a point's image.
    interface Coordinate {
        double of(double x, double y);
    }

    Box box(int width, int height) {
        double left = Math.min(Math.min(x[0], x[1]), Math.min(x[2], x[3]));
        double right = Math.max(Math.max(x[0], x[1]), Math.max(x[2], x[3]));
        double top = Math.min(Math.min(y[0], y[1]), Math.min(y[2], y[3]));
        double bottom = Math.max(Math.max(y[0], y[1]), Math.max(y[2], y[3]));
        double inLeft = Math.max(0, left);
        double inTop = Math.max(0, top);
        return new Box(inLeft / width, inTop / height, (right - inLeft) / width, (bottom - inTop) / height);
    }

    Quad quad(int width, int height) {
        return new Quad(x[0] / width, y[0] / height, x[1] / width, y[1] / height, x[2] / width, y[2] / height,
                x[3] / width, y[3] / height);
    }

    /// Cut to the part between two fractions of the length.
    Corners slice(double from, double to) {
        double[] newX = {between(x[0], x[1], from), between(x[0], x[1], to), between(x[3], x[2], to),
                between(x[3], x[2], from)};
        double[] newY = {between(y[0], y[1], from), between(y[0], y[1], to), between(y[3], y[2], to),
                between(y[3], y[2], from)};
        return new Corners(newX, newY, score);
    }

    /// Larger by a share of its height on every side.
    Corners grown(double share) {
        double along = share * height() / Math.max(1, width());
        Corners longer = slice(-along, 1 + along);
        double[] newX = new double[4];
        double[] newY = new double[4];
        for (int i = 0; i < 4; i++) {
            int across = 3 - i;
            newX[i] = longer.x[i] + share * (longer.x[i] - longer.x[across]);
            newY[i] = longer.y[i] + share * (longer.y[i] - longer.y[across]);
        }
        return new Corners(newX, newY, score);
    }

    private static double between(double from, double to, double fraction) {
        return from + (to - from) * fraction;
    }

    /// The same place for text that runs the other way.
    Corners reversed() {
        return new Corners(new double[]{x[2], x[3], x[0], x[1]}, new double[]{y[2], y[3], y[0], y[1]}, score);
    }

    static Corners of(Box box, int width, int height) {
        double left = box.x() * width;
        double top = box.y() * height;
        double right = box.right() * width;
        double bottom = box.bottom() * height;
        return new Corners(new double[]{left, right, right, left}, new double[]{top, top, bottom, bottom}, 1);
    }
}
