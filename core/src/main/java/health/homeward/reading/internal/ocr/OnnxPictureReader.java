package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import health.homeward.document.Box;
import health.homeward.document.Doubt;
import health.homeward.document.Engine;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.PageQuality;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads pictures with the PP-OCR models, one thread to an instance.
public final class OnnxPictureReader implements PictureReader {
    private final OrtSession detectorSession;
    private final OrtSession recogniserSession;
    private final Detector detector;
    private final Recogniser recogniser;
    private final Thresholds thresholds = Thresholds.DEFAULT;
    private final Engine engine;

    private OnnxPictureReader(OrtSession detectorSession, OrtSession recogniserSession, Models models,
            OrtEnvironment environment) {
        this.detectorSession = detectorSession;
        this.recogniserSession = recogniserSession;
        this.detector = new Detector(environment, detectorSession, thresholds);
        this.recogniser = new Recogniser(environment, recogniserSession, models.dictionary());
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
            return new OnnxPictureReader(detector, recogniser, files, environment);
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
            Grey received = Grey.red(picture);
            Upright.Standing standing = Tiles.areNeeded(received)
                    ? new Tiles(detector, recogniser).find(received)
                    : new Upright(detector, recogniser).find(received);
            List<TextLine> lines = lines(standing);
            int degrees = standing.placement().degrees();
            PageQuality quality = Legibility.of(lines, standing, Grey.pixels(picture));
            return new PictureText(degrees, Turn.clockwise(picture, degrees), lines, quality);
        } catch (OrtException e) {
            throw new ProblemException(Problem.READER_FAILED, "recognition", e);
        }
    }

    private List<TextLine> lines(Upright.Standing standing) throws OrtException {
        double usual = usualHeight(standing.boxes());
        Placement placement = standing.placement();
        List<TextLine> lines = new ArrayList<>();
        for (Corners box : standing.boxes()) {
            boolean sideways = box.height() >= 1.5 * box.width() && box.height() > 1.9 * usual;
            TextLine line = line(standing.grey(), box, placement.back(box), sideways,
                    placement.uprightWidth(),
                    placement.uprightHeight());
            if (!line.text().isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// The 66th percentile of the short sides.
    private static double usualHeight(List<Corners> boxes) {
        double[] sides = boxes.stream()
                .mapToDouble(box -> Math.min(box.width(), box.height()))
                .sorted()
                .toArray();
        return sides.length == 0 ? 0 : sides[(int) (0.66 * (sides.length - 1))];
    }

    private TextLine line(Grey grey, Corners found, Corners shown, boolean sideways, int width, int height)
            throws OrtException {
        Recogniser.Reading reading = recogniser.read(grey, found, sideways);
        Box box = shown.box(width, height);
        boolean slanted = Math.abs(shown.y()[1] - shown.y()[0]) > 0.15 * shown.height();
        if (!reading.text().isEmpty() && reading.confidence() < thresholds.line()) {
            return new TextLine(Holes.UNREAD, box, slanted ? shown.quad(width, height) : null,
                    reading.confidence(),
                    TextSource.OCR, Layer.BODY, 0,
                    List.of(new Glyph(Holes.UNREAD, reading.confidence(), 0, 1)),
                    List.of(new Doubt(Doubt.Kind.HOLE, -1, box)));
        }
        List<Doubt> doubts = new ArrayList<>();
        if (!sideways && !reading.text().isEmpty()) {
            reading = Holes.marked(reading, grey, found);
            doubts.addAll(Holes.doubts(reading, shown, width, height));
            doubts.addAll(RomanNumerals.doubts(reading, grey, found, shown, width, height));
        }
        doubts.addAll(uncertain(reading, shown, width, height));
        return new TextLine(reading.text(), box, slanted ? shown.quad(width, height) : null,
                reading.confidence(),
                TextSource.OCR, Layer.BODY, 0, reading.glyphs(), doubts);
    }

    private static List<Doubt> uncertain(Recogniser.Reading reading, Corners shown, int width, int height) {
        List<Doubt> doubts = new ArrayList<>();
        int index = 0;
        for (Glyph glyph : reading.glyphs()) {
            boolean counts = Character.isLetterOrDigit(glyph.text().codePointAt(0));
            if (counts && glyph.confidence() < 0.5) {
                doubts.add(new Doubt(Doubt.Kind.LOW_CONFIDENCE, index,
                        shown.slice(glyph.start(), Math.max(glyph.end(), glyph.start() + 1e-4))
                                .box(width, height)));
            }
            index += glyph.text().length();
        }
        return doubts;
    }

    @Override
    public List<Box> detect(BufferedImage upright) {
        try {
            return detector.detect(Grey.red(upright))
                    .stream()
                    .map(box -> box.box(upright.getWidth(), upright.getHeight()))
                    .toList();
        } catch (OrtException e) {
            throw new ProblemException(Problem.READER_FAILED, "detection", e);
        }
    }

    @Override
    public TextLine recognise(BufferedImage upright, Box box) {
        try {
            Corners place = Corners.of(box, upright.getWidth(), upright.getHeight());
            return line(Grey.red(upright), place, place, false, upright.getWidth(), upright.getHeight());
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
