package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The negations of a segment with what each governs.
///
/// @param mentions of findings and other concepts that can be there or not
record Negations(List<Cue> cues, List<Mention> mentions) {
    /// @param absent whether the segment says that it is not there
    record Mention(Token token, boolean absent) {}

    /// @param governed concepts in its reach
    /// @param capacity how many negations of the other language it can stand for
    record Cue(Token token, List<Token> governed, int capacity) {}

    /// The states that the tables give an opposite.
    static final Set<String> POLAR_STATES = Lexicon.withOpposite();
    private static final List<String> SCOPED = List.of("finding", "disease", "course", "agent");

    static Negations of(Segment segment) {
        Clauses clauses = new Clauses(segment);
        List<Token> concepts = segment.of(Kind.CONCEPT).stream().filter(Token::demanded).toList();
        List<Cue> cues = new ArrayList<>();
        Set<Token> negated = new HashSet<>();
        int covered = -1;
        for (Token cue : segment.of(Kind.NEGATION)
                .stream()
                .sorted(Comparator.comparingInt(Token::start).thenComparing(token -> !token.demanded()))
                .toList()) {
            if (cue.start() < covered) {
                continue;
            }
            covered = cue.end();
            Cue found = cue(segment, clauses, cue, concepts);
            cues.add(found);
            if (cue.demanded()) {
                found.governed().stream().filter(Negations::scoped).forEach(token -> flip(negated, token));
                concepts.stream()
                        .filter(token -> POLAR_STATES.contains(token.value()) && token.start() >= cue.end()
                                && token.start() - cue.end() <= 1)
                        .forEach(token -> flip(negated, token));
            }
        }
        List<Mention> mentions = concepts.stream()
                .filter(token -> scoped(token) || POLAR_STATES.contains(token.value()))
                .map(token -> new Mention(token, token.absent() != negated.contains(token)))
                .toList();
        return new Negations(cues, mentions);
    }

    private static void flip(Set<Token> negated, Token token) {
        if (!negated.remove(token)) {
            negated.add(token);
        }
    }

    private static boolean scoped(Token token) {
        return SCOPED.contains(token.detail());
    }

    private static Cue cue(Segment segment, Clauses clauses, Token cue, List<Token> concepts) {
        boolean left = cue.value().equals("left");
        List<Token> first = left
                ? within(concepts, clauses.left(cue), cue.start())
                : within(concepts, cue.end(), clauses.right(cue));
        if (!cue.value().equals("right") && first.stream().noneMatch(Negations::scoped)) {
            List<Token> second = left
                    ? within(concepts, cue.end(), clauses.right(cue))
                    : within(concepts, clauses.left(cue), cue.start());
            first = second.stream().anyMatch(Negations::scoped) ? second : first;
        }
        int begin = left ? clauses.left(cue) : cue.end();
        int end = left ? cue.start() : clauses.right(cue);
        String reach = begin < end ? segment.shadow().substring(begin, end) : "";
        int capacity = 1
                + (int) reach.chars()
                        .filter(c -> c == '、' || c == '及' || c == '和' || c == '或' || c == ',')
                        .count()
                + (reach.contains(" or ") || reach.contains(" nor ") || reach.contains(" and ") ? 2 : 0);
        return new Cue(cue, first, cue.demanded() ? capacity : 1);
    }

    private static List<Token> within(List<Token> concepts, int from, int to) {
        return concepts.stream().filter(token -> token.start() >= from && token.end() <= to).toList();
    }

    /// The values that have a mention.
    Set<String> values() {
        return mentions.stream().map(mention -> mention.token().value()).collect(Collectors.toSet());
    }

    List<Mention> of(String value) {
        return mentions.stream().filter(mention -> mention.token().value().equals(value)).toList();
    }
}
