package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.Comparator;
import java.util.List;

/// A text with the tokens found in it, in text order.
///
/// @param shadow the text folded for matching, character for character
/// @param rest the shadow with all tokens taken out
record Segment(Language language, String text, String shadow, String rest, List<Token> tokens) {
    Segment {
        tokens = tokens.stream()
                .sorted(Comparator.comparingInt(Token::start).thenComparing(Token::kind))
                .toList();
    }

    static Segment chinese(String text) {
        return of(Language.CHINESE, text);
    }

    static Segment english(String text) {
        return of(Language.ENGLISH, text);
    }

    private static Segment of(Language language, String text) {
        Remaining remaining = new Remaining(Shadow.of(text));
        String shadow = remaining.text();
        Tokeniser.of(language).take(remaining);
        return new Segment(language, text, shadow, remaining.text(), remaining.tokens());
    }

    List<Token> of(Kind kind) {
        return tokens.stream().filter(token -> token.is(kind)).toList();
    }

    /// The words of a token as they are printed.
    String printed(Token token) {
        return text.substring(token.start(), token.end());
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
