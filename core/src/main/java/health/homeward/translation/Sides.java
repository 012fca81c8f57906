package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which parts of the body the sides of a segment belong to.
final class Sides {
    private static final int NEAR = 24;

    private Sides() {}

    /// For each side, the side with the parts that follow it closely: `left c12 c40`.
    static List<String> bound(Segment segment, List<Token> sides) {
        return sides.stream()
                .map(side -> side.value() + " " + String.join(" ", parts(segment, side)))
                .toList();
    }

    /// Whether each side has a part that the same side has on the other side, too.
    static boolean agree(List<String> source, List<String> target) {
        Set<String> common = common(source);
        common.addAll(common(target));
        return source.stream()
                .allMatch(side -> target.stream().anyMatch(other -> share(side, other, common)));
    }

    /// What stands with more than one side tells nothing.
    private static Set<String> common(List<String> sides) {
        Set<String> seen = new TreeSet<>();
        Set<String> common = new TreeSet<>();
        sides.stream()
                .flatMap(side -> Stream.of(side.split(" ", -1)).skip(1).distinct())
                .filter(part -> !seen.add(part))
                .forEach(common::add);
        return common;
    }

    private static boolean share(String one, String other, Set<String> common) {
        Set<String> first = new TreeSet<>(List.of(one.split(" ", -1)));
        Set<String> second = Set.copyOf(new TreeSet<>(List.of(other.split(" ", -1))));
        boolean sameSide = one.split(" ", -1)[0].equals(other.split(" ", -1)[0]);
        first.retainAll(second);
        first.removeAll(common);
        return sameSide && first.size() > 1;
    }

    private static Set<String> parts(Segment segment, Token side) {
        int next = segment.of(Kind.SIDE)
                .stream()
                .mapToInt(Token::start)
                .filter(start -> start > side.start())
                .min()
                .orElse(Integer.MAX_VALUE);
        return segment.of(Kind.CONCEPT)
                .stream()
                .filter(token -> token.concept("part", "finding", "disease"))
                .filter(token -> token.start() >= side.end() && token.start() < next
                        && token.start() - side.end() < NEAR)
                .map(Token::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
