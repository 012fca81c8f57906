package health.homeward.document;

import java.util.List;

/// A table as rows of cells, all rows equally long, the printed header first. Two record blocks side by side are one
/// table with each column once, the left block's rows first.
///
/// @param headerRows how many of the first rows are the printed header; 0 when there is none
/// @param columns what each column holds, as far as header and content tell
public record Table(Box box, int headerRows, List<Column> columns, List<List<Cell>> rows) {
    /// What a column holds.
    public enum Column {
        NUMBER, NAME, ABBREVIATION, RESULT, FLAG, RANGE, UNIT, METHOD, STRENGTH, DOSE, FREQUENCY, ROUTE, START, STOP, QUANTITY, DURATION, REMARK, UNKNOWN
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("rows are as long as there are columns");
            }
        }
    }
}
