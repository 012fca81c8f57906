package health.homeward.reading.internal.layout;

import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The words that head columns, and the header rows made of them.
final class Headings {
    private static final Map<String, Column> WORDS = load();
    private static final int LEAST = 3;

    private Headings() {}

    /// A heading and where its column begins and ends, in fractions of the page.
    record Head(Column column, TextLine line) {
        double left() {
            return line.box().x();
        }

        double right() {
            return line.box().right();
        }
    }

    /// The headings of a row; empty when it is no header row.
    static List<Head> of(Row row) {
        List<Head> heads = new ArrayList<>();
        int foreign = 0;
        for (TextLine piece : row.pieces()) {
            List<Head> found = headsIn(piece);
            heads.addAll(found);
            foreign += found.isEmpty() ? 1 : 0;
        }
        long named = heads.stream().map(Head::column).distinct().count();
        return named >= LEAST && foreign <= heads.size() / 2 ? heads : List.of();
    }

    private static List<Head> headsIn(TextLine piece) {
        Column whole = WORDS.get(folded(piece.text()));
        if (whole != null) {
            return List.of(new Head(whole, piece));
        }
        List<Head> heads = new ArrayList<>();
        int at = 0;
        String text = piece.text();
        while (at < text.length()) {
            int end = longestWord(text, at);
            if (end < 0) {
                return List.of();
            }
            heads.add(new Head(Objects.requireNonNull(WORDS.get(folded(text.substring(at, end)))),
                    Piece.cut(piece, at, end)));
            at = end;
            while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
        }
        return heads.size() > 1 ? heads : List.of();
    }

    private static int longestWord(String text, int from) {
        for (int end = text.length(); end > from; end--) {
            if (WORDS.containsKey(folded(text.substring(from, end)))) {
                return end;
            }
        }
        return -1;
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s　:：]|\\((?:单位|單位)?\\)", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Column> load() {
        Map<String, Column> words = new LinkedHashMap<>();
        for (String line : Lines.of("table-headings.tsv")) {
            List<String> cells = List.of(line.split("\t", 2));
            for (String word : cells.get(1).split("\\|", -1)) {
                words.put(folded(word), Column.valueOf(cells.get(0)));
            }
        }
        return words;
    }

    /// The lines of a resource of `reading` without comments.
    static final class Lines {
        private Lines() {}

        static List<String> of(String resource) {
            try (InputStream in = Objects.requireNonNull(
                    Headings.class.getResourceAsStream("/health/homeward/reading/" + resource), resource);
                    BufferedReader reader = new BufferedReader(
                            new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
