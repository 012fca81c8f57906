package health.homeward.medication;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of which what is understood is taken away, so that what is left is the product's name.
final class LineText {
    /// Stands where something was taken.
    static final char TAKEN = '\u0001';

    private final StringBuilder rest;

    LineText(String plain) {
        this.rest = new StringBuilder(plain);
    }

    String rest() {
        return rest.toString();
    }

    /// Whether one of these characters is left: without it no pattern that needs it is tried.
    boolean has(String characters) {
        for (int i = 0; i < rest.length(); i++) {
            if (characters.indexOf(rest.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Takes the first match.
    Optional<MatchResult> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return Optional.empty();
        }
        MatchResult found = matcher.toMatchResult();
        take(found.start(), found.end());
        return Optional.of(found);
    }

    /// Takes a stretch.
    void take(int start, int end) {
        for (int i = start; i < end; i++) {
            rest.setCharAt(i, TAKEN);
        }
    }

    /// Takes all matches, one after the other.
    void takeAll(Pattern pattern, Consumer<MatchResult> each) {
        for (Optional<MatchResult> found = take(pattern); found.isPresent(); found = take(pattern)) {
            each.accept(found.get());
        }
    }
}
