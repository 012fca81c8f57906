package health.homeward.recognition;

import health.homeward.document.Box;
import health.homeward.document.Doubt;
import health.homeward.document.PageRef;
import health.homeward.document.Printed;
import health.homeward.document.Region;
import health.homeward.document.TextLine;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One visual row of a page: its pieces from left to right joined by tabs, and a shadow of the same length for matching.
final class Row {
    private final PageRef page;
    private final List<TextLine> pieces;
    private final List<Integer> starts = new ArrayList<>();
    private final String text;
    private final String folded;
    private final Box box;

    Row(PageRef page, List<TextLine> pieces) {
        this.page = page;
        this.pieces = List.copyOf(pieces);
        int at = 0;
        for (TextLine piece : pieces) {
            starts.add(at);
            at += piece.text().length() + 1;
        }
        text = pieces.stream().map(TextLine::text).collect(Collectors.joining("\t"));
        folded = Folded.of(text);
        box = Box.around(pieces.stream().map(TextLine::box).toList());
    }

    List<TextLine> pieces() {
        return pieces;
    }

    int start(int piece) {
        return starts.get(piece);
    }

    String folded() {
        return folded;
    }

    /// The shadow without any blanks.
    String compact() {
        return compact(folded);
    }

    static String compact(String text) {
        return text.replaceAll("[ \\t]+", "");
    }

    /// How a part of the compact shadow is printed; the part itself where it is not found.
    String printedTitle(String part) {
        String sought = compact(part).toUpperCase(Locale.ROOT);
        StringBuilder compact = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) != ' ' && folded.charAt(i) != '\t') {
                compact.append(Character.toUpperCase(folded.charAt(i)));
                at.add(i);
            }
        }
        int begin = compact.indexOf(sought);
        return begin < 0 || sought.isEmpty()
                ? part
                : text.substring(at.get(begin), at.get(begin + sought.length() - 1) + 1).replace('\t', ' ');
    }

    Box box() {
        return box;
    }

    /// The box around some characters.
    Box boxOf(int begin, int end) {
        return Box.around(touched(begin, end).stream()
                .map(i -> pieces.get(i).boxOf(begin - starts.get(i), end - starts.get(i)))
                .toList());
    }

    /// Some characters as a printed value.
    Printed printed(int begin, int end) {
        List<Integer> touched = touched(begin, end);
        double confidence = 1;
        List<Doubt> doubts = new ArrayList<>();
        for (int i : touched) {
            int from = begin - starts.get(i);
            int to = end - starts.get(i);
            TextLine piece = pieces.get(i);
            confidence = Math.min(confidence, piece.confidenceOf(from, to));
            piece.doubts()
                    .stream()
                    .filter(doubt -> doubt.index() < 0 || (doubt.index() >= from && doubt.index() < to))
                    .forEach(doubts::add);
        }
        return new Printed(text.substring(begin, end).replace('\t', ' '),
                new Region(page, boxOf(begin, end)), confidence, doubts);
    }

    private List<Integer> touched(int begin, int end) {
        List<Integer> touched = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (starts.get(i) < end && starts.get(i) + pieces.get(i).text().length() > begin) {
                touched.add(i);
            }
        }
        return touched.isEmpty() ? List.of(0) : touched;
    }
}
