package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The same sides in the same order.
final class SideCheck implements PairCheck {
    private static final Set<String> PLAIN = Set.of("left", "right");
    private static final ValueCheck SIDES = new ValueCheck(Kind.SIDE, Check.LATERALITY, false, "side");
    /// Plurals that say both sides by themselves.
    private static final Pattern PLURAL = Pattern.compile(
            "\\b(?!(?:days|weeks|months|years|hours|minutes|times|units|cells|shows|reveals|has|was|always|cycles|tablets|doses|beats|breaths)\\b)[a-z]{2,}(?:[^siu]s|ae|li|xes|lli)\\b|\\b(?:symmetric\\w*|equal\\w*|perrla?|feet|salping\\w*|bimanual)\\b");

    @Override
    public List<Finding> of(Pair pair) {
        List<Token> source = pair.source().of(Kind.SIDE);
        List<Token> target = pair.target().of(Kind.SIDE);
        Unmatched left = pair.unmatched(Kind.SIDE).forgiving(source, target);
        Unmatched sides = joined(left, pair);
        if (!sides.isEmpty()) {
            return SIDES.findings(pair, sides);
        }
        return turned(pair, plain(source), plain(target));
    }

    /// Both is left and right, and plurals of paired organs say it without a word.
    private static Unmatched joined(Unmatched left, Pair pair) {
        List<Token> from = new ArrayList<>(left.source());
        List<Token> to = new ArrayList<>(left.target());
        if (pair.sourceSays(Kind.SIDE, "both", false) && split(to, pair.target()) && plain(from).isEmpty()) {
            to.removeIf(SideCheck::isPlain);
            from.removeIf(token -> token.value().equals("both"));
        }
        if (pair.targetSays(Kind.SIDE, "both", false) && split(from, pair.source()) && plain(to).isEmpty()) {
            from.removeIf(SideCheck::isPlain);
            to.removeIf(token -> token.value().equals("both"));
        }
        if (to.isEmpty() && PLURAL.matcher(pair.target().shadow()).find()) {
            from.removeIf(token -> token.value().equals("both"));
        }
        return new Unmatched(from, to);
    }

    /// Whether left and right are both said, and not one of them once more than the other side has it.
    private static boolean split(List<Token> left, Segment segment) {
        return values(left).containsAll(PLAIN)
                || (plain(left).isEmpty() && values(segment.of(Kind.SIDE)).containsAll(PLAIN));
    }

    private static boolean isPlain(Token token) {
        return PLAIN.contains(token.value());
    }

    private static List<String> values(List<Token> tokens) {
        return tokens.stream().map(Token::value).toList();
    }

    private static List<Token> plain(List<Token> sides) {
        return sides.stream().filter(token -> token.demanded() && isPlain(token)).toList();
    }

    /// Both sides are said, each as often as in the source, but the other way round.
    private static List<Finding> turned(Pair pair, List<Token> source, List<Token> target) {
        if (source.size() != target.size() || values(source).equals(values(target))) {
            return List.of();
        }
        List<String> places = Sides.bound(pair.source(), source);
        List<String> said = Sides.bound(pair.target(), target);
        if (Sides.agree(places, said)) {
            return List.of();
        }
        for (int i = 0; i < source.size(); i++) {
            if (!source.get(i).value().equals(target.get(i).value())) {
                return List.of(pair.block(Check.LATERALITY, source.get(i), target.get(i),
                        "Left and right stand in another order than in the source."));
            }
        }
        return List.of();
    }
}
