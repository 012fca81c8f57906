package health.homeward.reading.internal.ocr;

/// The projective map from the unit square onto a quadrilateral.
final class Homography {
    private Homography() {}

    /// Eight numbers h with x = (h0 u + h1 v + h2) / (h6 u + h7 v + 1), y likewise with h3..h5.
    static double[] fromUnitSquare(Corners c) {
        double[] x = c.x();
        double[] y = c.y();
        double sumX = x[0] - x[1] + x[2] - x[3];
        double sumY = y[0] - y[1] + y[2] - y[3];
        double dx1 = x[1] - x[2];
        double dx2 = x[3] - x[2];
        double dy1 = y[1] - y[2];
        double dy2 = y[3] - y[2];
        double determinant = dx1 * dy2 - dx2 * dy1;
        double g = determinant == 0 ? 0 : (sumX * dy2 - dx2 * sumY) / determinant;
        double h = determinant == 0 ? 0 : (dx1 * sumY - sumX * dy1) / determinant;
        return new double[]{x[1] - x[0] + g * x[1], x[3] - x[0] + h * x[3], x[0], y[1] - y[0] + g * y[1],
                y[3] - y[0] + h * y[3], y[0], g, h};
    }
}
