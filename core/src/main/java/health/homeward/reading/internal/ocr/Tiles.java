package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;

/// Long screenshots: the detector sees at most 1,280 pixels a side, so the picture is cut where a row is empty.
final class Tiles {
    private static final double LONG = 2.2;
    private static final int MOST = 40;
    private static final int UNCUT = 1280;

    private final Detector detector;
    private final Recogniser recogniser;

    Tiles(Detector detector, Recogniser recogniser) {
        this.detector = detector;
        this.recogniser = recogniser;
    }

    static boolean areNeeded(Grey page) {
        int longer = Math.max(page.width(), page.height());
        return longer > LONG * Math.min(page.width(), page.height()) && longer > UNCUT;
    }

    /// The upright position is decided once for the whole. A wide picture is a long one that lies on its side when its
    /// text runs down, else a strip that needs no tiles.
    Upright.Standing find(Grey received) throws OrtException {
        boolean lying = received.width() > received.height();
        Upright upright = new Upright(detector, recogniser);
        if (lying && !Upright.runsDown(detector.detect(received))) {
            return upright.find(received);
        }
        Grey page = lying ? received.turned(90) : received;
        boolean truncated = page.height() > MOST * 2L * page.width();
        return upright.headUp(new Upright.Standing(page, boxes(page),
                Placement.asReceived(received).withDegrees(lying ? 90 : 0), truncated));
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
