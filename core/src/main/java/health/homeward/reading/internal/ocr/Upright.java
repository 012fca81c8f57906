package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds how a page must be turned to stand upright, from its text alone.
final class Upright {
    private static final double ASKEW = Math.toRadians(12);

    private final Detector detector;
    private final Recogniser recogniser;

    Upright(Detector detector, Recogniser recogniser) {
        this.detector = detector;
        this.recogniser = recogniser;
    }

    /// A page that stands upright.
    ///
    /// @param grey the picture in which `boxes` were found
    /// @param truncated whether a limit kept a part of the page from being searched
    record Standing(Grey grey, List<Corners> boxes, Placement placement, boolean truncated) {
        Standing {
            boxes = List.copyOf(boxes);
        }

        Standing(Grey grey, List<Corners> boxes, Placement placement) {
            this(grey, boxes, placement, boxes.size() >= Detector.MOST_BOXES);
        }
    }

    Standing find(Grey received) throws OrtException {
        Standing found = straightened(new Standing(received, detector.detect(received),
                Placement.asReceived(received)));
        return headUp(lyingDown(found));
    }

    private Standing straightened(Standing found) throws OrtException {
        double angle = dominantAngle(found.boxes);
        double off = angle - Math.round(angle / (Math.PI / 2)) * (Math.PI / 2);
        if (Math.abs(off) <= ASKEW) {
            return found;
        }
        Grey received = found.grey;
        Grey straight = Placement.straightened(received, off);
        Placement placement = new Placement(0, off, received.width(), received.height(), straight.width(),
                straight.height());
        return new Standing(straight, detector.detect(straight), placement);
    }

    /// Length-weighted mean of the doubled angles of long boxes, so that a line and its reverse count alike.
    static double dominantAngle(List<Corners> boxes) {
        double x = 0;
        double y = 0;
        for (Corners box : boxes) {
            double length = Math.max(box.width(), box.height());
            if (length >= 3 * Math.min(box.width(), box.height())) {
                double angle = box.width() >= box.height() ? box.angle() : box.angle() + Math.PI / 2;
                x += length * Math.cos(2 * angle);
                y += length * Math.sin(2 * angle);
            }
        }
        return x == 0 && y == 0 ? 0 : Math.atan2(y, x) / 2;
    }

    private Standing lyingDown(Standing found) throws OrtException {
        double wide = extent(found.boxes, true);
        double tall = extent(found.boxes, false);
        if (found.boxes.size() >= 6 && tall <= 0.34 * wide) {
            return found;
        }
        Grey turned = found.grey.turned(90);
        List<Corners> again = detector.detect(turned);
        return extent(again, true) > wide
                ? new Standing(turned, again, found.placement.withDegrees(90))
                : found;
    }

    static boolean runsDown(List<Corners> boxes) {
        return extent(boxes, false) > extent(boxes, true);
    }

    private static double extent(List<Corners> boxes, boolean wide) {
        return boxes.stream()
                .filter(box -> wide ? box.width() > 2 * box.height() : box.height() > 2 * box.width())
                .mapToDouble(box -> box.score() * Math.max(box.width(), box.height()))
                .sum();
    }

    Standing headUp(Standing found) throws OrtException {
        List<Corners> longest = found.boxes.stream()
                .filter(box -> box.score() > 0.6 && box.width() > 2 * box.height())
                .sorted(Comparator.comparingDouble(Corners::width).reversed())
                .limit(10)
                .toList();
        double upright = 0;
        double upsideDown = 0;
        for (Corners line : longest) {
            double part = Math.min(1, 5.5 * line.height() / Math.max(1, line.width()));
            upright += recogniser.read(found.grey, line.slice(0, part), false).confidence();
            upsideDown += recogniser.read(found.grey, line.slice(1 - part, 1).reversed(), false).confidence();
        }
        if (upsideDown <= upright) {
            return found;
        }
        Grey turned = found.grey.turned(180);
        List<Corners> boxes = new ArrayList<>();
        for (Corners box : found.boxes) {
            boxes.add(Placement.turn(box, 180, found.grey.width(), found.grey.height()).reversed());
        }
        return new Standing(turned, boxes, found.placement.withDegrees(180), found.truncated);
    }
}
