package health.homeward.recognition;

import health.homeward.document.Box;
import health.homeward.document.DocumentPart;
import health.homeward.document.Page;
import java.util.ArrayList;
import java.util.List;

/// Cuts a page into the papers on it, one above the other.
final class Fragments {
    private Fragments() {}

    /// None for a blank page.
    static List<Fragment> of(Page page) {
        List<Row> rows = Rows.of(page);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Integer> beginnings = Heads.beginnings(rows);
        List<Fragment> fragments = new ArrayList<>();
        double top = 0;
        for (int i = 0; i < beginnings.size(); i++) {
            boolean last = i + 1 == beginnings.size();
            int end = last ? rows.size() : beginnings.get(i + 1);
            double bottom = last ? 1 : between(rows.get(end - 1), rows.get(end));
            Box area = new Box(0, top, 1, bottom - top);
            fragments.add(Fragment.of(new DocumentPart(page.ref(), area), i + 1,
                    rows.subList(beginnings.get(i), end), page.tables()
                            .stream()
                            .filter(table -> area.containsCentreOf(table.box()))
                            .toList()));
            top = bottom;
        }
        return fragments;
    }

    private static double between(Row above, Row below) {
        double lowest = above.pieces().stream().mapToDouble(piece -> piece.box().centreY()).max().orElse(0);
        double highest = below.pieces().stream().mapToDouble(piece -> piece.box().centreY()).min().orElse(1);
        return (lowest + highest) / 2;
    }
}
