package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.Page;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import health.homeward.lab.Familiarity;
import health.homeward.terminology.Folded;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names of laboratory rows that a reader of pictures may have misread: near a name of the lexicon and none, of another
/// analyte than the abbreviation beside it, printed twice, or simplified among traditional ones; on any page, ends of
/// names that were torn.
final class AnalyteDoubts {
    private static final Pattern SCRAP = Pattern.compile("\\p{IsHan}{1,2}[)]?");

    private final List<TextLine> seen;
    private final boolean traditional;
    private final List<String> names;

    private AnalyteDoubts(List<TextLine> seen, boolean traditional, List<String> names) {
        this.seen = seen;
        this.traditional = traditional;
        this.names = names;
    }

    static AnalyteDoubts in(Page page, Table table) {
        List<TextLine> seen = page.lines().stream().filter(line -> line.source() == TextSource.OCR).toList();
        int name = table.columns().indexOf(Column.NAME);
        String all = page.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
        return new AnalyteDoubts(seen, Script.isTraditional(all),
                table.rows().stream().map(row -> row.get(name).text().strip()).toList());
    }

    /// @param abbreviation empty when none is printed
    boolean on(Cell name, String abbreviation) {
        if (!isSeen(name.box())) {
            return isScrap(name.text(), abbreviation);
        }
        boolean twice = names.stream().filter(name.text().strip()::equals).count() > 1;
        boolean misread = traditional && Script.hasSimplified(name.text());
        return twice || misread || switch (Familiarity.of(name.text(), abbreviation)) {
            case KNOWN -> false;
            case DAMAGED, CONTRADICTED -> true;
            case UNKNOWN -> traditional;
        };
    }

    /// The end of a name whose beginning stands elsewhere (`宽度`): one or two characters that no analyte is called.
    private static boolean isScrap(String name, String abbreviation) {
        return SCRAP.matcher(Folded.of(name).strip()).matches()
                && Familiarity.of(name, abbreviation) != Familiarity.KNOWN;
    }

    /// What is doubted about a cell. The decimals of a number tell of misreading only where a picture was read.
    List<Doubt> about(Cell cell) {
        return isSeen(cell.box())
                ? cell.doubts()
                : cell.doubts().stream().filter(doubt -> doubt.kind() != Doubt.Kind.NUMBER_DECIMALS).toList();
    }

    /// Whether a picture was read where the cell stands.
    boolean isSeen(@Nullable Box box) {
        return box != null && seen.stream()
                .anyMatch(line -> line.box().containsCentreOf(box)
                        || box.containsCentreOf(line.box()));
    }
}
