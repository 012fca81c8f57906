package health.homeward.reading.internal.ocr;

/// Looks at the picture itself: where there is ink, and how many upright strokes.
final class Ink {
    private static final int HEIGHT = 40;

    private Ink() {}

    /// Whether a place holds more than specks of ink, measured against its surroundings in the line.
    static boolean in(Grey page, Corners place) {
        boolean[][] dark = dark(page, place);
        int count = 0;
        for (int y = HEIGHT / 6; y < HEIGHT * 5 / 6; y++) {
            for (boolean ink : dark[y]) {
                count += ink ? 1 : 0;
            }
        }
        return count > 0.06 * HEIGHT * dark[0].length;
    }

    /// Whether the ink at a place is like a character that was not read: it fills a good part of the height and is neither
    /// a rule nor a speck nor a blot.
    static boolean isLikeText(Grey page, Corners place) {
        boolean[][] dark = dark(page, place);
        int inkRows = 0;
        int count = 0;
        for (boolean[] row : dark) {
            int inRow = 0;
            for (boolean ink : row) {
                inRow += ink ? 1 : 0;
            }
            inkRows += inRow > 0 && inRow < 0.8 * row.length ? 1 : 0;
            count += inRow;
        }
        double share = (double) count / (HEIGHT * dark[0].length);
        return inkRows > 0.4 * HEIGHT && share > 0.04 && share < 0.6;
    }

    /// How many upright strokes cross the middle of a place; -1 when its rows do not agree.
    static int strokes(Grey page, Corners place) {
        boolean[][] dark = dark(page, place);
        int from = (int) (0.28 * HEIGHT);
        int to = (int) (0.72 * HEIGHT);
        int[] votes = new int[dark[0].length + 1];
        for (int y = from; y < to; y++) {
            int runs = 0;
            int length = 0;
            boolean slim = true;
            for (int x = 0; x <= dark[y].length; x++) {
                if (x < dark[y].length && dark[y][x]) {
                    length++;
                } else if (length > 0) {
                    runs++;
                    slim &= length < 0.22 * HEIGHT;
                    length = 0;
                }
            }
            if (slim) {
                votes[runs]++;
            }
        }
        for (int runs = 0; runs < votes.length; runs++) {
            if (votes[runs] >= 0.85 * (to - from)) {
                return runs;
            }
        }
        return -1;
    }

    private static boolean[][] dark(Grey page, Corners place) {
        int width = Math.max(1, (int) Math.round(HEIGHT * place.width() / Math.max(1, place.height())));
        double[] h = Homography.fromUnitSquare(place);
        double[][] values = new double[HEIGHT][width];
        double least = 255;
        double most = 0;
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < width; column++) {
                double u = (column + 0.5) / width;
                double v = (row + 0.5) / HEIGHT;
                double z = h[6] * u + h[7] * v + 1;
                values[row][column] = page.at((h[0] * u + h[1] * v + h[2]) / z - 0.5,
                        (h[3] * u + h[4] * v + h[5]) / z - 0.5);
                least = Math.min(least, values[row][column]);
                most = Math.max(most, values[row][column]);
            }
        }
        boolean[][] dark = new boolean[HEIGHT][width];
        double limit = most - least < 40 ? -1 : (most + least) / 2;
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < width; column++) {
                dark[row][column] = values[row][column] < limit;
            }
        }
        return dark;
    }
}
