package health.homeward.recognition;

import health.homeward.document.DocumentKind;
import health.homeward.terminology.Terms;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells which kind of examination a few words name.
final class Modalities {
    private static final Map<DocumentKind, Pattern> WORDS = words();

    private Modalities() {}

    /// The only kind whose words occur; null when none or several do.
    static @Nullable DocumentKind in(String text) {
        Set<DocumentKind> found = EnumSet.noneOf(DocumentKind.class);
        String upper = text.toUpperCase(Locale.ROOT);
        WORDS.forEach((kind, words) -> {
            if (words.matcher(upper).find()) {
                found.add(kind);
            }
        });
        if (found.size() == 2 && found.contains(DocumentKind.PATHOLOGY_REPORT)) {
            found.remove(DocumentKind.LAB_REPORT);
        }
        if (found.size() == 2 && found.contains(DocumentKind.GENETIC_REPORT)) {
            found.remove(DocumentKind.LAB_REPORT);
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private static Map<DocumentKind, Pattern> words() {
        Map<DocumentKind, Pattern> words = new EnumMap<>(DocumentKind.class);
        for (Terms row : Terms.read(Modalities.class, "modalities.tsv")) {
            words.put(DocumentKind.of(row.cell(0)), Pattern.compile(row.spellings(1)
                    .stream()
                    .map(word -> word.chars().allMatch(c -> c < 128)
                            ? "(?<![A-Z])" + Pattern.quote(word) + "(?![A-Z])"
                            : Pattern.quote(word))
                    .collect(Collectors.joining("|"))));
        }
        return words;
    }
}
