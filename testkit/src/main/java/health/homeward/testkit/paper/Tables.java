package health.homeward.testkit.paper;

import java.util.List;

/// The blocks that are not written but filled in from lists: tables, pictures.
final class Tables {
    private Tables() {}

    /// The blocks of an order such as `lab chemistry` or `medicines home`.
    static List<Block> named(String order, Scribe scribe) {
        String[] words = scribe.fill(order).split(" ", -1);
        return switch (words[0]) {
            case "lab" -> List.of(LaboratoryTable.of(words[1], words[2], scribe));
            case "sheet" -> List.of(LaboratorySheets.of(words[1], words[2], words[3], scribe));
            case "medicines" -> List.of(MedicineTables.list(words[1], scribe));
            case "prescription" -> MedicineTables.prescription(words[1], scribe);
            case "orders" -> List.of(MedicineTables.orders(words[1], scribe));
            case "rows" -> List.of(PlainTable.of(words[1], scribe));
            case "figure" -> List.of(new Block.Figure(words[1]));
            default -> throw new IllegalArgumentException("no such table: " + order);
        };
    }
}
