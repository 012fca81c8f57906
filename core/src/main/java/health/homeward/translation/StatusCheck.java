package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// What is planned is not done, what was refused not given, what was once not now.
final class StatusCheck implements PairCheck {
    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>();
        for (String value : List.of("planned", "refused")) {
            if (!pair.targetSays(Kind.STATUS, value, false)) {
                demanded(pair.source(), value)
                        .forEach(token -> findings.add(pair.block(Check.TENSE, token, null,
                                "The target does not say that this is " + value + ".")));
            }
            if (!pair.sourceSays(Kind.STATUS, value, false)) {
                demanded(pair.target(), value)
                        .forEach(token -> findings.add(pair.block(Check.TENSE, null, token,
                                "The source does not say that this is " + value + ".")));
            }
        }
        if (pair.sourceSays(Kind.STATUS, "advised", true) && !pair.sourceSays(Kind.STATUS, "done", false)) {
            demanded(pair.target(), "done").forEach(token -> findings.add(pair.block(Check.TENSE, null, token,
                    "The source advises what the target says was done.")));
        }
        if (pair.sourceSays(Kind.STATUS, "history", false)
                && !pair.sourceSays(Kind.STATUS, "current", false)) {
            demanded(pair.target(), "current")
                    .forEach(token -> findings.add(pair.block(Check.TENSE, null, token,
                            "The source speaks of what was, the target of what is.")));
        }
        if (pair.sourceSays(Kind.STATUS, "current", true) && !pair.sourceSays(Kind.STATUS, "history", false)
                && !pair.targetSays(Kind.STATUS, "current", false)) {
            demanded(pair.target(), "history")
                    .forEach(token -> findings.add(pair.block(Check.TENSE, null, token,
                            "The source speaks of what is, the target of what was.")));
        }
        return findings;
    }

    private static List<Token> demanded(Segment segment, String value) {
        return segment.of(Kind.STATUS)
                .stream()
                .filter(token -> token.demanded() && token.value().equals(value))
                .limit(1)
                .toList();
    }
}
