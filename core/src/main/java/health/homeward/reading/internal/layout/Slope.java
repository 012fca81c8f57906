package health.homeward.reading.internal.layout;

import health.homeward.document.Quad;
import health.homeward.document.TextLine;
import java.util.Comparator;
import java.util.List;

/// The slope of text over a crooked page: tan(angle) = a + b·x + c·y, x and y in fractions of the page, heights in
/// fractions of its height.
record Slope(double a, double b, double c) {
    private record Sample(double x, double y, double tangent, double weight) {}

    static Slope of(List<TextLine> lines, double aspect) {
        List<Sample> samples = lines.stream()
                .filter(line -> length(line) * aspect > 4 * thickness(line))
                .map(line -> new Sample(line.box().centreX(), line.box().centreY(), tangent(line),
                        length(line) * length(line)))
                .sorted(Comparator.comparingDouble(Sample::weight).reversed())
                .limit(400)
                .toList();
        Slope slope = new Slope(0, 0, 0);
        double tolerance = Double.MAX_VALUE;
        for (int pass = 0; pass < 3 && samples.size() >= 4; pass++) {
            Slope last = slope;
            double limit = tolerance;
            List<Sample> kept = samples.stream()
                    .filter(s -> Math.abs(s.tangent - last.at(s.x, s.y)) <= limit)
                    .toList();
            if (kept.size() >= 4) {
                slope = fitted(kept);
            }
            tolerance = 0.012 * (2 - pass * 0.5);
        }
        return slope;
    }

    private static double length(TextLine line) {
        Quad quad = line.quad();
        return quad == null ? line.box().width() : quad.x2() - quad.x1();
    }

    private static double thickness(TextLine line) {
        Quad quad = line.quad();
        return quad == null ? line.box().height() : quad.y4() - quad.y1();
    }

    private static double tangent(TextLine line) {
        Quad quad = line.quad();
        return quad == null || quad.x2() - quad.x1() < 1e-6
                ? 0
                : (quad.y2() - quad.y1()) / (quad.x2() - quad.x1());
    }

    /// Weighted least squares with a little ridge, so that few lines do not bend the page.
    private static Slope fitted(List<Sample> samples) {
        double[][] m = new double[3][4];
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        for (Sample s : samples) {
            double[] v = {1, s.x - 0.5, s.y - 0.5};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    m[i][j] += s.weight / total * v[i] * v[j];
                }
                m[i][3] += s.weight / total * v[i] * s.tangent;
            }
        }
        m[1][1] += 1e-3;
        m[2][2] += 1e-3;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                if (k != i) {
                    double f = m[k][i] / m[i][i];
                    for (int j = i; j < 4; j++) {
                        m[k][j] -= f * m[i][j];
                    }
                }
            }
        }
        return new Slope(m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2]);
    }

    double at(double x, double y) {
        return a + b * (x - 0.5) + c * (y - 0.5);
    }

    /// The height at which a place's row crosses the middle of the page.
    double level(double x, double y) {
        double level = y;
        for (int step = 0; step < 4; step++) {
            double middle = (x + 0.5) / 2;
            level = y - at(middle, (level + y) / 2) * (x - 0.5);
        }
        return level;
    }
}
