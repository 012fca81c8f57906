package health.homeward.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The lines of a document as one text in reading order, with the way back from every character to its place. Pieces of
/// one visual row are separated by a tab, rows by a line feed, pages by a form feed.
public final class RunningText {
    private record Span(int begin, int end, PageRef page, TextLine line) {}

    private final String text;
    private final TreeMap<Integer, Span> spans = new TreeMap<>();

    private RunningText(String text, List<Span> spans) {
        this.text = text;
        spans.forEach(span -> this.spans.put(span.begin, span));
    }

    /// The body and pen lines of a document's parts; stamps and page furniture are left out.
    ///
    /// @param pages must hold every page of the parts
    public static RunningText of(Document document, Map<PageRef, Page> pages) {
        return of(document.parts(), pages);
    }

    /// The same for parts that are not yet a document.
    public static RunningText of(List<DocumentPart> parts, Map<PageRef, Page> pages) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (DocumentPart part : parts) {
            Page page = pages.get(part.page());
            if (page == null) {
                throw new IllegalArgumentException("page not given: " + part.page());
            }
            if (!text.isEmpty()) {
                text.append('\f');
            }
            append(part, page, text, spans);
        }
        return new RunningText(text.toString(), spans);
    }

    private static void append(DocumentPart part, Page page, StringBuilder text, List<Span> spans) {
        TextLine before = null;
        for (TextLine line : inReadingOrder(page.lines())) {
            boolean wanted = line.layer() == Layer.BODY || line.layer() == Layer.HANDWRITING;
            if (!wanted || !part.area().containsCentreOf(line.box())) {
                continue;
            }
            if (before != null) {
                text.append(onOneRow(before, line) ? '\t' : '\n');
            }
            spans.add(new Span(text.length(), text.length() + line.text().length(), part.page(), line));
            text.append(line.text());
            before = line;
        }
    }

    private static List<TextLine> inReadingOrder(List<TextLine> lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> lines.get(i).block()).thenComparing(i -> i))
                .map(lines::get)
                .toList();
    }

    private static boolean onOneRow(TextLine left, TextLine right) {
        double shared = Math.min(left.box().bottom(), right.box().bottom())
                - Math.max(left.box().y(), right.box().y());
        return left.block() == right.block() && right.box().centreX() > left.box().centreX()
                && shared > 0.5 * Math.min(left.box().height(), right.box().height());
    }

    public String text() {
        return text;
    }

    /// The places of the characters `begin` (inclusive) to `end` (exclusive), one for each line touched.
    public List<Region> regionsOf(int begin, int end) {
        return touched(begin, end).stream()
                .map(span -> new Region(span.page, span.line.boxOf(begin - span.begin, end - span.begin)))
                .toList();
    }

    /// The doubts of those characters, and those that concern a whole line.
    public List<Doubt> doubtsOf(int begin, int end) {
        return touched(begin, end).stream()
                .flatMap(span -> span.line.doubts()
                        .stream()
                        .filter(doubt -> doubt.index() < 0
                                || (doubt.index() >= begin - span.begin && doubt.index() < end - span.begin)))
                .toList();
    }

    /// The lowest confidence among those characters, 1 when there are none.
    public double confidenceOf(int begin, int end) {
        return touched(begin, end).stream()
                .mapToDouble(span -> span.line.confidenceOf(begin - span.begin, end - span.begin))
                .min()
                .orElse(1);
    }

    /// The lines that those characters come from, in reading order.
    /// Where the piece of a row that holds a character begins.
    public int beginOf(int index) {
        return spans.floorKey(index);
    }

    public List<TextLine> linesOf(int begin, int end) {
        return touched(begin, end).stream().map(Span::line).toList();
    }

    /// Those characters as a printed value with its (first) place.
    public Printed printed(int begin, int end) {
        return new Printed(text.substring(begin, end), regionsOf(begin, end).getFirst(),
                confidenceOf(begin, end),
                doubtsOf(begin, end));
    }

    private List<Span> touched(int begin, int end) {
        Integer from = spans.floorKey(begin);
        return spans.subMap(from == null ? 0 : from, true, Math.max(end, 0), false)
                .values()
                .stream()
                .filter(span -> span.end > begin)
                .toList();
    }
}
