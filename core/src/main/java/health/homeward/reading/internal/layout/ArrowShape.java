package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shape of ↑ and ↓: a slim shaft and one half wider than the other.
final class ArrowShape {
    /// An arrow that was found.
    record Arrow(boolean up, Box box) {}

    private ArrowShape() {}

    static Optional<Arrow> in(BufferedImage page, Box place) {
        int left = (int) (place.x() * page.getWidth());
        int top = (int) (place.y() * page.getHeight());
        int width = Math.min(page.getWidth() - left, (int) Math.ceil(place.width() * page.getWidth()));
        int height = Math.min(page.getHeight() - top, (int) Math.ceil(place.height() * page.getHeight()));
        if (width < 3 || height < 8 || width > 40 * height) {
            return Optional.empty();
        }
        boolean[] ink = ink(page, left, top, width, height);
        return figures(ink, width, height).stream()
                .filter(figure -> shape(figure).isPresent())
                .findFirst()
                .map(figure -> {
                    int x0 = figure.stream().mapToInt(p -> p[0]).min().orElse(0);
                    int x1 = figure.stream().mapToInt(p -> p[0]).max().orElse(0);
                    int y0 = figure.stream().mapToInt(p -> p[1]).min().orElse(0);
                    int y1 = figure.stream().mapToInt(p -> p[1]).max().orElse(0);
                    return new Arrow(shape(figure).orElseThrow(),
                            new Box((double) (left + x0) / page.getWidth(),
                                    (double) (top + y0) / page.getHeight(), (x1 - x0 + 1.0) / page.getWidth(),
                                    (y1 - y0 + 1.0) / page.getHeight()));
                });
    }

    /// Darker than half way between the darkest and the paper, by Otsu's threshold on the darkest channel.
    private static boolean[] ink(BufferedImage page, int left, int top, int width, int height) {
        int[] grey = new int[width * height];
        int[] histogram = new int[256];
        for (int i = 0; i < grey.length; i++) {
            int rgb = page.getRGB(left + i % width, top + i / width);
            grey[i] = Math.min(rgb >> 8 & 255, rgb & 255);
            histogram[grey[i]]++;
        }
        int threshold = otsu(histogram, grey.length);
        boolean[] ink = new boolean[grey.length];
        for (int i = 0; i < grey.length; i++) {
            ink[i] = grey[i] <= threshold;
        }
        return ink;
    }

    private static int otsu(int[] histogram, int total) {
        double sum = 0;
        for (int v = 0; v < 256; v++) {
            sum += (double) v * histogram[v];
        }
        double below = 0;
        double sumBelow = 0;
        double best = 0;
        int threshold = -1;
        for (int v = 0; v < 255; v++) {
            below += histogram[v];
            sumBelow += (double) v * histogram[v];
            if (below == 0 || below == total) {
                continue;
            }
            double difference = sumBelow / below - (sum - sumBelow) / (total - below);
            double between = below * (total - below) * difference * difference;
            if (between > best && Math.abs(difference) > 35) {
                best = between;
                threshold = v;
            }
        }
        return threshold;
    }

    /// The connected figures, the largest first: rules of a grid may be among them.
    private static List<List<int[]>> figures(boolean[] ink, int width, int height) {
        boolean[] seen = new boolean[ink.length];
        List<List<int[]>> figures = new ArrayList<>();
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] && !seen[i]) {
                List<int[]> pixels = new ArrayList<>();
                ArrayDeque<Integer> open = new ArrayDeque<>(List.of(i));
                seen[i] = true;
                while (!open.isEmpty()) {
                    int p = open.poll();
                    pixels.add(new int[]{p % width, p / width});
                    for (int step = 0; step < 9; step++) {
                        int x = p % width + step % 3 - 1;
                        int y = p / width + step / 3 - 1;
                        boolean inside = x >= 0 && y >= 0 && x < width && y < height;
                        if (inside && ink[y * width + x] && !seen[y * width + x]) {
                            seen[y * width + x] = true;
                            open.add(y * width + x);
                        }
                    }
                }
                figures.add(pixels);
            }
        }
        figures.sort(java.util.Comparator.comparingInt((List<int[]> figure) -> figure.size()).reversed());
        return figures;
    }

    /// True for up, false for down, empty when it is no arrow.
    private static Optional<Boolean> shape(List<int[]> pixels) {
        if (pixels.isEmpty()) {
            return Optional.empty();
        }
        int x0 = pixels.stream().mapToInt(p -> p[0]).min().orElse(0);
        int x1 = pixels.stream().mapToInt(p -> p[0]).max().orElse(0);
        int y0 = pixels.stream().mapToInt(p -> p[1]).min().orElse(0);
        int y1 = pixels.stream().mapToInt(p -> p[1]).max().orElse(0);
        int height = y1 - y0 + 1;
        int width = x1 - x0 + 1;
        double ratio = (double) height / width;
        if (height < 8 || ratio < 1.15 || ratio > 4.5 || pixels.size() > 0.5 * width * height) {
            return Optional.empty();
        }
        int[] from = new int[height];
        int[] to = new int[height];
        java.util.Arrays.fill(from, Integer.MAX_VALUE);
        for (int[] p : pixels) {
            from[p[1] - y0] = Math.min(from[p[1] - y0], p[0]);
            to[p[1] - y0] = Math.max(to[p[1] - y0], p[0]);
        }
        return direction(from, to, width);
    }

    private static Optional<Boolean> direction(int[] from, int[] to, int width) {
        int height = from.length;
        int slim = Integer.MAX_VALUE;
        double upper = 0;
        double lower = 0;
        int slimRows = 0;
        for (int y = 0; y < height; y++) {
            int span = Math.max(0, to[y] - from[y] + 1);
            slim = Math.min(slim, span);
            slimRows += span <= 0.45 * width ? 1 : 0;
            upper += y < height / 2 ? span : 0;
            lower += y >= height - height / 2 ? span : 0;
        }
        boolean shaft = slim <= 0.45 * width && slimRows >= 0.3 * height;
        if (!shaft || Math.max(upper, lower) <= 1.5 * Math.min(upper, lower)) {
            return Optional.empty();
        }
        return Optional.of(upper > lower);
    }
}
