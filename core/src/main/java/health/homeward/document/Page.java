package health.homeward.document;

import java.util.List;

/// One page as text with places. All boxes refer to the page as received, turned by `rotation`.
///
/// @param rotation degrees clockwise by which an ordinary viewer's picture of the page must be turned to stand upright
/// @param width of the upright page, in pixels or points; only the ratio to `height` carries meaning
/// @param placed false when the file has no geometry (DOCX) and boxes are strips in reading order
/// @param problems what was met and did not stop the reading
/// @param seconds wall time spent on it
public record Page(
        PageRef ref,
        int rotation,
        double width,
        double height,
        boolean placed,
        TextSource source,
        List<TextLine> lines,
        List<Table> tables,
        PageQuality quality,
        Engine engine,
        List<Problem> problems,
        double seconds) {
    public Page {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
        if (rotation % 90 != 0 || rotation < 0 || rotation > 270) {
            throw new IllegalArgumentException("a page is turned by quarters, not by " + rotation);
        }
    }
}
