package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Tag;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a page says and where, in points.
public final class SheetText {
    private SheetText() {}

    /// A piece of a visual row.
    public record Segment(String text, String layer, Rectangle2D box) {}

    /// A place that belongs to a fact as a whole (empty part) or to a part of it.
    public record Place(String fact, String part, Rectangle2D box) {}

    /// The pieces in visual rows, top to bottom, within a row left to right.
    public static List<List<Segment>> rows(Sheet sheet) {
        List<Segment> segments = new ArrayList<>(segments(sheet));
        segments.sort((a, b) -> Double.compare(a.box.getCenterY(), b.box.getCenterY()));
        List<List<Segment>> rows = new ArrayList<>();
        for (Segment segment : segments) {
            if (rows.isEmpty() || segment.box.getCenterY() - rows.getLast().getFirst().box.getCenterY() > Math
                    .min(segment.box.getHeight(), rows.getLast().getFirst().box.getHeight()) * 0.45) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(segment);
        }
        rows.forEach(row -> row.sort((a, b) -> Double.compare(a.box.getX(), b.box.getX())));
        return rows;
    }

    private static List<Segment> segments(Sheet sheet) {
        Map<Integer, Segment> segments = new LinkedHashMap<>();
        for (Ink.Run run : sheet.runs()) {
            segments.merge(run.segment(), new Segment(run.text(), run.layer(), box(run)),
                    (a, b) -> new Segment(a.text + b.text, a.layer, a.box.createUnion(b.box)));
        }
        return segments.values().stream().filter(segment -> !segment.text.isBlank()).toList();
    }

    /// The places of facts, one a line and part.
    public static List<Place> places(Sheet sheet) {
        record Key(int segment, Tag tag) {}
        Map<Key, Rectangle2D> places = new LinkedHashMap<>();
        for (Ink.Run run : sheet.runs()) {
            for (Tag tag : run.tags()) {
                places.merge(new Key(run.segment(), tag), box(run), Rectangle2D::createUnion);
            }
        }
        List<Place> all = new ArrayList<>();
        places.forEach((key, box) -> all.add(new Place(key.tag.fact(), key.tag.part(), box)));
        return all;
    }

    /// The body of the type: full width, from a little above the ideographs to a little below.
    private static Rectangle2D box(Ink.Run run) {
        return new Rectangle2D.Double(run.x(), run.baseline() - run.size() * 0.92, run.width(),
                run.size() * 1.1);
    }
}
