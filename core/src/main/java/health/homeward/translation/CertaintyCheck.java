package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// What is possible does not become certain, what is excluded does not become possible, nor the reverse.
final class CertaintyCheck implements PairCheck {
    private static final String HEDGE = "hedge";
    private static final String EXCLUDED = "excluded";
    private static final String CONFIRMED = "confirmed";

    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>();
        lost(pair, HEDGE, "The target does not say that this is uncertain.", findings);
        added(pair, HEDGE, "The source does not say that this is uncertain.", findings);
        lost(pair, EXCLUDED, "The target does not say that this was excluded.", findings);
        added(pair, EXCLUDED, "The source does not say that this was excluded.", findings);
        if (pair.sourceSays(Kind.CERTAINTY, HEDGE, true)
                && !pair.sourceSays(Kind.CERTAINTY, CONFIRMED, false)) {
            added(pair, CONFIRMED, "The source does not say that this was confirmed.", findings);
        }
        return findings;
    }

    private static void lost(Pair pair, String value, String message, List<Finding> findings) {
        if (!pair.targetSays(Kind.CERTAINTY, value, false)) {
            first(pair.source(), value).forEach(
                    token -> findings.add(pair.block(Check.CERTAINTY, token, null, message)));
        }
    }

    private static void added(Pair pair, String value, String message, List<Finding> findings) {
        if (!pair.sourceSays(Kind.CERTAINTY, value, false)) {
            first(pair.target(), value).forEach(
                    token -> findings.add(pair.block(Check.CERTAINTY, null, token, message)));
        }
    }

    private static List<Token> first(Segment segment, String value) {
        return segment.of(Kind.CERTAINTY)
                .stream()
                .filter(token -> token.demanded() && token.value().equals(value))
                .limit(1)
                .toList();
    }
}
