package health.homeward.imaging.internal;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Arrays;

/// Samples of one image, as numbers that are ready to be shown.
final class Frame {
    private static final double DARK = 0.01;
    private static final double BRIGHT = 0.99;
    private static final int ASKED = 100_000;

    private Frame() {}

    /// Grey as a radiologist sees it: through the window of the header, else over what 98 of 100 samples span.
    ///
    /// @param samples in rows
    static BufferedImage grey(double[] samples, int width, int height, DataSet header) {
        double slope = first(header, Tag.RESCALE_SLOPE, 1);
        double intercept = first(header, Tag.RESCALE_INTERCEPT, 0);
        double span = first(header, Tag.WINDOW_WIDTH, 0);
        double middle = first(header, Tag.WINDOW_CENTER, 0);
        double low = middle - span / 2;
        double high = middle + span / 2;
        if (span < 1) {
            double[] sorted = some(samples);
            low = sorted[(int) (DARK * (sorted.length - 1))] * slope + intercept;
            high = sorted[(int) (BRIGHT * (sorted.length - 1))] * slope + intercept;
        }
        boolean inverted = header.code(Tag.PHOTOMETRIC_INTERPRETATION).equals("MONOCHROME1");
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < samples.length; i++) {
            double value = samples[i] * slope + intercept;
            double share = high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0;
            int level = (int) Math.round(255 * share);
            image.getRaster().setSample(i % width, i / width, 0, inverted ? 255 - level : level);
        }
        return image;
    }

    /// Evenly spread, in order of brightness.
    private static double[] some(double[] samples) {
        int step = Math.max(1, samples.length / ASKED);
        double[] some = new double[(samples.length + step - 1) / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = samples[i * step];
        }
        Arrays.sort(some);
        return some;
    }

    private static double first(DataSet header, int tag, double otherwise) {
        return header.decimals(tag).stream().findFirst().orElse(otherwise);
    }

    /// The first band of a decoded picture, as signed as its header says.
    static double[] samples(Raster raster, int stored, boolean signed) {
        double[] samples = new double[raster.getWidth() * raster.getHeight()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = number(raster.getSample(i % raster.getWidth(), i / raster.getWidth(), 0), stored,
                    signed);
        }
        return samples;
    }

    /// Only the stored bits count.
    static int number(int raw, int stored, boolean signed) {
        int value = raw & (int) ((1L << stored) - 1);
        return signed && ((value >> (stored - 1)) & 1) == 1 ? value - (1 << stored) : value;
    }
}
