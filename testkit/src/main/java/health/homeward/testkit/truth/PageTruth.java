package health.homeward.testkit.truth;

import java.util.List;

/// One page of a file.
///
/// @param rotation degrees clockwise by which the page must be turned to stand upright
/// @param condition `text` (a text layer), `clean`, `scan`, `photo`, `hard`, `glare`, `dark`
/// @param placed false when the file has no geometry
/// @param segments in visual rows from top to bottom, within a row from left to right
/// @param text the same, one visual row a line, pieces separated by a blank
public record PageTruth(
        String file,
        int page,
        int rotation,
        String condition,
        boolean placed,
        List<SegmentTruth> segments,
        String text) {
    public PageTruth {
        segments = List.copyOf(segments);
    }
}
