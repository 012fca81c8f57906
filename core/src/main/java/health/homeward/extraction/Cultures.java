package health.homeward.extraction;

import health.homeward.document.DocumentKind;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The germ that a culture grew, told behind a label, and what it is sensitive to where the sheet's table is none of
/// laboratory results. That a figure of such a test is no amount in the patient is doubted as in other tables.
final class Cultures {
    private static final Pattern LABELLED = Pattern
            .compile("(?:^|[ \\t。;])(" + Spellings.alternation(Cues.words("culture-label"))
                    + ")[ ]*:[ ]*(?=[^ ])");
    private static final Pattern HEAD = Pattern
            .compile("(?=.*(?:抗菌药|抗生素|药敏|药物).*\\t).*(?:MIC|KB|结果|敏感|折点|判读|抑菌).*");

    private final LabRows.SampleTimes sample;
    private final String title;
    private final List<Fact> facts = new ArrayList<>();

    private Cultures(Paper paper) {
        sample = LabRows.SampleTimes.of(paper.document(), paper.running().text());
        title = paper.document().title();
    }

    /// @param read results from tables that were found as such
    static List<Fact> of(Paper paper, List<Fact> read) {
        Cultures cultures = new Cultures(paper);
        if (paper.kind() == DocumentKind.LAB_REPORT) {
            Passage text = paper.passage(0, paper.running().text().length());
            cultures.rows(text.split(text.all(), "\n"), read.isEmpty());
        }
        return cultures.facts;
    }

    private void rows(List<Piece> rows, boolean tables) {
        boolean below = false;
        for (Piece row : rows) {
            Matcher label = LABELLED.matcher(row.text());
            if (label.find()) {
                grown(row, label);
            } else if (tables && HEAD.matcher(row.text()).matches()) {
                below = true;
            } else if (below) {
                below = row.text().contains("\t");
                answered(row);
            }
        }
    }

    private void grown(Piece row, Matcher label) {
        Piece all = row.part(label.end(), row.text().length());
        List<Piece> sentences = row.passage().split(all, "。;\t");
        if (!sentences.isEmpty()) {
            Piece result = sentences.getFirst();
            Piece whole = row.part(label.start(1), result.end() - row.begin());
            facts.add(result(whole, label.group(1), result.printed(), List.of()));
        }
    }

    private void answered(Piece row) {
        List<Piece> cells = row.passage().split(row, "\t");
        List<Piece> rest = cells.subList(Math.min(1, cells.size()), cells.size());
        boolean told = rest.stream().anyMatch(cell -> Susceptibility.isAnswer(cell.text()));
        if (told && Susceptibility.isAntibiotic(cells.getFirst().text())) {
            String answer = String.join(" ", rest.stream().map(Piece::printed).toList());
            facts.add(result(row, cells.getFirst().printed(), answer, List.of(Doubts.meaning(row))));
        }
    }

    private Fact result(Piece piece, String name, String result, List<Doubt> doubts) {
        return new Fact.LabResult(piece.source("lab-result", doubts), name, null, result, null, null, null,
                null,
                null, null, null, null, null, sample.specimen(), sample.collected(),
                title.isBlank() ? null : title);
    }
}
