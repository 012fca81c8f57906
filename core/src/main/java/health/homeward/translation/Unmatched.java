package health.homeward.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// The demanded tokens of both sides that have no counterpart on the other, each counterpart serving once.
record Unmatched(List<Token> source, List<Token> target) {
    static Unmatched of(List<Token> source, List<Token> target, BiPredicate<Token, Token> same) {
        List<Token> from = new ArrayList<>(source);
        List<Token> to = new ArrayList<>(target);
        pairOff(from, to, same, false, false);
        pairOff(from, to, same, true, true);
        pairOff(from, to, same, true, false);
        pairOff(from, to, same, false, true);
        return new Unmatched(demanded(from), demanded(to));
    }

    boolean isEmpty() {
        return source.isEmpty() && target.isEmpty();
    }

    /// Without what is only said more often on one side than on the other, as long as nothing else is left there:
    /// translators join what repeats.
    Unmatched forgiving(List<Token> allSource, List<Token> allTarget) {
        List<Token> from = target.isEmpty() ? unsaid(source, allTarget) : source;
        List<Token> to = source.isEmpty() ? unsaid(target, allSource) : target;
        return new Unmatched(from, to);
    }

    private static List<Token> unsaid(List<Token> left, List<Token> other) {
        return left.stream()
                .filter(token -> other.stream().noneMatch(said -> said.value().equals(token.value())))
                .toList();
    }

    private static void pairOff(List<Token> from, List<Token> to, BiPredicate<Token, Token> same,
            boolean demandedFrom, boolean demandedTo) {
        from.removeIf(one -> one.demanded() == demandedFrom && removeFirst(one, to, same, demandedTo));
    }

    private static boolean removeFirst(Token one, List<Token> to, BiPredicate<Token, Token> same,
            boolean demandedTo) {
        for (int i = 0; i < to.size(); i++) {
            if (to.get(i).demanded() == demandedTo && same.test(one, to.get(i))) {
                to.remove(i);
                return true;
            }
        }
        return false;
    }

    private static List<Token> demanded(List<Token> tokens) {
        return tokens.stream().filter(Token::demanded).toList();
    }
}
