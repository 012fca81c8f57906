package health.homeward.testkit;

import health.homeward.testkit.drawing.Sheet;
import health.homeward.testkit.drawing.SheetText;
import health.homeward.testkit.truth.PageTruth;
import health.homeward.testkit.truth.SegmentTruth;
import health.homeward.testkit.truth.Spot;
import health.homeward.testkit.wear.Projection;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The truth of set pages after they were worn.
final class Pages {
    private Pages() {}

    static PageTruth truth(Sheet sheet, Projection projection, String file, int page, int rotation,
            String condition) {
        List<List<SheetText.Segment>> rows = SheetText.rows(sheet);
        List<SegmentTruth> segments = new ArrayList<>();
        for (List<SheetText.Segment> row : rows) {
            for (SheetText.Segment one : row) {
                segments.add(new SegmentTruth(one.text(), one.layer(), box(one.box(), sheet, projection)));
            }
        }
        String text = rows.stream()
                .map(row -> row.stream().map(SheetText.Segment::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return new PageTruth(file, page, rotation, condition, true, segments, text);
    }

    /// Spots by fact and part; the part is empty for the fact as a whole.
    static Map<String, Map<String, List<Spot>>> spots(Sheet sheet, Projection projection, String file,
            int page) {
        Map<String, Map<String, List<Spot>>> spots = new LinkedHashMap<>();
        for (SheetText.Place place : SheetText.places(sheet)) {
            spots.computeIfAbsent(place.fact(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(place.part(), _ -> new ArrayList<>())
                    .add(new Spot(file, page, box(place.box(), sheet, projection)));
        }
        return spots;
    }

    private static List<Double> box(Rectangle2D points, Sheet sheet, Projection projection) {
        Rectangle2D on = projection.around(new Rectangle2D.Double(points.getX() / sheet.width(),
                points.getY() / sheet.height(), points.getWidth() / sheet.width(),
                points.getHeight() / sheet.height()));
        return List.of(round(on.getX()), round(on.getY()), round(on.getWidth()), round(on.getHeight()));
    }

    private static double round(double value) {
        return Math.round(value * 100_000) / 100_000.0;
    }
}
