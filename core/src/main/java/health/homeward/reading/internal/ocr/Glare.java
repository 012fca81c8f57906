package health.homeward.reading.internal.ocr;

import health.homeward.document.Box;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Places that are burnt out, on a page that is not white itself.
///
/// @param spots in fractions of the page
record Glare(List<Box> spots, int blocks) {
    private static final int BURNT = 248;
    private static final int WHITE_PAGE = 235;

    /// @param page as it is shown
    static Glare of(BufferedImage page) {
        int block = Math.max(8, Math.max(page.getWidth(), page.getHeight()) / 64);
        int across = page.getWidth() / block;
        int down = page.getHeight() / block;
        int[] medians = new int[across * down];
        List<Box> spots = new ArrayList<>();
        for (int i = 0; i < medians.length; i++) {
            medians[i] = median(page, i % across * block, i / across * block, block);
            if (medians[i] >= BURNT) {
                int column = i % across;
                int row = i / across;
                spots.add(new Box((double) column / across, (double) row / down, 1.0 / across, 1.0 / down));
            }
        }
        Arrays.sort(medians);
        boolean white = medians.length == 0 || medians[medians.length / 2] >= WHITE_PAGE;
        return new Glare(white ? List.of() : spots, medians.length);
    }

    private static int median(BufferedImage page, int left, int top, int block) {
        int[] values = new int[25];
        for (int sample = 0; sample < values.length; sample++) {
            int rgb = page.getRGB(left + (sample % 5 * 2 + 1) * block / 10,
                    top + (sample / 5 * 2 + 1) * block / 10);
            values[sample] = Math.min(Math.min(rgb >> 16 & 255, rgb >> 8 & 255), rgb & 255);
        }
        Arrays.sort(values);
        return values[values.length / 2];
    }

    boolean isThere() {
        return spots.size() > 0.01 * blocks;
    }

    /// Whether rows of text run up to it from both sides.
    boolean hidesText(List<TextLine> lines) {
        return spots.stream().anyMatch(spot -> {
            boolean before = false;
            boolean after = false;
            for (TextLine line : lines) {
                Box box = line.box();
                boolean level = spot.centreY() > box.y() && spot.centreY() < box.bottom();
                before |= level && box.right() <= spot.centreX();
                after |= level && box.x() >= spot.centreX();
            }
            return before && after;
        });
    }

    /// Column and row of the ninth of the page in which its middle lies.
    String place() {
        double x = spots.stream().mapToDouble(Box::centreX).average().orElse(0.5);
        double y = spots.stream().mapToDouble(Box::centreY).average().orElse(0.5);
        return "" + (int) Math.min(2, 3 * x) + (int) Math.min(2, 3 * y);
    }
}
