package health.homeward.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// One row of a table of words: cells by position, `|` between the spellings of one cell.
record Terms(List<String> cells) {
    Terms {
        cells = List.copyOf(cells);
    }

    /// The rows of a table among this package's resources; lines that begin with `#` are remarks.
    static List<Terms> read(String name) {
        try (InputStream stream = Terms.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return new String(stream.readAllBytes(), UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Terms(Arrays.asList(line.split("\t", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All spellings in the second cell of the rows whose first cell is `key`.
    static List<String> of(String name, String key) {
        List<String> spellings = new ArrayList<>();
        read(name).stream()
                .filter(row -> row.cell(0).equals(key))
                .forEach(row -> spellings.addAll(row.spellings(1)));
        return List.copyOf(spellings);
    }

    /// An alternation of the spellings, longest first, each taken literally.
    static String alternation(List<String> spellings) {
        return spellings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
                .map(Pattern::quote)
                .reduce((a, b) -> a + '|' + b)
                .map(all -> "(?:" + all + ")")
                .orElseThrow(() -> new IllegalStateException("no spellings"));
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    List<String> spellings(int index) {
        return Arrays.stream(cell(index).split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
