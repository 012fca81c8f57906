package health.homeward.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a text no token has taken yet.
final class Remaining {
    /// Stands where something was taken.
    static final char TAKEN = '\u0001';

    private final String original;
    private final StringBuilder text;
    private final List<Token> tokens = new ArrayList<>();

    Remaining(String text) {
        this.original = text;
        this.text = new StringBuilder(text);
    }

    String text() {
        return text.toString();
    }

    /// The text as it was before anything was taken.
    String original() {
        return original;
    }

    List<Token> tokens() {
        return List.copyOf(tokens);
    }

    /// Takes every match that makes tokens.
    void takeAll(Pattern pattern, Function<MatchResult, List<Token>> made) {
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            List<Token> found = made.apply(matcher);
            if (!found.isEmpty()) {
                tokens.addAll(found);
                blank(matcher.start(), matcher.end());
            }
        }
    }

    void take(Token token) {
        tokens.add(token);
        blank(token.start(), token.end());
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, TAKEN);
        }
    }
}
