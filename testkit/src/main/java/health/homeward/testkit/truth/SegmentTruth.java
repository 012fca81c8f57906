package health.homeward.testkit.truth;

import java.util.List;

/// One piece of a visual row: a line of a paragraph, a cell's line, a label with its value.
///
/// @param layer `body`, `furniture` (running header, footer, page number) or `handwriting`
/// @param box as in [Spot]
public record SegmentTruth(String text, String layer, List<Double> box) {
    public SegmentTruth {
        box = List.copyOf(box);
    }
}
