package health.homeward.testkit.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The parallel corpus of the project: `pairs-a.tsv` and the parts after it.
public final class SentencePairs {
    /// The letters of all parts.
    public static final String PARTS = "abcdef";

    private SentencePairs() {}

    /// All pairs of a part.
    public static List<SentencePair> of(char part) {
        return rows("pairs-" + part + ".tsv")
                .map(cells -> new SentencePair(cells[0], cells[1], cells[2], cells[3], part))
                .toList();
    }

    /// The rows of a table of this package, without remarks.
    static Stream<String[]> rows(String name) {
        try (InputStream stream = SentencePairs.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
