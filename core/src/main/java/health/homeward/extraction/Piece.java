package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.document.FactSource;
import java.util.List;
import java.util.regex.Pattern;

/// Some characters of a passage.
record Piece(Passage passage, int begin, int end) {
    private static final Pattern BREAKS = Pattern.compile("[\\n\\f]");

    /// For matching.
    String text() {
        return passage.text().substring(begin, end);
    }

    /// As printed.
    String printed() {
        if (begin == end) {
            return "";
        }
        String raw = passage.paper().running().text().substring(from(), to());
        return BREAKS.matcher(raw).replaceAll("").replace('\t', ' ').strip();
    }

    int from() {
        return passage.at().get(begin);
    }

    int to() {
        return passage.at().get(end - 1) + 1;
    }

    /// A part, by offsets within this piece.
    Piece part(int first, int last) {
        return passage.piece(begin + first, begin + last);
    }

    boolean isEmpty() {
        return begin == end;
    }

    List<Piece> clauses() {
        return passage.split(this, ",;。\n");
    }

    FactSource source(String type, List<Doubt> more) {
        return passage.paper().sources().of(type, from(), to(), Doubts.and(this, more));
    }

    FactSource source(String type) {
        return source(type, List.of());
    }
}
