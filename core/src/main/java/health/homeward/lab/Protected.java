package health.homeward.lab;

import health.homeward.terminology.Terms;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that make another test of a name; they are never matched by likeness.
final class Protected {
    private static final Pattern WORDS = load();

    private Protected() {}

    /// Those in a name, in their order.
    static List<String> in(String key) {
        Matcher matcher = WORDS.matcher(key);
        return matcher.results().map(found -> canonical(found.group())).toList();
    }

    /// Beside a figure, `O`, `I` and `L` are misread figures.
    private static String canonical(String word) {
        return word.matches(".*\\d.*") ? word.replace('O', '0').replace('I', '1').replace('L', '1') : word;
    }

    private static Pattern load() {
        List<String> words = Terms.read(Protected.class, "protected-words.tsv")
                .stream()
                .flatMap(row -> row.spellings(0).stream())
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .toList();
        return Pattern.compile(String.join("|", words) + "|[A-Z]*\\d+[A-Z]*|[A-Z]+|[αβγκλδε%#]");
    }
}
