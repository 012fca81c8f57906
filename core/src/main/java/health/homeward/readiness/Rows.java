package health.homeward.readiness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The tables beside this package: tab-separated, `#` begins a comment line.
final class Rows {
    static final Map<String, List<String>> WORDS = grouped("words.tsv");

    private Rows() {}

    static List<List<String>> of(String name, int columns) {
        try (InputStream in = Rows.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table is not there: " + name);
            }
            List<List<String>> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalStateException("a row of " + name + " has not " + columns + " columns");
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> grouped(String name) {
        return of(name, 2).stream()
                .collect(Collectors.groupingBy(List::getFirst,
                        Collectors.mapping(List::getLast, Collectors.toList())));
    }

    static boolean mentions(String group, String text) {
        return WORDS.getOrDefault(group, List.of()).stream().anyMatch(text::contains);
    }
}
