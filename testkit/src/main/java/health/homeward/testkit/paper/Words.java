package health.homeward.testkit.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Text in which the stretches that state facts are marked.
public record Words(List<Piece> pieces) {
    public static final Words NONE = new Words(List.of());

    public Words {
        pieces = List.copyOf(pieces);
    }

    /// Text that states nothing.
    public static Words plain(String text) {
        return text.isEmpty() ? NONE : new Words(List.of(new Piece(text, List.of())));
    }

    /// Text that is a part of a fact.
    public static Words part(String text, String fact, String part) {
        return text.isEmpty()
                ? NONE
                : new Words(List.of(new Piece(text, List.of(new Tag(fact, ""), new Tag(fact, part)))));
    }

    public Words plus(Words other) {
        List<Piece> both = new ArrayList<>(pieces);
        both.addAll(other.pieces);
        return new Words(both);
    }

    /// Its lines, where it has line breaks.
    public List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            String[] parts = piece.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new Words(line));
                    line.clear();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new Piece(parts[i], piece.tags()));
                }
            }
        }
        lines.add(new Words(line));
        return lines;
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// The same with every text changed.
    public Words map(UnaryOperator<String> change) {
        return new Words(
                pieces.stream().map(piece -> new Piece(change.apply(piece.text()), piece.tags())).toList());
    }
}
