package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Doubts that show in the words themselves.
final class Doubts {
    /// Stages that are written with letters or digits where Roman numerals are meant.
    private static final Pattern FALSE_ROMAN = Pattern
            .compile("(?<![0-9A-Za-z.])(?:[1lL|]{2,3}|[Il1|]*[l|1][Il1|]+)[A-Ca-c]?[1-3]?期");

    private Doubts() {}

    static List<Doubt> and(Piece piece, List<Doubt> more) {
        List<Doubt> doubts = new ArrayList<>(more);
        Box box = piece.passage().paper().running().regionsOf(piece.from(), piece.to()).getFirst().box();
        boolean known = piece.passage()
                .paper()
                .running()
                .doubtsOf(piece.from(), piece.to())
                .stream()
                .anyMatch(doubt -> doubt.kind() == Doubt.Kind.HOLE);
        if (piece.text().contains("〓") && !known) {
            doubts.add(new Doubt(Doubt.Kind.HOLE, -1, box));
        }
        if (FALSE_ROMAN.matcher(piece.text()).find()) {
            doubts.add(new Doubt(Doubt.Kind.ROMAN_NUMERAL, -1, box));
        }
        return doubts;
    }

    static Doubt meaning(Piece piece) {
        return new Doubt(Doubt.Kind.MEANING, -1,
                piece.passage().paper().running().regionsOf(piece.from(), piece.to()).getFirst().box());
    }
}
