package health.homeward.terminology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/// One row of a table of words: cells by position, `|` between the spellings of one cell.
public record Terms(List<String> cells) {
    public Terms {
        cells = List.copyOf(cells);
    }

    /// The rows of a table among the resources of `owner`'s package; lines that begin with `#` are remarks.
    public static List<Terms> read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
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

    /// The cell at a position, empty where the row is shorter.
    public String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    /// The spellings in a cell.
    public List<String> spellings(int index) {
        return Arrays.stream(cell(index).split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
