package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Stopped is not continued, reduced not increased.
final class ActionCheck implements PairCheck {
    /// What does harm when it is lost or added, whatever else is said.
    private static final Set<String> GRAVE = Set.of("stop", "hold", "avoid");

    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>();
        List<Token> lost = onlyIn(pair.source(), pair.target());
        List<Token> added = onlyIn(pair.target(), pair.source());
        for (Token token : lost) {
            if (!added.isEmpty()) {
                findings.add(pair.block(Check.STOP_CONTINUE, token, added.getFirst(),
                        "The target says to do something else than the source."));
            } else if (GRAVE.contains(token.value())) {
                findings.add(pair.block(Check.STOP_CONTINUE, token, null,
                        "The target does not say that this is " + said(token) + "."));
            }
        }
        if (lost.isEmpty()) {
            added.stream()
                    .filter(token -> GRAVE.contains(token.value()))
                    .forEach(token -> findings.add(pair.block(Check.STOP_CONTINUE, null, token,
                            "The source does not say that this is " + said(token) + ".")));
        }
        return findings;
    }

    private static String said(Token token) {
        return switch (token.value()) {
            case "stop" -> "stopped";
            case "hold" -> "held";
            default -> "to be avoided";
        };
    }

    private static List<Token> onlyIn(Segment segment, Segment other) {
        List<Token> said = other.of(Kind.ACTION);
        return segment.of(Kind.ACTION)
                .stream()
                .filter(token -> token.demanded()
                        && said.stream().noneMatch(action -> action.value().equals(token.value())))
                .toList();
    }
}
