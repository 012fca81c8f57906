package health.homeward.extraction;

import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.terminology.Folded;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tables of what germs are sensitive to. Their figures are concentrations or zones of a test, not amounts in the
/// patient.
final class Susceptibility {
    private static final Pattern ANSWER = Pattern
            .compile("(?:.*[ \\d])?(?:S|I|R|SDD)|(?:.*[ \\d(])?(?:敏感|中介|耐药|中敏|剂量依赖型?敏感)\\)?");
    private static final Pattern HEADING = Pattern.compile(".*(?:药敏|抗生素|抗菌药|敏感|MIC|折点|抑菌).*");

    private Susceptibility() {}

    static boolean in(Table table) {
        boolean named = table.rows()
                .subList(0, table.headerRows())
                .stream()
                .flatMap(List::stream)
                .anyMatch(cell -> HEADING.matcher(cell.text()).matches());
        List<List<Cell>> rows = table.rows().subList(table.headerRows(), table.rows().size());
        long answered = rows.stream().filter(row -> answered(table, row)).count();
        return named || (answered > 0 && answered * 2 >= rows.size());
    }

    private static boolean answered(Table table, List<Cell> row) {
        return Stream.of(Column.RESULT, Column.FLAG, Column.REMARK, Column.UNKNOWN)
                .mapToInt(table.columns()::indexOf)
                .filter(at -> at >= 0)
                .anyMatch(at -> ANSWER.matcher(Folded.of(row.get(at).text()).strip()).matches());
    }
}
