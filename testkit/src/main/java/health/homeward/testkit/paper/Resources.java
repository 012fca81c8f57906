package health.homeward.testkit.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The wordings that lie beside the classes.
public final class Resources {
    private Resources() {}

    /// The lines of a resource without blanks and comments (`//`).
    public static List<String> lines(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a tab-separated resource.
    public static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /// The bytes of a resource.
    public static InputStream open(String name) {
        return Objects.requireNonNull(Resources.class.getResourceAsStream("/health/homeward/testkit/" + name),
                name);
    }
}
