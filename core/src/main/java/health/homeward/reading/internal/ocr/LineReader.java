package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtException;
import health.homeward.document.Box;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a line with its doubts of a place in a picture.
final class LineReader {
    private final Recogniser recogniser;
    private final Thresholds thresholds;

    LineReader(Recogniser recogniser, Thresholds thresholds) {
        this.recogniser = recogniser;
        this.thresholds = thresholds;
    }

    /// A place in the picture in which text was found, and the same place on the page that is shown.
    ///
    /// @param width of the shown page in pixels
    record Spot(Grey grey, Corners found, Corners shown, int width, int height) {
        Box box() {
            return shown.box(width, height);
        }

        Box box(double from, double to) {
            return shown.slice(from, Math.max(to, from + 1e-4)).box(width, height);
        }
    }

    /// The line at a place; `〓` where there is ink like text and no reading, empty where there is nothing.
    Optional<TextLine> read(Spot spot, boolean sideways) throws OrtException {
        Recogniser.Reading reading = recogniser.read(spot.grey, spot.found, sideways);
        if (reading.text().isBlank()) {
            return Ink.isLikeText(spot.grey, spot.found) ? Optional.of(unread(spot, 0)) : Optional.empty();
        }
        if (reading.confidence() < thresholds.line()) {
            return Optional.of(unread(spot, reading.confidence()));
        }
        List<Doubt> doubts = new ArrayList<>();
        if (!sideways) {
            reading = Holes.marked(reading, spot.grey, spot.found);
            doubts.addAll(Holes.doubts(reading, spot));
            doubts.addAll(RomanNumerals.doubts(reading, spot));
            doubts.addAll(SecondLook.doubts(reading, spot, recogniser));
        }
        doubts.addAll(uncertain(reading, spot));
        return Optional.of(line(spot, reading.text(), reading.confidence(), reading.glyphs(), doubts));
    }

    private static TextLine unread(Spot spot, double confidence) {
        return line(spot, Holes.UNREAD, confidence, List.of(new Glyph(Holes.UNREAD, confidence, 0, 1)),
                List.of(new Doubt(Doubt.Kind.HOLE, -1, spot.box())));
    }

    private static TextLine line(Spot spot, String text, double confidence, List<Glyph> glyphs,
            List<Doubt> doubts) {
        Corners shown = spot.shown;
        boolean slanted = Math.abs(shown.y()[1] - shown.y()[0]) > 0.15 * shown.height();
        return new TextLine(text, spot.box(), slanted ? shown.quad(spot.width, spot.height) : null,
                confidence,
                TextSource.OCR, Layer.BODY, 0, glyphs, doubts);
    }

    private static List<Doubt> uncertain(Recogniser.Reading reading, Spot spot) {
        List<Doubt> doubts = new ArrayList<>();
        int index = 0;
        for (Glyph glyph : reading.glyphs()) {
            boolean counts = Character.isLetterOrDigit(glyph.text().codePointAt(0));
            if (counts && glyph.confidence() < 0.5) {
                doubts.add(new Doubt(Doubt.Kind.LOW_CONFIDENCE, index, spot.box(glyph.start(), glyph.end())));
            }
            index += glyph.text().length();
        }
        return doubts;
    }
}
