package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;

/// A table's header, of one row or of up to three when headings are wrapped.
///
/// @param heads none when no header begins at the row
/// @param rows how many rows it takes
record Header(List<Headings.Head> heads, int rows) {
    private static final int MOST_ROWS = 3;
    private static final double CLOSE = 2.2;

    /// The header that begins at a row: the one that names the most columns.
    static Header at(List<Row> rows, int from) {
        Header best = new Header(Headings.of(rows.get(from)), 1);
        List<TextLine> pieces = new ArrayList<>(apart(rows.get(from)));
        for (int more = 1; more < MOST_ROWS && from + more < rows.size(); more++) {
            Row row = rows.get(from + more);
            if (row.level() - rows.get(from + more - 1).level() > CLOSE * row.height()) {
                break;
            }
            apart(row).forEach(piece -> hang(piece, pieces));
            List<Headings.Head> heads = pieces.stream().allMatch(Headings::isHeading)
                    ? Headings.of(row.with(pieces))
                    : List.of();
            if (!heads.isEmpty() && heads.size() >= best.heads.size()) {
                best = new Header(heads, more + 1);
            }
        }
        return best;
    }

    /// The pieces of a row; those in which several headings run together are cut.
    private static List<TextLine> apart(Row row) {
        return row.pieces().stream().flatMap(piece -> Headings.cut(piece).stream()).toList();
    }

    /// Joins a piece to the one above it, or adds it when there is none.
    private static void hang(TextLine piece, List<TextLine> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            TextLine above = pieces.get(i);
            double shared = Math.min(piece.box().right(), above.box().right())
                    - Math.max(piece.box().x(), above.box().x());
            if (shared > 0.5 * Math.min(piece.box().width(), above.box().width())) {
                Box box = above.box().union(piece.box());
                pieces.set(i, new TextLine(above.text() + piece.text(), box, null,
                        Math.min(above.confidence(), piece.confidence()), above.source(), above.layer(),
                        above.block(), List.of(), List.of()));
                return;
            }
        }
        pieces.add(piece);
    }
}
