package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import health.homeward.document.Glyph;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads one line: crops it to the model's height, takes the best character of each step, drops blanks and repeats.
final class Recogniser {
    private static final int HEIGHT = 48;
    private static final int LEAST_WIDTH = 64;
    private static final int MOST_WIDTH = 3200;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<String> dictionary;
    private final NativeBuffer input = new NativeBuffer();

    Recogniser(OrtEnvironment environment, OrtSession session, List<String> dictionary) {
        this.environment = environment;
        this.session = session;
        this.dictionary = dictionary;
    }

    /// What stands in a line.
    ///
    /// @param confidence mean over the characters, 0 when there are none
    record Reading(String text, double confidence, List<Glyph> glyphs) {}

    /// @param sideways whether the crop is turned by a quarter first (a line that runs down)
    Reading read(Grey page, Corners corners, boolean sideways) throws OrtException {
        Corners place = sideways
                ? new Corners(new double[]{corners.x()[1], corners.x()[2], corners.x()[3],
                        corners.x()[0]},
                        new double[]{corners.y()[1], corners.y()[2], corners.y()[3], corners.y()[0]},
                        corners.score())
                : corners;
        int width = (int) Math.clamp(Math.ceil(HEIGHT * place.width() / Math.max(1, place.height())), 8,
                MOST_WIDTH);
        int padded = Math.max(LEAST_WIDTH, (width + 7) / 8 * 8);
        FloatBuffer cropped = crop(page, place, width, padded);
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, cropped,
                new long[]{1, 3, HEIGHT, padded});
                OrtSession.Result result = session
                        .run(Map.of(session.getInputNames().iterator().next(), tensor))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            long[] shape = output.getInfo().getShape();
            long more = shape.length == 3 ? shape[2] - dictionary.size() : -1;
            if (more != 1 && more != 2) {
                throw new ProblemException(Problem.MODELS_DO_NOT_FIT, "classes and dictionary");
            }
            return decode(output.getFloatBuffer(), (int) shape[1], (int) shape[2], (double) width / padded);
        }
    }

    private FloatBuffer crop(Grey page, Corners place, int width, int padded) {
        double tall = place.height();
        Grey from = page;
        Corners at = place;
        while (tall > 2.2 * HEIGHT) {
            from = from.halved();
            at = at.mapped((x, y) -> x / 2, (x, y) -> y / 2);
            tall /= 2;
        }
        double[] h = Homography.fromUnitSquare(at);
        float[] plane = new float[HEIGHT * padded];
        for (int row = 0; row < HEIGHT; row++) {
            double v = (row + 0.5) / HEIGHT;
            for (int column = 0; column < width; column++) {
                double u = (column + 0.5) / width;
                double z = h[6] * u + h[7] * v + 1;
                double value = from.at((h[0] * u + h[1] * v + h[2]) / z - 0.5,
                        (h[3] * u + h[4] * v + h[5]) / z - 0.5);
                plane[row * padded + column] = (float) (value / 127.5 - 1);
            }
        }
        FloatBuffer buffer = input.of(3 * plane.length);
        buffer.put(plane).put(plane).put(plane).rewind();
        return buffer;
    }

    private Reading decode(FloatBuffer output, int steps, int classes, double used) {
        StringBuilder text = new StringBuilder();
        List<Glyph> glyphs = new ArrayList<>();
        double sum = 0;
        int previous = 0;
        for (int step = 0; step < steps; step++) {
            int best = 0;
            float most = output.get(step * classes);
            for (int c = 1; c < classes; c++) {
                float p = output.get(step * classes + c);
                if (p > most) {
                    most = p;
                    best = c;
                }
            }
            if (best != 0 && best != previous) {
                String character = best <= dictionary.size() ? dictionary.get(best - 1) : " ";
                double centre = (step + 0.5) / steps / used;
                for (int codePoint : character.codePoints().toArray()) {
                    text.appendCodePoint(codePoint);
                    glyphs.add(new Glyph(Character.toString(codePoint), most, centre, centre));
                }
                sum += most;
            }
            previous = best;
        }
        return new Reading(text.toString(), glyphs.isEmpty() ? 0 : sum / glyphs.size(),
                GlyphExtents.of(glyphs, 1.0 / steps / used));
    }
}
