package health.homeward.document;

/// The four corners of a slanted line in fractions of the upright page: top left, top right, bottom right, bottom left.
public record Quad(double x1, double y1, double x2, double y2, double x3, double y3, double x4, double y4) {
    /// The upright box around the part between two fractions of the length.
    Box slice(double start, double end) {
        double[] xs = {between(x1, x2, start), between(x1, x2, end), between(x4, x3, start),
                between(x4, x3, end)};
        double[] ys = {between(y1, y2, start), between(y1, y2, end), between(y4, y3, start),
                between(y4, y3, end)};
        double left = Math.min(Math.min(xs[0], xs[1]), Math.min(xs[2], xs[3]));
        double top = Math.min(Math.min(ys[0], ys[1]), Math.min(ys[2], ys[3]));
        double right = Math.max(Math.max(xs[0], xs[1]), Math.max(xs[2], xs[3]));
        double bottom = Math.max(Math.max(ys[0], ys[1]), Math.max(ys[2], ys[3]));
        return new Box(left, top, right - left, bottom - top);
    }

    private static double between(double from, double to, double fraction) {
        return from + (to - from) * fraction;
    }
}
