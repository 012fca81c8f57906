package health.homeward.extraction;

import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.terminology.Examinations;
import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables of what germs are sensitive to. Their figures are concentrations or zones of a test, not amounts in the
/// patient.
final class Susceptibility {
    private static final Pattern ANSWER = Pattern
            .compile("(?:.*[ \\d])?(?:S|I|R|SDD)|(?:.*[ \\d(])?(?:敏感|中介|耐药|中敏|剂量依赖型?敏感)\\)?");
    private static final Pattern HEADING = Pattern.compile(".*(?:药敏|抗生素|抗菌药|敏感|MIC|折点|抑菌).*");

    private Susceptibility() {}

    private static final Pattern ANTIBIOTIC = Pattern
            .compile(Terms.read(Susceptibility.class, "antibiotics.tsv")
                    .stream()
                    .map(row -> row.cell(0))
                    .collect(Collectors.joining("|")));

    /// @param title of the report: one of microbiology holds nothing else
    static boolean in(Table table, String title) {
        return Examinations.isCulture(title) || in(table);
    }

    private static boolean in(Table table) {
        boolean named = table.rows()
                .subList(0, table.headerRows())
                .stream()
                .flatMap(List::stream)
                .anyMatch(cell -> HEADING.matcher(cell.text()).matches());
        List<List<Cell>> rows = table.rows().subList(table.headerRows(), table.rows().size());
        long answered = rows.stream().filter(row -> answered(table, row)).count();
        long drugs = rows.stream().filter(row -> isAntibiotic(table, row)).count();
        return named || (answered > 0 && answered * 2 >= rows.size())
                || (drugs > 1 && drugs * 2 >= rows.size());
    }

    private static boolean isAntibiotic(Table table, List<Cell> row) {
        int name = table.columns().indexOf(Table.Column.NAME);
        return name >= 0 && isAntibiotic(Folded.of(row.get(name).text()));
    }

    /// Whether a cell names an antibiotic, with or without something in brackets.
    static boolean isAntibiotic(String folded) {
        return ANTIBIOTIC.matcher(folded.replaceAll("[(\\[].*|[ ]", "")).matches();
    }

    /// Whether a cell says what a germ is to an antibiotic.
    static boolean isAnswer(String folded) {
        return ANSWER.matcher(folded.strip()).matches();
    }

    private static boolean answered(Table table, List<Cell> row) {
        return Stream.of(Column.RESULT, Column.FLAG, Column.REMARK, Column.UNKNOWN)
                .mapToInt(table.columns()::indexOf)
                .filter(at -> at >= 0)
                .anyMatch(at -> ANSWER.matcher(Folded.of(row.get(at).text()).strip()).matches());
    }
}
