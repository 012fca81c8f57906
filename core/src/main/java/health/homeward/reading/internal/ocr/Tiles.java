package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;

/// Long screenshots: the detector sees at most 1,280 pixels a side, so the picture is cut where a row is empty.
final class Tiles {
    private static final double LONG = 2.2;
    private static final int MOST = 40;

    private final Detector detector;
    private final Recogniser recogniser;

    Tiles(Detector detector, Recogniser recogniser) {
        this.detector = detector;
        this.recogniser = recogniser;
    }

    static boolean areNeeded(Grey page) {
        return Math.max(page.width(), page.height()) > LONG * Math.min(page.width(), page.height());
    }

    /// The upright position is decided once, on the tile with the most text.
    Upright.Standing find(Grey received) throws OrtException {
        boolean lying = received.width() > received.height();
        Grey page = lying ? received.turned(90) : received;
        List<Corners> boxes = boxes(page);
        Upright.Standing standing = new Upright.Standing(page, boxes,
                Placement.asReceived(received).withDegrees(lying ? 90 : 0));
        return new Upright(detector, recogniser).headUp(standing);
    }

    private List<Corners> boxes(Grey page) throws OrtException {
        List<Corners> boxes = new ArrayList<>();
        int top = 0;
        for (int tile = 0; tile < MOST && top < page.height(); tile++) {
            int most = Math.min(page.height(), top + 2 * page.width());
            int bottom = most == page.height() ? most : emptiestRow(page, top, most);
            for (Corners box : detector.detect(page.rows(top, bottom))) {
                boxes.add(box.moved(0, top));
            }
            top = bottom;
        }
        return boxes;
    }

    private static int emptiestRow(Grey page, int top, int bottom) {
        int from = bottom - (bottom - top) / 4;
        int best = bottom;
        long least = Long.MAX_VALUE;
        for (int y = bottom - 1; y >= from; y--) {
            long differences = 0;
            for (int x = 1; x < page.width(); x++) {
                differences += Math.abs(page.at(x, y) - page.at(x - 1, y));
            }
            if (differences < least) {
                least = differences;
                best = y;
            }
        }
        return best;
    }
}
