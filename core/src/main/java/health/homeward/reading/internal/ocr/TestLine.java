package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtException;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/// One printed line that models must find and read right before they are used: three files that do not belong together
/// give fluent nonsense.
final class TestLine {
    private static final String TEXT = "血小板计数125";

    private TestLine() {}

    static void mustRead(Detector detector, Recogniser recogniser) throws OrtException {
        Grey page = picture();
        List<Corners> boxes = detector.detect(page);
        String read = boxes.isEmpty()
                ? ""
                : recogniser.read(page, boxes.getFirst(), false).text().replace(" ", "");
        if (!read.equals(TEXT)) {
            throw new ProblemException(Problem.MODELS_DO_NOT_FIT, "the test line is not read");
        }
    }

    private static Grey picture() {
        try (InputStream in = Objects.requireNonNull(
                TestLine.class.getResourceAsStream("/health/homeward/reading/test-line.png"))) {
            return Grey.withoutRed(ImageIO.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
