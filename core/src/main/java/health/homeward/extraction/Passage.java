package health.homeward.extraction;

import java.util.ArrayList;
import java.util.List;

/// Running prose with the way back to the page.
///
/// @param text folded, without the breaks of wrapped lines
/// @param at for each character its place in the running text
record Passage(Paper paper, String text, List<Integer> at) {
    /// The marks that end a sentence.
    static final String SENTENCE = "。;!\n";

    Passage {
        at = List.copyOf(at);
    }

    Piece all() {
        return piece(0, text.length());
    }

    Passage upTo(int end) {
        return new Passage(paper, text.substring(0, end), at.subList(0, end));
    }

    /// The part without blanks and marks around it.
    Piece piece(int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return new Piece(this, from, to);
    }

    /// Parts between the given marks, never inside brackets or quotation marks; empty ones are left out.
    List<Piece> split(Piece whole, String marks) {
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        int start = whole.begin();
        for (int i = whole.begin(); i < whole.end(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (c == '\n' || (depth == 0 && marks.indexOf(c) >= 0) || c == '。') {
                depth = 0;
                if (marks.indexOf(c) >= 0) {
                    add(pieces, piece(start, i));
                    start = i + 1;
                }
            }
        }
        add(pieces, piece(start, whole.end()));
        return pieces;
    }

    /// The row, or paragraph of wrapped rows, that a piece stands on.
    Piece row(Piece piece) {
        int end = text.indexOf('\n', piece.end());
        return piece(text.lastIndexOf('\n', piece.begin()) + 1, end < 0 ? text.length() : end);
    }

    List<Piece> sentences() {
        return split(all(), SENTENCE);
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (piece.end() > piece.begin()) {
            pieces.add(piece);
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == ',' || c == ':' || c == '。' || c == ';'
                || c == '、';
    }
}
