package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Upper is not lower: words on one axis, and numbered vertebrae, are the same.
final class SiteCheck implements PairCheck {
    private static final ValueCheck LEVELS = new ValueCheck(Kind.LEVEL, Check.SITE, true, "level");

    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>(LEVELS.of(pair));
        Unmatched left = pair.unmatched(Kind.SITE);
        for (Token lost : left.source()) {
            left.target()
                    .stream()
                    .filter(token -> axis(token).equals(axis(lost)))
                    .findFirst()
                    .ifPresent(said -> findings.add(pair.block(Check.SITE, lost, said,
                            "The target says another place than the source.")));
        }
        return findings;
    }

    private static String axis(Token site) {
        return site.value().substring(0, 1);
    }
}
