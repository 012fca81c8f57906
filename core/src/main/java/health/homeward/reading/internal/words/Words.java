package health.homeward.reading.internal.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of reading; they are data.
public final class Words {
    private Words() {}

    /// The lines of a resource of `reading` without comments.
    public static List<String> of(String resource) {
        try (InputStream in = Objects.requireNonNull(
                Words.class.getResourceAsStream("/health/homeward/reading/" + resource), resource);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One pattern that matches what any line of a resource matches.
    public static Pattern anyOf(String resource) {
        return Pattern.compile(of(resource).stream().collect(Collectors.joining("|", "(?:", ")")));
    }
}
