package health.homeward.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cell of a table.
///
/// @param text as read, or as repaired by its column's type (then `read` holds the plain reading); empty for a blank
/// @param read the plain reading
/// @param box null when blank
/// @param confidence lowest of its characters, 1 when blank
public record Cell(String text, String read, @Nullable Box box, double confidence, List<Doubt> doubts) {
    public static final Cell BLANK = new Cell("", "", null, 1, List.of());

    public Cell {
        doubts = List.copyOf(doubts);
    }
}
