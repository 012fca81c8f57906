package health.homeward.reading.internal.ocr;

import java.util.Arrays;
import java.util.List;

/// How sharp the lines of a page are: the 95th percentile of the differences between neighbouring pixels, along and
/// across the line, by its contrast; median over the longest lines.
record Sharpness(double along, double across) {
    private static final int HEIGHT = 48;
    private static final int LINES = 12;

    boolean isOutOfFocus() {
        return along < 0.11 && across < 0.11;
    }

    /// One direction is much softer than the other.
    boolean isMoved() {
        return Math.min(along, across) < 0.6 * Math.max(along, across) && Math.min(along, across) < 0.15;
    }

    static Sharpness of(Grey page, List<Corners> boxes) {
        List<Sharpness> all = boxes.stream()
                .filter(box -> box.width() > 3 * box.height())
                .sorted(java.util.Comparator.comparingDouble(Corners::width).reversed())
                .limit(LINES)
                .map(box -> line(page, box))
                .toList();
        return new Sharpness(median(all.stream().mapToDouble(Sharpness::along).toArray()),
                median(all.stream().mapToDouble(Sharpness::across).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 1 : values[values.length / 2];
    }

    private static Sharpness line(Grey page, Corners box) {
        int width = (int) Math.clamp(HEIGHT * box.width() / Math.max(1, box.height()), 8, 1200);
        double[] h = Homography.fromUnitSquare(box);
        double[][] values = new double[HEIGHT][width];
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < width; column++) {
                double u = (column + 0.5) / width;
                double v = (row + 0.5) / HEIGHT;
                double z = h[6] * u + h[7] * v + 1;
                values[row][column] = page.at((h[0] * u + h[1] * v + h[2]) / z - 0.5,
                        (h[3] * u + h[4] * v + h[5]) / z - 0.5);
            }
        }
        return measured(values);
    }

    private static Sharpness measured(double[][] values) {
        int width = values[0].length;
        double[] along = new double[HEIGHT * (width - 1)];
        double[] across = new double[(HEIGHT - 1) * width];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                if (x > 0) {
                    along[y * (width - 1) + x - 1] = Math.abs(values[y][x] - values[y][x - 1]);
                }
                if (y > 0) {
                    across[(y - 1) * width + x] = Math.abs(values[y][x] - values[y - 1][x]);
                }
            }
        }
        double[] all = Arrays.stream(values).flatMapToDouble(Arrays::stream).sorted().toArray();
        double contrast = Math.max(8, all[(int) (0.9 * all.length)] - all[(int) (0.05 * all.length)]);
        return new Sharpness(percentile(along) / contrast, percentile(across) / contrast);
    }

    private static double percentile(double[] values) {
        Arrays.sort(values);
        return values[(int) (0.95 * values.length)];
    }
}
