package health.homeward.translation;

import health.homeward.terminology.Terms;
import java.util.HashSet;
import java.util.Set;

/// Words that carry no content of their own. Source: `filler-words.tsv`.
final class FillerWords {
    static final Set<String> CHINESE = of("zh");
    static final Set<String> ENGLISH = of("en");

    private FillerWords() {}

    private static Set<String> of(String language) {
        return Terms.read(FillerWords.class, "filler-words.tsv")
                .stream()
                .filter(row -> row.cell(0).equals(language))
                .map(row -> Set.copyOf(new HashSet<>(row.spellings(1))))
                .findFirst()
                .orElseThrow();
    }
}
