package health.homeward.testkit.wear;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// A picture under change: red, green, blue as numbers.
final class Pixels {
    private final int width;
    private final int height;
    private final float[] values;

    private Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        values = new float[width * height * 3];
    }

    /// The page laid on a table (or on a scanner's lid) as the projection says.
    static Pixels projected(BufferedImage page, Projection projection, int width, int height, boolean table,
            Random random) {
        Pixels pixels = new Pixels(width, height);
        Projection back = projection.inverse();
        int[] source = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        double grain = random.nextDouble() * 10;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Point2D at = back.of((x + 0.5) / width, (y + 0.5) / height);
                pixels.sample(source, page, at, (y * width + x) * 3, table
                        ? 110 + 18 * Math.sin(y * 0.021 + grain + Math.sin(x * 0.003) * 3)
                                + 8 * Math.sin(y * 0.13)
                        : 245);
            }
        }
        return pixels;
    }

    private void sample(int[] source, BufferedImage page, Point2D at, int to, double outside) {
        double px = at.getX() * page.getWidth() - 0.5;
        double py = at.getY() * page.getHeight() - 0.5;
        if (px < -0.5 || py < -0.5 || px > page.getWidth() - 0.5 || py > page.getHeight() - 0.5) {
            values[to] = (float) outside;
            values[to + 1] = (float) (outside > 200 ? outside : outside * 0.72);
            values[to + 2] = (float) (outside > 200 ? outside : outside * 0.5);
            return;
        }
        int x = Math.clamp((int) Math.floor(px), 0, page.getWidth() - 2);
        int y = Math.clamp((int) Math.floor(py), 0, page.getHeight() - 2);
        double fx = Math.clamp(px - x, 0, 1);
        double fy = Math.clamp(py - y, 0, 1);
        int index = y * page.getWidth() + x;
        for (int c = 0; c < 3; c++) {
            int shift = 16 - 8 * c;
            double top = (source[index] >> shift & 255) * (1 - fx) + (source[index + 1] >> shift & 255) * fx;
            int below = index + page.getWidth();
            double bottom = (source[below] >> shift & 255) * (1 - fx)
                    + (source[below + 1] >> shift & 255) * fx;
            values[to + c] = (float) (top * (1 - fy) + bottom * fy);
        }
    }

    /// Softens with a kernel of three that weighs the neighbours by the radius.
    void blur(double radius) {
        if (radius <= 0) {
            return;
        }
        float side = (float) Math.min(0.32, radius * 0.25);
        for (int pass = 0; pass < (radius > 1 ? 2 : 1); pass++) {
            soften(3, side);
            soften(width * 3, side);
        }
    }

    private void soften(int step, float side) {
        float[] before = values.clone();
        for (int i = step; i < values.length - step; i++) {
            values[i] = before[i] * (1 - 2 * side) + (before[i - step] + before[i + step]) * side;
        }
    }

    void light(Wear.Light light, Random random) {
        double slope = random.nextDouble() * 2 - 1;
        double edge = 0.3 + 0.4 * random.nextDouble();
        double spotX = 0.25 + 0.5 * random.nextDouble();
        double spotY = 0.2 + 0.6 * random.nextDouble();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (double) x / width;
                double v = (double) y / height;
                shade(light, (y * width + x) * 3, (u - edge) + slope * (v - 0.5),
                        Math.hypot(u - spotX, (v - spotY) * 1.4), v);
            }
        }
    }

    private void shade(Wear.Light light, int at, double beyond, double fromSpot, double down) {
        switch (light) {
            case EVEN -> {
            }
            case GREY -> {
                float grey = values[at] * 0.3f + values[at + 1] * 0.59f + values[at + 2] * 0.11f;
                tint(at, grey, grey, grey);
            }
            case SHADOW -> warm(at, 0.96 - 0.34 / (1 + Math.exp(-beyond * 14)), 0);
            case GLARE -> warm(at, 0.95 - 0.1 * down, 170 * Math.exp(-fromSpot * fromSpot * 55));
            case DARK -> warm(at, 0.42 - 0.14 * down, 8);
        }
    }

    private void warm(int at, double factor, double added) {
        tint(at, (float) (values[at] * factor + added), (float) (values[at + 1] * factor * 0.965 + added),
                (float) (values[at + 2] * factor * 0.87 + added));
    }

    private void tint(int at, float red, float green, float blue) {
        values[at] = red;
        values[at + 1] = green;
        values[at + 2] = blue;
    }

    void noise(double strength, Random random) {
        if (strength <= 0) {
            return;
        }
        for (int i = 0; i < values.length; i += 3) {
            float shift = (float) ((random.nextFloat() + random.nextFloat() - 1) * strength * 2);
            tint(i, values[i] + shift, values[i + 1] + shift, values[i + 2] + shift);
        }
    }

    BufferedImage picture() {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * 3;
                row[x] = level(values[at]) << 16 | level(values[at + 1]) << 8 | level(values[at + 2]);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }

    private static int level(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
