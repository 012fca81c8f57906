package health.homeward.reading.internal.layout;

import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import health.homeward.reading.internal.words.Words;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words that head columns, and the header rows made of them.
final class Headings {
    private static final Map<String, Column> BY_WORD = load();
    private static final int LEAST = 3;
    /// Among so many headings a word that is nearly one is one.
    private static final int SURELY = 2;
    private static final int SHORTEST = 3;

    private Headings() {}

    /// A heading and where its column begins and ends, in fractions of the page.
    record Head(Column column, TextLine line) {
        Span span() {
            return new Span(column, line.box().x(), line.box().right());
        }
    }

    /// The headings of a row, those whose words are not known among them; empty when it is no header row.
    static List<Head> of(Row row) {
        List<Head> heads = new ArrayList<>();
        int foreign = 0;
        List<List<Head>> exact = row.pieces().stream().map(Headings::headsIn).toList();
        boolean among = exact.stream().filter(found -> !found.isEmpty()).count() >= SURELY;
        for (int i = 0; i < exact.size(); i++) {
            TextLine piece = row.pieces().get(i);
            Column like = among && exact.get(i).isEmpty() ? like(piece.text()) : null;
            List<Head> found = like == null ? exact.get(i) : List.of(new Head(like, piece));
            heads.addAll(found.isEmpty() ? List.of(new Head(Column.UNKNOWN, piece)) : found);
            foreign += found.isEmpty() ? 1 : 0;
        }
        long named = heads.stream()
                .map(Head::column)
                .filter(column -> column != Column.UNKNOWN)
                .distinct()
                .count();
        return named >= LEAST && foreign <= (heads.size() - foreign) / 2 ? heads : List.of();
    }

    static boolean isHeading(TextLine piece) {
        return !headsIn(piece).isEmpty();
    }

    /// The headings that run together in a piece, each by itself; the piece as it is when they are not all known.
    static List<TextLine> cut(TextLine piece) {
        List<Head> heads = headsIn(piece);
        return heads.size() < 2 ? List.of(piece) : heads.stream().map(Head::line).toList();
    }

    /// The headings that run together in one piece; two words for one column, as in `检验项目名称`, are one heading.
    private static List<Head> headsIn(TextLine piece) {
        Column whole = BY_WORD.get(folded(piece.text()));
        if (whole != null) {
            return List.of(new Head(whole, piece));
        }
        List<Head> heads = new ArrayList<>();
        int at = 0;
        int begin = 0;
        String text = piece.text();
        while (at < text.length()) {
            int end = longestWord(text, at);
            if (end < 0) {
                return List.of();
            }
            Column column = Objects.requireNonNull(BY_WORD.get(folded(text.substring(at, end))));
            boolean same = !heads.isEmpty() && heads.getLast().column() == column;
            if (same) {
                heads.removeLast();
            } else {
                begin = at;
            }
            heads.add(new Head(column, Piece.cut(piece, begin, end)));
            at = end;
            while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
        }
        return heads;
    }

    /// The column of a heading of which one character was misread, lost or not read; null where none or several fit.
    static @Nullable Column like(String text) {
        String read = folded(text);
        Set<Column> columns = BY_WORD.entrySet()
                .stream()
                .filter(word -> word.getKey().length() >= SHORTEST && isLike(read, word.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return columns.size() == 1 && read.codePoints().anyMatch(Character::isIdeographic)
                ? columns.iterator().next()
                : null;
    }

    private static boolean isLike(String read, String word) {
        int from = 0;
        while (from < Math.min(read.length(), word.length()) && read.charAt(from) == word.charAt(from)) {
            from++;
        }
        int same = word.length() - from;
        boolean one = read.length() == word.length()
                && read.regionMatches(from + 1, word, from + 1, Math.max(0, same - 1));
        boolean lost = read.length() + 1 == word.length()
                && read.regionMatches(from, word, from + 1, same - 1);
        return one || lost;
    }

    /// The end of the longest heading that a text begins with, -1 when it begins with none.
    static int endOfWord(String text) {
        int end = longestWord(text, 0);
        while (end > 0 && ":： \u3000".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /// The column of a heading, null when it is none.
    static @Nullable Column column(String word) {
        return BY_WORD.get(folded(word));
    }

    private static int longestWord(String text, int from) {
        for (int end = text.length(); end > from; end--) {
            if (BY_WORD.containsKey(folded(text.substring(from, end)))) {
                return end;
            }
        }
        return -1;
    }

    private static String folded(String text) {
        return Folded.of(text).replaceAll("[\\s:]|\\((?:单位)?\\)", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Column> load() {
        Map<String, Column> words = new LinkedHashMap<>();
        for (String line : Words.of("table-headings.tsv")) {
            List<String> cells = List.of(line.split("\t", 2));
            for (String word : cells.get(1).split("\\|", -1)) {
                words.put(folded(word), Column.valueOf(cells.get(0)));
            }
        }
        return words;
    }
}
