package health.homeward.recognition;

import health.homeward.document.DocumentKind;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What headings, wording and table columns say about the kind of a paper, as points for each kind.
final class Evidence {
    private record Clue(DocumentKind kind, Pattern pattern, int weight) {}

    private static final List<Clue> CLUES = clues();
    /// A table of medicines does not tell these apart; their words do.
    private static final Set<DocumentKind> MEDICINES = EnumSet.of(DocumentKind.MEDICATION_LIST,
            DocumentKind.ORDER_SHEET, DocumentKind.PRESCRIPTION);
    private static final int TABLE = 4;
    private static final int ENOUGH = 4;
    private static final int AHEAD = 2;

    private final Map<DocumentKind, Integer> points;

    private Evidence(Map<DocumentKind, Integer> points) {
        this.points = points;
    }

    static Evidence of(List<Row> rows, List<Table> tables) {
        Map<DocumentKind, Integer> points = new EnumMap<>(DocumentKind.class);
        for (Clue clue : CLUES) {
            if (rows.stream().anyMatch(row -> clue.pattern.matcher(row.folded()).find())) {
                points.merge(clue.kind, clue.weight, Integer::sum);
            }
        }
        tables.stream().map(Table::columns).forEach(columns -> table(columns, points));
        return new Evidence(points);
    }

    private static void table(List<Column> columns, Map<DocumentKind, Integer> points) {
        if (columns.contains(Column.RESULT)
                && (columns.contains(Column.RANGE) || columns.contains(Column.UNIT))) {
            points.merge(DocumentKind.LAB_REPORT, TABLE, Integer::sum);
        }
        long medicine = columns.stream()
                .filter(Set.of(Column.STRENGTH, Column.DOSE, Column.FREQUENCY, Column.ROUTE)::contains)
                .distinct()
                .count();
        if (medicine >= 2) {
            MEDICINES.forEach(kind -> points.merge(kind, TABLE, Integer::sum));
        }
    }

    Evidence and(Evidence other) {
        Map<DocumentKind, Integer> sum = new EnumMap<>(DocumentKind.class);
        sum.putAll(points);
        other.points.forEach((kind, more) -> sum.merge(kind, more, Integer::sum));
        return new Evidence(sum);
    }

    int pointsFor(DocumentKind kind) {
        return points.getOrDefault(kind, 0);
    }

    /// The kind that is clearly ahead; null when none is.
    @Nullable
    DocumentKind clear() {
        return points.entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= ENOUGH)
                .filter(entry -> points.entrySet()
                        .stream()
                        .allMatch(other -> other.getKey() == entry.getKey()
                                || entry.getValue() - other.getValue() >= AHEAD))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        for (Terms row : Terms.read(Evidence.class, "evidence.tsv")) {
            String words = row.spellings(1)
                    .stream()
                    .map(Folded::of)
                    .map(word -> row.cell(3).equals("heading") ? heading(word) : Pattern.quote(word))
                    .collect(Collectors.joining("|"));
            clues.add(new Clue(DocumentKind.of(row.cell(0)), Pattern.compile(words),
                    Integer.parseInt(row.cell(2))));
        }
        return clues;
    }

    private static String heading(String word) {
        String spaced = word.chars()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("[ ]*"));
        return "(?:^|[\\t\\[【 ])(?:[0-9一二三四五六七八九十]{1,2}[.、)]?[ ]*)?" + spaced
                + "(?:\\([^)]{1,12}\\))?[ ]*(?:[:\\]】\\t]|$)";
    }
}
