package health.homeward.reading.internal.layout;

import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One visual row, from left to right.
///
/// @param level its height on the page where it crosses the middle
/// @param height of its lines, in fractions of the page
record Row(double level, double height, List<TextLine> pieces) {
    Row {
        List<TextLine> sorted = new ArrayList<>(pieces);
        sorted.sort(
                Comparator.comparingDouble((TextLine line) -> line.box().x()).thenComparing(TextLine::text));
        pieces = List.copyOf(sorted);
    }

    double left() {
        return pieces.getFirst().box().x();
    }

    Row with(List<TextLine> other) {
        return new Row(level, height, other);
    }
}
