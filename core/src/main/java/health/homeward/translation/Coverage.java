package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which clauses of a source have something of their own in the target.
final class Coverage {
    private static final Pattern CLAUSE = Pattern.compile("[^,;。:!?\\n]+");
    private static final Pattern CHUNK = Pattern
            .compile("[,;.:](?!\\d)|\\b(?:and|with|but|or|then|which)\\b");
    private static final Set<Kind> ASKING = EnumSet
            .complementOf(EnumSet.of(Kind.FILLER, Kind.NEGATION, Kind.ROUTE,
                    Kind.MARKER, Kind.DAY));
    private static final double SAID_ELSEWHERE = 0.3;
    private static final double LEAST = 0.5;

    private final Pair pair;
    private final Set<Integer> answered = new HashSet<>();

    Coverage(Pair pair) {
        this.pair = pair;
        Map<String, List<Integer>> said = new HashMap<>();
        for (Token token : asking(pair.target())) {
            said.computeIfAbsent(key(token), _ -> new ArrayList<>()).add(token.start());
        }
        Set<Integer> taken = new HashSet<>();
        for (Token token : asking(pair.source())) {
            said.getOrDefault(key(token), List.of())
                    .stream()
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(_ -> answered.add(token.start()));
        }
    }

    /// Clauses of the source that nothing in the target answers.
    long unanswered() {
        return clauses().stream().filter(this::bare).count();
    }

    /// How many clauses the source has more than the target.
    int fewer() {
        long chunks = CHUNK.splitAsStream(pair.target().shadow()).filter(chunk -> !chunk.isBlank()).count();
        return clauses().size() - (int) chunks;
    }

    private List<MatchResult> clauses() {
        return CLAUSE.matcher(pair.source().shadow())
                .results()
                .filter(match -> !match.group().isBlank())
                .toList();
    }

    private boolean bare(MatchResult clause) {
        Set<String> said = new HashSet<>();
        pair.target().of(Kind.CONCEPT).forEach(token -> said.add(token.value()));
        Set<Integer> places = new HashSet<>();
        double asked = CompletenessCheck.unknownCharacters(pair.source(), clause.start(), clause.end()) / 2.0;
        for (Token token : asking(pair.source())) {
            if (token.start() >= clause.start() && token.end() <= clause.end() && places.add(token.start())) {
                if (answered.contains(token.start())) {
                    return false;
                }
                boolean concept = token.is(Kind.CONCEPT) && token.demanded();
                asked += concept
                        ? said.contains(token.value()) ? SAID_ELSEWHERE : CompletenessCheck.weight(token)
                        : 0;
            }
        }
        return asked >= LEAST;
    }

    private static List<Token> asking(Segment segment) {
        return segment.tokens().stream().filter(token -> ASKING.contains(token.kind())).toList();
    }

    private static String key(Token token) {
        return token.kind() + " " + token.value();
    }
}
