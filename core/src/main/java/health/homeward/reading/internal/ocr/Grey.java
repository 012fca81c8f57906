package health.homeward.reading.internal.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// One channel of a picture, 0..255.
@SuppressWarnings("ArrayRecordComponent") // the pixels themselves
record Grey(int width, int height, byte[] values) {
    private static final int WARM = 40;

    /// The red channel, in which stamps vanish and black print stays; what is redder than paper in warm light is lifted
    /// towards white, so that dark seals vanish as well.
    static Grey withoutRed(BufferedImage picture) {
        int[] pixels = pixels(picture);
        byte[] values = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int lift = Math.max(0, RedInk.redness(pixels[i]) - WARM);
            values[i] = (byte) Math.min(255, (pixels[i] >> 16 & 255) + lift);
        }
        return new Grey(picture.getWidth(), picture.getHeight(), values);
    }

    /// 0xRRGGBB for each pixel, transparency painted onto white.
    static int[] pixels(BufferedImage picture) {
        BufferedImage plain = picture;
        if (picture.getType() != BufferedImage.TYPE_INT_RGB) {
            plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = plain.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            graphics.drawImage(picture, 0, 0, null);
            graphics.dispose();
        }
        return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    }

    int at(int x, int y) {
        return values[y * width + x] & 255;
    }

    /// Bilinear; beyond the border the border's value.
    double at(double x, double y) {
        double inX = Math.clamp(x, 0, width - 1);
        double inY = Math.clamp(y, 0, height - 1);
        int left = Math.min((int) inX, Math.max(0, width - 2));
        int top = Math.min((int) inY, Math.max(0, height - 2));
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double across = inX - left;
        double down = inY - top;
        return (at(left, top) * (1 - across) + at(right, top) * across) * (1 - down)
                + (at(left, bottom) * (1 - across) + at(right, bottom) * across) * down;
    }

    /// Half the size, each pixel the mean of four.
    Grey halved() {
        int halfWidth = Math.max(1, width / 2);
        int halfHeight = Math.max(1, height / 2);
        byte[] half = new byte[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            for (int x = 0; x < halfWidth; x++) {
                int x2 = Math.min(2 * x + 1, width - 1);
                int y2 = Math.min(2 * y + 1, height - 1);
                half[y * halfWidth
                        + x] = (byte) ((at(2 * x, 2 * y) + at(x2, 2 * y) + at(2 * x, y2) + at(x2, y2)
                                + 2) / 4);
            }
        }
        return new Grey(halfWidth, halfHeight, half);
    }

    /// Scaled to a size, averaging first when it shrinks by two or more.
    Grey scaled(int toWidth, int toHeight) {
        Grey from = this;
        while (from.width >= 2 * toWidth && from.height >= 2 * toHeight) {
            from = from.halved();
        }
        byte[] scaled = new byte[toWidth * toHeight];
        double stepX = (double) from.width / toWidth;
        double stepY = (double) from.height / toHeight;
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                scaled[y * toWidth + x] = (byte) Math
                        .round(from.at((x + 0.5) * stepX - 0.5, (y + 0.5) * stepY - 0.5));
            }
        }
        return new Grey(toWidth, toHeight, scaled);
    }

    /// Turned clockwise by quarters.
    Grey turned(int degrees) {
        return switch (degrees) {
            case 0 -> this;
            case 90 -> turnedBy(height, width, (x, y) -> y + (height - 1 - x) * width);
            case 180 -> turnedBy(width, height, (x, y) -> width - 1 - x + (height - 1 - y) * width);
            case 270 -> turnedBy(height, width, (x, y) -> width - 1 - y + x * width);
            default -> throw new IllegalArgumentException("not a quarter turn: " + degrees);
        };
    }

    private interface Source {
        int index(int x, int y);
    }

    private Grey turnedBy(int toWidth, int toHeight, Source source) {
        byte[] turned = new byte[values.length];
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                turned[y * toWidth + x] = values[source.index(x, y)];
            }
        }
        return new Grey(toWidth, toHeight, turned);
    }

    Grey rows(int from, int to) {
        return new Grey(width, to - from, java.util.Arrays.copyOfRange(values, from * width, to * width));
    }
}
