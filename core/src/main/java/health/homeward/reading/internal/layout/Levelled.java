package health.homeward.reading.internal.layout;

import health.homeward.document.Cell;
import java.util.List;

/// One row of a record block: the cells of its lanes, where it stands and how high its lines are.
record Levelled(double level, double height, List<Cell> cells) {
    Levelled {
        cells = List.copyOf(cells);
    }
}
