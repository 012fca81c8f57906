package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Tokens of one kind that must have the same values on both sides.
///
/// @param swapOnly whether only another value in its place counts, not a value that is missing
/// @param what for the message
record ValueCheck(Kind kind, Check check, boolean swapOnly, String what) implements PairCheck {
    @Override
    public List<Finding> of(Pair pair) {
        Unmatched left = pair.unmatched(kind)
                .forgiving(pair.source().of(kind), pair.target().of(kind));
        return findings(pair, left);
    }

    List<Finding> findings(Pair pair, Unmatched left) {
        List<Finding> findings = new ArrayList<>();
        int swapped = Math.min(left.source().size(), left.target().size());
        for (int i = 0; i < swapped; i++) {
            findings.add(pair.block(check, left.source().get(i), left.target().get(i),
                    "The target says another " + what + " than the source."));
        }
        if (!swapOnly) {
            left.source()
                    .stream()
                    .skip(swapped)
                    .forEach(token -> findings.add(pair.block(check, token, null,
                            "The target does not say this " + what + ".")));
            left.target()
                    .stream()
                    .skip(swapped)
                    .forEach(token -> findings.add(pair.block(check, null, token,
                            "The source does not say this " + what + ".")));
        }
        return findings;
    }
}
