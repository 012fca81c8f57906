package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Piece;
import health.homeward.testkit.paper.Words;
import java.util.ArrayList;
import java.util.List;

/// One line of marked text.
record Line(List<Piece> pieces) {
    private static final String NEVER_FIRST = "，。、；：）」】！？)%,;:.℃";

    Line {
        pieces = List.copyOf(pieces);
    }

    String text() {
        return new Words(pieces).text();
    }

    /// Breaks words into lines; Latin words and numbers stay whole, some marks never begin a line.
    ///
    /// @param first what the first line has less of
    static List<Line> broken(Words words, Face face, double size, double width, double first) {
        List<Piece> atoms = atoms(words);
        List<Line> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        double left = width - first;
        for (Piece atom : atoms) {
            double wide = face.width(atom.text()) * size;
            boolean fits = wide <= left || NEVER_FIRST.contains(atom.text());
            if (!fits && !(line.isEmpty() && lines.isEmpty() && first == 0)) {
                lines.add(new Line(line));
                line = new ArrayList<>();
                left = width;
            }
            line.add(atom);
            left -= wide;
        }
        lines.add(new Line(line));
        return lines.stream().map(Line::joined).toList();
    }

    private static List<Piece> atoms(Words words) {
        List<Piece> atoms = new ArrayList<>();
        for (Piece piece : words.pieces()) {
            StringBuilder word = new StringBuilder();
            for (int c : piece.text().codePoints().toArray()) {
                boolean latin = c > ' ' && c < 0x2000 && word.length() < 24;
                if (!latin && !word.isEmpty()) {
                    atoms.add(new Piece(word.toString(), piece.tags()));
                    word.setLength(0);
                }
                if (latin) {
                    word.appendCodePoint(c);
                } else {
                    atoms.add(new Piece(Character.toString(c), piece.tags()));
                }
            }
            if (!word.isEmpty()) {
                atoms.add(new Piece(word.toString(), piece.tags()));
            }
        }
        return atoms;
    }

    /// The same with neighbours of equal marks put together.
    private static Line joined(Line line) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : line.pieces) {
            if (!joined.isEmpty() && joined.getLast().tags().equals(piece.tags())) {
                joined.add(new Piece(joined.removeLast().text() + piece.text(), piece.tags()));
            } else {
                joined.add(piece);
            }
        }
        return new Line(joined);
    }
}
