package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Finds where text stands: a map of probabilities from the model, its components as rectangles.
final class Detector {
    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] DEVIATION = {0.229, 0.224, 0.225};
    static final int MOST_BOXES = 3000;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Thresholds thresholds;
    private final NativeBuffer input = new NativeBuffer();

    Detector(OrtEnvironment environment, OrtSession session, Thresholds thresholds) {
        this.environment = environment;
        this.session = session;
        this.thresholds = thresholds;
    }

    List<Corners> detect(Grey page) throws OrtException {
        double scale = Math.min(1, (double) thresholds.longestSide() / Math.max(page.width(), page.height()));
        int width = Math.max(32, (int) Math.round(page.width() * scale / 32) * 32);
        int height = Math.max(32, (int) Math.round(page.height() * scale / 32) * 32);
        float[] map = probabilities(page.scaled(width, height));
        double across = (double) page.width() / width;
        double down = (double) page.height() / height;
        List<Corners> boxes = new ArrayList<>();
        for (Corners found : components(map, width, height)) {
            Corners grown = SmallestRectangle.grown(found, thresholds.growth());
            if (Math.min(grown.width(), grown.height()) >= 5) {
                boxes.add(grown.mapped((x, y) -> (x + 0.5) * across, (x, y) -> (y + 0.5) * down));
            }
        }
        return boxes;
    }

    private float[] probabilities(Grey page) throws OrtException {
        int size = page.width() * page.height();
        FloatBuffer buffer = input.of(3 * size);
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < size; i++) {
                buffer.put(
                        (float) (((page.values()[i] & 255) / 255.0 - MEAN[channel]) / DEVIATION[channel]));
            }
        }
        buffer.rewind();
        long[] shape = {1, 3, page.height(), page.width()};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer, shape);
                OrtSession.RunOptions options = givingMemoryBack();
                OrtSession.Result result = session
                        .run(Map.of(session.getInputNames().iterator().next(), tensor), options)) {
            FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
            if (output.remaining() != size) {
                throw new ProblemException(Problem.MODELS_DO_NOT_FIT,
                        "the detector has more than one channel");
            }
            float[] map = new float[size];
            output.get(map);
            return map;
        }
    }

    /// What a page's map needed is not kept while its lines are read.
    private static OrtSession.RunOptions givingMemoryBack() throws OrtException {
        OrtSession.RunOptions options = new OrtSession.RunOptions();
        options.addRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
        return options;
    }

    private List<Corners> components(float[] map, int width, int height) {
        boolean[] text = dilated(map, width, height);
        boolean[] seen = new boolean[text.length];
        List<Corners> found = new ArrayList<>();
        for (int i = 0; i < text.length && found.size() < MOST_BOXES; i++) {
            if (text[i] && !seen[i]) {
                List<int[]> pixels = component(text, seen, i, width, height);
                if (pixels.size() >= 6) {
                    Corners corners = rectangle(pixels, map, width);
                    if (Math.min(corners.width(), corners.height()) >= 3
                            && corners.score() >= thresholds.box()) {
                        found.add(corners);
                    }
                }
            }
        }
        return found;
    }

    private boolean[] dilated(float[] map, int width, int height) {
        boolean[] text = new boolean[map.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                text[i] = map[i] > thresholds.text() || (x > 0 && map[i - 1] > thresholds.text())
                        || (y > 0 && map[i - width] > thresholds.text())
                        || (x > 0 && y > 0 && map[i - width - 1] > thresholds.text());
            }
        }
        return text;
    }

    private static List<int[]> component(boolean[] text, boolean[] seen, int start, int width, int height) {
        List<int[]> pixels = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int i = open.poll();
            int x = i % width;
            int y = i / width;
            pixels.add(new int[]{x, y});
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int n = ny * width + nx;
                    if (text[n] && !seen[n]) {
                        seen[n] = true;
                        open.add(n);
                    }
                }
            }
        }
        return pixels;
    }

    private static Corners rectangle(List<int[]> pixels, float[] map, int width) {
        int top = pixels.stream().mapToInt(p -> p[1]).min().orElseThrow();
        int bottom = pixels.stream().mapToInt(p -> p[1]).max().orElseThrow();
        int[] left = new int[bottom - top + 1];
        int[] right = new int[bottom - top + 1];
        Arrays.fill(left, Integer.MAX_VALUE);
        Arrays.fill(right, Integer.MIN_VALUE);
        for (int[] p : pixels) {
            left[p[1] - top] = Math.min(left[p[1] - top], p[0]);
            right[p[1] - top] = Math.max(right[p[1] - top], p[0]);
        }
        Corners corners = SmallestRectangle.around(left, right, top, 0);
        return new Corners(corners.x(), corners.y(), meanInside(corners, map, width));
    }

    private static double meanInside(Corners corners, float[] map, int width) {
        int height = map.length / width;
        int left = (int) Math.clamp(Math.floor(Arrays.stream(corners.x()).min().orElse(0)), 0, width - 1);
        int right = (int) Math.clamp(Math.ceil(Arrays.stream(corners.x()).max().orElse(0)), 0, width - 1);
        int top = (int) Math.clamp(Math.floor(Arrays.stream(corners.y()).min().orElse(0)), 0, height - 1);
        int bottom = (int) Math.clamp(Math.ceil(Arrays.stream(corners.y()).max().orElse(0)), 0, height - 1);
        double sum = 0;
        int count = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                if (inside(corners, x, y)) {
                    sum += map[y * width + x];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static boolean inside(Corners corners, double px, double py) {
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) % 4;
            double cross = (corners.x()[j] - corners.x()[i]) * (py - corners.y()[i])
                    - (corners.y()[j] - corners.y()[i]) * (px - corners.x()[i]);
            if (cross < -1e-6) {
                return false;
            }
        }
        return true;
    }
}
