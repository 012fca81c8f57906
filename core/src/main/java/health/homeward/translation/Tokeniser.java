package health.homeward.translation;

import java.util.List;

/// Finds the tokens of a language: dates before all other figures, then what is written with figures and is no
/// number, then words, then numbers.
final class Tokeniser {
    /// Takes one kind of token out of a text.
    interface Taker {
        void take(Remaining remaining);
    }

    private static final Tokeniser CHINESE = new Tokeniser(List.of(new ChineseDates(),
            new Patterns(Language.CHINESE), new Figures(Language.CHINESE), Lexicon.chinese(),
            new NumberWords(Language.CHINESE)));
    private static final Tokeniser ENGLISH = new Tokeniser(List.of(new EnglishDates(),
            new Patterns(Language.ENGLISH), new Figures(Language.ENGLISH),
            new NumberWords(Language.ENGLISH), Lexicon.english()));

    private final List<Taker> takers;

    private Tokeniser(List<Taker> takers) {
        this.takers = takers;
    }

    static Tokeniser of(Language language) {
        return switch (language) {
            case CHINESE -> CHINESE;
            case ENGLISH -> ENGLISH;
        };
    }

    void take(Remaining remaining) {
        takers.forEach(taker -> taker.take(remaining));
    }
}
