package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Makes cells of pieces.
final class CellText {
    private CellText() {}

    static Cell of(List<TextLine> pieces) {
        if (pieces.isEmpty()) {
            return Cell.BLANK;
        }
        StringBuilder text = new StringBuilder();
        List<Doubt> doubts = new ArrayList<>();
        double confidence = 1;
        for (TextLine piece : pieces) {
            text.append(!text.isEmpty() && stayApart(text.charAt(text.length() - 1), piece.text().charAt(0))
                    ? " "
                    : "");
            for (Doubt doubt : piece.doubts()) {
                doubts.add(doubt.index() < 0
                        ? doubt
                        : new Doubt(doubt.kind(), doubt.index() + text.length(), doubt.box()));
            }
            text.append(piece.text());
            confidence = Math.min(confidence, piece.confidenceOf(0, piece.text().length()));
        }
        Box box = Box.around(pieces.stream().map(TextLine::box).toList());
        return new Cell(text.toString(), text.toString(), box, confidence, doubts);
    }

    /// Two words of letters stay two words; two numbers never become one.
    private static boolean stayApart(char before, char after) {
        return (isLatin(before) && isLatin(after)) || (isOfANumber(before) && isOfANumber(after));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean isOfANumber(char c) {
        return Character.isDigit(c) || c == '.' || c == ',';
    }

    /// The same cell with a repaired text.
    static Cell repaired(Cell cell, String text) {
        return new Cell(text, cell.read(), cell.box(), cell.confidence(), cell.doubts());
    }

    static Cell doubted(Cell cell, Doubt.Kind kind) {
        Box box = cell.box();
        if (box == null || cell.doubts().stream().anyMatch(doubt -> doubt.kind() == kind)) {
            return cell;
        }
        List<Doubt> doubts = new ArrayList<>(cell.doubts());
        doubts.add(new Doubt(kind, -1, box));
        return new Cell(cell.text(), cell.read(), box, cell.confidence(), doubts);
    }

    static Cell joined(Cell upper, Cell lower) {
        Box above = upper.box();
        Box below = lower.box();
        if (above == null || below == null) {
            return above == null ? lower : upper;
        }
        List<Doubt> doubts = new ArrayList<>(upper.doubts());
        lower.doubts()
                .forEach(doubt -> doubts.add(doubt.index() < 0
                        ? doubt
                        : new Doubt(doubt.kind(), doubt.index() + upper.text().length(), doubt.box())));
        return new Cell(upper.text() + lower.text(), upper.read() + lower.read(), above.union(below),
                Math.min(upper.confidence(), lower.confidence()), doubts);
    }
}
