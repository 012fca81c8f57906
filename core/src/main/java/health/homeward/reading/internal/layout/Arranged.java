package health.homeward.reading.internal.layout;

import health.homeward.document.Table;
import health.homeward.document.TextLine;
import java.util.List;

/// The lines of a page in order, and its tables.
public record Arranged(List<TextLine> lines, List<Table> tables) {
    public Arranged {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }
}
