package health.homeward.extraction;

import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.extraction.MedicineToken.Kind;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Columns of medicine tables whose heading is not known, told by what stands in them; one whose heading is that of
/// the names but for a character.
final class SensedColumns {
    private static final int SHORTEST = 4;
    private static final int LEAST = 2;
    private static final Pattern PACKAGES = Pattern
            .compile("\\d{1,3}[ ]?" + MedicineWords.any("unit-package"));

    private SensedColumns() {}

    static Table of(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == Column.UNKNOWN) {
                Column sensed = sensed(table, i);
                columns.set(i, columns.contains(sensed) ? Column.UNKNOWN : sensed);
            }
        }
        return columns.equals(table.columns())
                ? table
                : new Table(table.box(), table.headerRows(), columns, table.rows());
    }

    private static Column sensed(Table table, int column) {
        if (table.headerRows() > 0 && isName(table.rows().getFirst().get(column))) {
            return Column.NAME;
        }
        if (mostly(table, column, text -> MedicineTokens.whole(Kind.ROUTE, text))) {
            return Column.ROUTE;
        }
        if (mostly(table, column, text -> MedicineTokens.whole(Kind.FREQUENCY, text))) {
            return Column.FREQUENCY;
        }
        boolean dosed = table.columns().contains(Column.DOSE);
        return dosed && mostly(table, column, text -> PACKAGES.matcher(text).matches())
                ? Column.QUANTITY
                : Column.UNKNOWN;
    }

    private static boolean mostly(Table table, int column, Predicate<String> is) {
        List<String> texts = table.rows()
                .subList(table.headerRows(), table.rows().size())
                .stream()
                .map(cells -> Folded.of(cells.get(column).text().strip()))
                .filter(text -> !text.isEmpty())
                .toList();
        long fitting = texts.stream().filter(is).count();
        return fitting >= LEAST && 2 * fitting > texts.size();
    }

    private static boolean isName(Cell heading) {
        String text = Folded.of(heading.text()).strip();
        return text.length() >= SHORTEST
                && MedicineWords.of("label-name").stream().anyMatch(word -> differInOne(word, text));
    }

    private static boolean differInOne(String word, String text) {
        int differences = word.length() == text.length() ? 0 : SHORTEST;
        for (int i = 0; i < Math.min(word.length(), text.length()); i++) {
            differences += word.charAt(i) == text.charAt(i) ? 0 : 1;
        }
        return differences == 1;
    }
}
