package health.homeward.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Printed units in UCUM. One that is not in the table has no code.
final class Ucum {
    private static final Map<String, String> CODES = load();

    private Ucum() {}

    static Optional<String> of(String printed) {
        return Optional.ofNullable(CODES.get(folded(printed)));
    }

    private static String folded(String unit) {
        String plain = unit.replaceAll("[μµ]", "u").replaceAll("[\\s×]", "").replace('／', '/');
        return plain.endsWith("/ml") || plain.endsWith("/dl") || plain.endsWith("/l") || plain.endsWith("/ul")
                ? plain.substring(0, plain.length() - 1) + "L"
                : plain;
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        try (InputStream in = Objects
                .requireNonNull(Ucum.class.getResourceAsStream("/health/homeward/extraction/ucum.tsv"));
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                List<String> cells = List.of(line.split("\t", -1));
                codes.put(folded(cells.get(0)), cells.get(1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
