package health.homeward.testkit.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table whose rows lie ready in a resource, first row the headings, second the widths.
final class PlainTable {
    private PlainTable() {}

    static Block.Grid of(String name, Scribe scribe) {
        List<List<String>> rows = Resources.rows("tables/" + name + ".tsv");
        List<Double> weights = rows.get(1).stream().map(Double::valueOf).toList();
        List<List<Words>> body = new ArrayList<>();
        for (List<String> row : rows.subList(2, rows.size())) {
            body.add(row.stream().map(scribe::words).toList());
        }
        List<String> heads = rows.getFirst()
                .stream()
                .map(head -> Arrays.asList(head.split("\\|", -1)).getFirst())
                .toList();
        return new Block.Grid(heads, weights, body, 1);
    }
}
