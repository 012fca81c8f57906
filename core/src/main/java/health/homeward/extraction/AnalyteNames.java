package health.homeward.extraction;

import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of laboratory rows: Greek letters that readers lack are put in where the rest of the name makes them certain;
/// names that end in the middle of a word are told.
final class AnalyteNames {
    private record Greek(Pattern misread, String letter) {
        Greek(Terms row) {
            this(Pattern.compile("^(?:" + row.cell(0) + ")(?=" + row.cell(1) + ")"), row.cell(2));
        }
    }

    private static final List<Greek> GREEK = Terms.read(AnalyteNames.class, "greek-names.tsv")
            .stream()
            .map(Greek::new)
            .toList();
    private static final Pattern CUT = Pattern.compile(Terms.read(AnalyteNames.class, "cut-names.tsv")
            .stream()
            .map(row -> row.cell(0))
            .collect(Collectors.joining("|", ".*(?:", ")")));

    private AnalyteNames() {}

    /// The cell with the letter that belongs there; a hole that it fills is none any more.
    static Cell completed(Cell cell) {
        String text = cell.text().replaceAll("^[*★☆▲△#]+[ ]*", "");
        for (Greek greek : GREEK) {
            String whole = greek.misread.matcher(text).replaceFirst(greek.letter);
            if (!whole.equals(text)) {
                return new Cell(whole.replaceFirst("^(\\p{IsGreek}\\d?)一", "$1-"), cell.read(), cell.box(),
                        cell.confidence(),
                        cell.doubts().stream().filter(doubt -> !isFilled(doubt)).toList());
            }
        }
        return new Cell(text, cell.read(), cell.box(), cell.confidence(), cell.doubts());
    }

    private static boolean isFilled(Doubt doubt) {
        return doubt.index() == 0
                && (doubt.kind() == Doubt.Kind.HOLE || doubt.kind() == Doubt.Kind.LOW_CONFIDENCE);
    }

    /// Whether a name ends in the middle of a word, as at the edge of a cell.
    static boolean isCut(String name) {
        return CUT.matcher(Folded.of(name).strip()).matches();
    }
}
