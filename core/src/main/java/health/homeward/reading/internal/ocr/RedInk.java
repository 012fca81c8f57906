package health.homeward.reading.internal.ocr;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What is red on a page: stamps, and print that the channel for black text does not show.
///
/// @param ink dark where the page is red, white elsewhere
record RedInk(Grey ink) {
    private static final int RED = 100;
    /// Share of a page under which red pixels are specks.
    private static final double SPECKS = 0.00003;

    /// A stamp's outline in pixels.
    record Outline(int left, int top, int right, int bottom) {
        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }

        Corners corners() {
            return new Corners(new double[]{left, right, right, left}, new double[]{top, top, bottom, bottom},
                    1);
        }
    }

    /// How much redder a pixel is than it is bright otherwise.
    static int redness(int rgb) {
        return Math.max(0, (rgb >> 16 & 255) - Math.max(rgb >> 8 & 255, rgb & 255));
    }

    static RedInk of(BufferedImage picture) {
        int[] pixels = Grey.pixels(picture);
        byte[] values = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            boolean red = redness(rgb) * 1.6 > (rgb >> 16 & 255) * 0.6;
            values[i] = (byte) (red ? Math.max(0, 255 - redness(rgb) * 2) : 255);
        }
        return new RedInk(new Grey(picture.getWidth(), picture.getHeight(), values));
    }

    boolean isThere() {
        int count = 0;
        for (byte value : ink.values()) {
            count += (value & 255) < RED ? 1 : 0;
        }
        return count > SPECKS * ink.values().length;
    }

    /// Connected red figures that are as high and as broad as several lines: rings and frames. Red print in lines does
    /// not hang together from line to line.
    ///
    /// @param lineHeight usual on the page, in pixels
    List<Outline> stamps(double lineHeight) {
        int cell = Math.max(2, (int) (lineHeight / 6));
        int across = ink.width() / cell;
        int down = ink.height() / cell;
        boolean[] filled = cells(cell, across, down);
        List<Outline> stamps = new ArrayList<>();
        for (int i = 0; i < filled.length; i++) {
            if (filled[i]) {
                int[] bounds = clear(filled, i, across, down);
                double width = (bounds[2] - bounds[0] + 1.0) * cell;
                double height = (bounds[3] - bounds[1] + 1.0) * cell;
                boolean large = Math.min(width, height) >= 3.2 * lineHeight;
                if (large && Math.max(width, height) <= 4 * Math.min(width, height)) {
                    stamps.add(new Outline(bounds[0] * cell, bounds[1] * cell, (bounds[2] + 1) * cell,
                            (bounds[3] + 1) * cell));
                }
            }
        }
        return stamps;
    }

    private boolean[] cells(int cell, int across, int down) {
        boolean[] filled = new boolean[across * down];
        for (int y = 0; y < down * cell; y++) {
            for (int x = 0; x < across * cell; x++) {
                if (ink.at(x, y) < RED) {
                    filled[y / cell * across + x / cell] = true;
                }
            }
        }
        return filled;
    }

    /// Empties the figure at a cell, gaps of one cell jumped over, and gives its bounds.
    private static int[] clear(boolean[] filled, int start, int across, int down) {
        int[] bounds = {across, down, 0, 0};
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(start);
        filled[start] = false;
        while (!open.isEmpty()) {
            int i = open.poll();
            int x = i % across;
            int y = i / across;
            bounds[0] = Math.min(bounds[0], x);
            bounds[1] = Math.min(bounds[1], y);
            bounds[2] = Math.max(bounds[2], x);
            bounds[3] = Math.max(bounds[3], y);
            for (int ny = Math.max(0, y - 2); ny <= Math.min(down - 1, y + 2); ny++) {
                for (int nx = Math.max(0, x - 2); nx <= Math.min(across - 1, x + 2); nx++) {
                    if (filled[ny * across + nx]) {
                        filled[ny * across + nx] = false;
                        open.add(ny * across + nx);
                    }
                }
            }
        }
        return bounds;
    }
}
