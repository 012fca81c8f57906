package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import health.homeward.document.Box;
import health.homeward.document.Engine;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads pictures with the PP-OCR models, one thread to an instance.
public final class OnnxPictureReader implements PictureReader {
    private final OrtSession detectorSession;
    private final OrtSession recogniserSession;
    private final Detector detector;
    private final Recogniser recogniser;
    private final LineReader reader;
    private final Engine engine;

    private OnnxPictureReader(OrtSession detectorSession, OrtSession recogniserSession, Models models,
            OrtEnvironment environment) {
        this.detectorSession = detectorSession;
        this.recogniserSession = recogniserSession;
        this.detector = new Detector(environment, detectorSession, Thresholds.DEFAULT);
        this.recogniser = new Recogniser(environment, recogniserSession, models.dictionary());
        this.reader = new LineReader(recogniser, Thresholds.DEFAULT);
        this.engine = models.engine();
    }

    /// Opens a reader.
    ///
    /// @param models a folder with `det.onnx`, `rec.onnx` and `dict.txt`, or null for those that come with the product
    /// @throws ProblemException when the models do not fit together or the platform has no runtime
    public static OnnxPictureReader open(@Nullable Path models) {
        Models files = Models.of(models);
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            OrtSession detector = Models.session(environment, files.detector());
            OrtSession recogniser = Models.session(environment, files.recogniser());
            OnnxPictureReader reader = new OnnxPictureReader(detector, recogniser, files, environment);
            TestLine.mustRead(reader.detector, reader.recogniser);
            return reader;
        } catch (OrtException e) {
            throw new ProblemException(Problem.MODELS_DO_NOT_FIT, files.engine().version(), e);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
            throw new ProblemException(Problem.PLATFORM_NOT_SUPPORTED, System.getProperty("os.arch", ""), e);
        }
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public PictureText read(BufferedImage picture) {
        try {
            Grey received = Grey.withoutRed(picture);
            Upright.Standing standing = Tiles.areNeeded(received)
                    ? new Tiles(detector, recogniser).find(received)
                    : new Upright(detector, recogniser).find(received);
            OpenPage page = new OpenPage(RedInk.of(picture), standing.placement(),
                    usualHeight(standing.boxes()));
            List<TextLine> lines = lines(standing, page);
            int degrees = standing.placement().degrees();
            BufferedImage upright = Turn.clockwise(picture, degrees);
            return new PictureText(degrees, upright, lines, Legibility.of(lines, standing, upright));
        } catch (OrtException e) {
            throw new ProblemException(Problem.READER_FAILED, "recognition", e);
        }
    }

    private List<TextLine> lines(Upright.Standing standing, OpenPage page) throws OrtException {
        List<TextLine> lines = new ArrayList<>();
        for (Corners found : standing.boxes()) {
            boolean sideways = found.height() >= 1.5 * found.width()
                    && found.height() > 1.9 * page.lineHeight();
            reader.read(page.spot(standing.grey(), found), sideways).ifPresent(lines::add);
        }
        return new RedText(detector, reader).added(lines, page);
    }

    /// The 66th percentile of the short sides.
    private static double usualHeight(List<Corners> boxes) {
        double[] sides = boxes.stream()
                .mapToDouble(box -> Math.min(box.width(), box.height()))
                .sorted()
                .toArray();
        return sides.length == 0 ? 0 : sides[(int) (0.66 * (sides.length - 1))];
    }

    @Override
    public List<Box> detect(BufferedImage upright) {
        try {
            return detector.detect(Grey.withoutRed(upright))
                    .stream()
                    .map(box -> box.box(upright.getWidth(), upright.getHeight()))
                    .toList();
        } catch (OrtException e) {
            throw new ProblemException(Problem.READER_FAILED, "detection", e);
        }
    }

    @Override
    public Optional<TextLine> recognise(BufferedImage upright, Box box) {
        try {
            Corners place = Corners.of(box, upright.getWidth(), upright.getHeight());
            LineReader.Spot spot = new LineReader.Spot(Grey.withoutRed(upright), place, place,
                    upright.getWidth(),
                    upright.getHeight());
            return reader.read(spot, false);
        } catch (OrtException e) {
            throw new ProblemException(Problem.READER_FAILED, "recognition", e);
        }
    }

    @Override
    public void close() {
        try {
            detectorSession.close();
            recogniserSession.close();
        } catch (OrtException e) {
            throw new ProblemException(Problem.READER_FAILED, "closing", e);
        }
    }
}
