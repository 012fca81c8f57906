package health.homeward.reading.internal.ocr;

import health.homeward.document.PageQuality;
import health.homeward.document.PageQuality.Reason;
import health.homeward.document.PageQuality.Verdict;
import health.homeward.reading.internal.words.Words;
import java.util.List;

/// What a person is told about a page: what is wrong, where, what to do.
final class Advice {
    private record Row(String reason, String key, String say, String sayZh) {}

    private static final List<Row> ROWS = Words.of("page-advice.tsv")
            .stream()
            .map(line -> line.split("\t", -1))
            .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
            .toList();

    private Advice() {}

    /// @param place key of a row PLACE: two digits for column and row of a ninth of the page, LEFT or RIGHT for an edge
    static PageQuality of(Verdict verdict, List<Reason> reasons, String place) {
        if (verdict == Verdict.GOOD) {
            return new PageQuality(verdict, reasons, "", "");
        }
        Row advice = row(reasons.getFirst().name(), verdict.name());
        Row where = row("PLACE", place);
        return new PageQuality(verdict, reasons, advice.say.replace("{where}", where.say),
                advice.sayZh.replace("{where}", where.sayZh));
    }

    private static Row row(String reason, String key) {
        return ROWS.stream()
                .filter(row -> row.reason.equals(reason) && (row.key.equals(key) || row.key.equals("*")))
                .findFirst()
                .orElseThrow();
    }
}
