package health.homeward.reading.internal.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Puts the ordinary character in the place of a radical, a compatibility ideograph or a vertical form, which some
/// producers of PDF write instead. Nothing else is touched: full normalisation would make 109 of 10⁹.
final class Folding {
    private static final Map<Integer, String> RADICALS = read();

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(code -> folded.append(fold(code)));
        return folded.toString();
    }

    private static String fold(int code) {
        String radical = RADICALS.get(code);
        if (radical != null) {
            return radical;
        }
        boolean compatible = (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFE10 && code <= 0xFE4F);
        return compatible
                ? Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC)
                : Character.toString(code);
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> table = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(
                Folding.class.getResourceAsStream("/health/homeward/reading/radicals.tsv"));
                BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.lines().filter(row -> !row.startsWith("#")).skip(1).forEach(row -> {
                int tab = row.indexOf('\t');
                table.put(row.codePointAt(0), row.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}
