package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// High stays high and low stays low.
final class FlagCheck implements PairCheck {
    private static final Map<String, String> OTHER = Map.of("high", "low", "low", "high");

    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>();
        for (String value : List.of("high", "low")) {
            boolean lost = pair.sourceSays(Kind.FLAG, value, true)
                    && !pair.targetSays(Kind.FLAG, value, false);
            boolean added = pair.targetSays(Kind.FLAG, value, true)
                    && !pair.sourceSays(Kind.FLAG, value, false);
            if (lost) {
                findings.add(pair.block(Check.FLAG, first(pair.source(), value), null,
                        "The target does not say that this is " + value + "."));
            } else if (added) {
                findings.add(pair.block(Check.FLAG, null, first(pair.target(), value),
                        "The source does not say that this is " + value + "."));
            }
        }
        if (findings.isEmpty()) {
            turned(pair, findings);
        }
        return findings;
    }

    /// As many flags on both sides, but one of them the other way.
    private static void turned(Pair pair, List<Finding> findings) {
        for (String value : List.of("high", "low")) {
            String other = OTHER.getOrDefault(value, "");
            int source = demanded(pair.source(), value).size();
            int target = demanded(pair.target(), value).size();
            int all = source + demanded(pair.source(), other).size();
            if (all == target + demanded(pair.target(), other).size() && source > target) {
                findings.add(pair.block(Check.FLAG, demanded(pair.source(), value).getFirst(),
                        demanded(pair.target(), other).getFirst(),
                        "The target says high for low or low for high."));
            }
        }
    }

    private static Token first(Segment segment, String value) {
        return demanded(segment, value).getFirst();
    }

    private static List<Token> demanded(Segment segment, String value) {
        return segment.of(Kind.FLAG)
                .stream()
                .filter(token -> token.demanded() && token.value().equals(value))
                .toList();
    }
}
