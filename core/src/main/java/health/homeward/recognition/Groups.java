package health.homeward.recognition;

import health.homeward.recognition.Comparison.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The papers as groups that agree among themselves. Papers are named by their place in the list.
final class Groups {
    private final List<Claims> claims;
    private final Comparison[][] comparisons;

    Groups(List<Claims> papers) {
        claims = papers.stream().map(paper -> paper.during(stayOf(paper, papers))).toList();
        comparisons = new Comparison[claims.size()][claims.size()];
        for (int i = 0; i < claims.size(); i++) {
            for (int k = 0; k < i; k++) {
                comparisons[i][k] = Comparison.of(claims.get(i), claims.get(k));
                comparisons[k][i] = comparisons[i][k];
            }
        }
    }

    /// The days over which a hospital used the number of a paper.
    private static @Nullable Stay stayOf(Claims paper, List<Claims> papers) {
        return papers.stream()
                .filter(other -> Numbers.isOfOneStay(paper, other))
                .map(Claims::stay)
                .reduce(paper.stay(), Stay::around);
    }

    /// Whether two names on one paper are clearly two persons'.
    boolean contradictsItself(int index) {
        List<Claims.Claim<NameForm>> names = claims.get(index)
                .names()
                .stream()
                .filter(Claims.Claim::firm)
                .toList();
        return names.stream()
                .anyMatch(one -> names.stream()
                        .anyMatch(two -> Names.compare(List.of(one.value()),
                                List.of(two.value())) == NameTie.OTHER));
    }

    /// The group with the most papers that are surely its own: one, or several when another person's group may be as
    /// large. Where what was told settles some papers, only their groups count.
    ///
    /// @param known papers that what was told settles
    List<List<Integer>> largest(List<Integer> among, Predicate<Integer> known) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int index : byWeight(among)) {
            groups.stream()
                    .filter(group -> belongs(index, group))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(index),
                            () -> groups.add(new ArrayList<>(List.of(index))));
        }
        groups.removeIf(group -> group.size() == 1 && claims.get(group.getFirst()).forms().isEmpty()
                && claims.get(group.getFirst()).numbers().isEmpty());
        if (groups.stream().anyMatch(group -> group.stream().anyMatch(known))) {
            groups.removeIf(group -> group.stream().noneMatch(known));
        }
        List<Integer> most = groups.stream()
                .max(Comparator.comparingLong((List<Integer> group) -> sure(group, known))
                        .thenComparingInt(group -> -groups.indexOf(group)))
                .orElse(List.of());
        return groups.stream()
                .filter(group -> group.equals(most)
                        || (isSomebodyElse(group, most)
                                && possible(group, groups, known) >= sure(most, known)))
                .toList();
    }

    private long sure(List<Integer> group, Predicate<Integer> known) {
        return group.stream().filter(index -> known.test(index) || !isContested(index, group)).count();
    }

    /// How many papers a group may have, with those that are not surely another group's.
    private long possible(List<Integer> group, List<List<Integer>> groups, Predicate<Integer> known) {
        return group.size() + groups.stream()
                .filter(other -> !other.equals(group))
                .flatMap(other -> other.stream()
                        .filter(index -> !known.test(index) && isContested(index, other)))
                .filter(index -> belongs(index, group))
                .count();
    }

    /// Groups that are only not known to be one do not contend.
    private boolean isSomebodyElse(List<Integer> group, List<Integer> other) {
        return group.stream().anyMatch(index -> others(index, other).anyMatch(Comparison::clearlyRivals));
    }

    /// Papers that say most come first, so that groups form around them.
    private List<Integer> byWeight(List<Integer> among) {
        return among.stream()
                .sorted(Comparator.comparingInt((Integer index) -> -weight(claims.get(index))))
                .toList();
    }

    private static int weight(Claims claims) {
        return (claims.names().isEmpty() ? 0 : 2) + (claims.sex() == null ? 0 : 1)
                + (claims.age() == null ? 0 : 1)
                + (claims.birthDate() == null ? 0 : 2) + (claims.numbers().isEmpty() ? 0 : 1)
                + (claims.namesFirm() ? 1 : 0);
    }

    /// The group with every open paper that agrees with one of its papers and contradicts none.
    ///
    /// @param doubtful papers that only a number or a birth date ties to it
    List<Integer> grown(List<Integer> group, List<Integer> open, Predicate<Integer> doubtful) {
        List<Integer> grown = new ArrayList<>(group);
        boolean more = true;
        while (more) {
            List<Integer> next = open.stream()
                    .filter(index -> !grown.contains(index))
                    .filter(index -> belongs(index, grown))
                    .filter(index -> !doubtful.test(index)
                            || others(index, grown).anyMatch(Groups::isSolid))
                    .limit(1)
                    .toList();
            grown.addAll(next);
            more = !next.isEmpty();
        }
        return grown;
    }

    private boolean belongs(int index, List<Integer> group) {
        return others(index, group).anyMatch(other -> other.verdict() == Verdict.SAME)
                && others(index, group).noneMatch(Comparison::rivals);
    }

    private static boolean isSolid(Comparison comparison) {
        return comparison.verdict() == Verdict.SAME && comparison.witnesses().solid();
    }

    /// Whether somebody else's paper fits this one as well as the group does, or fits the group as well as this one does.
    boolean isContested(int index, List<Integer> group) {
        List<Integer> core = core(group);
        boolean inCore = core.contains(index);
        if (inCore && core.size() > 1) {
            return false;
        }
        return outside(group)
                .filter(other -> others(other, group).anyMatch(Comparison::clearlyRivals))
                .anyMatch(other -> between(index, other).fitsLoosely()
                        || (!inCore && between(index, other).clearlyRivals()
                                && core.stream().allMatch(own -> !between(own, other).rivals())
                                && core.stream().anyMatch(own -> between(own, other).fitsLoosely())));
    }

    /// The most papers of a group that numbers or birth dates hold together.
    private List<Integer> core(List<Integer> group) {
        List<Integer> core = List.of();
        for (int first : group) {
            List<Integer> held = new ArrayList<>(List.of(first));
            for (int i = 0; i < held.size(); i++) {
                int at = held.get(i);
                group.stream()
                        .filter(index -> !held.contains(index) && isSolid(between(index, at)))
                        .forEach(held::add);
            }
            core = held.size() > core.size() ? held : core;
        }
        return core;
    }

    /// Whether a paper contradicts some paper of the group and nothing but its name ties it to any, or prints another
    /// birth date or citizen number and no number ties it.
    boolean isOther(int index, List<Integer> group) {
        boolean tied = isTiedBeyondName(index, group);
        boolean solid = others(index, group).anyMatch(Groups::isSolid);
        return others(index, group).filter(other -> other.verdict() == Verdict.DIFFERENT)
                .anyMatch(other -> !tied || (!solid && other.witnesses().otherPerson()));
    }

    /// Whether a paper outside the group has its name and is clearly another person's.
    boolean hasNamesake(List<Integer> group) {
        return outside(group).anyMatch(index -> others(index, group)
                .anyMatch(other -> other.name() == NameTie.SAME && other.verdict() == Verdict.DIFFERENT));
    }

    /// Whether anything but the name ties a paper to the group.
    boolean isTiedBeyondName(int index, List<Integer> group) {
        return others(index, group)
                .anyMatch(other -> other.verdict() == Verdict.SAME && other.witnesses().beyondName());
    }

    boolean sharesNumber(int index, List<Integer> group) {
        return others(index, group).anyMatch(other -> other.witnesses().sharesNumber());
    }

    @Nullable
    Comparison best(int index, List<Integer> group) {
        return others(index, group).min(Comparator.comparing(Comparison::verdict)).orElse(null);
    }

    /// What speaks most against it.
    @Nullable
    Comparison worst(int index, List<Integer> group) {
        return others(index, group).max(
                Comparator.comparing(Comparison::verdict).thenComparing(other -> other.witnesses().apart()))
                .orElse(null);
    }

    private Comparison between(int one, int two) {
        return Objects.requireNonNull(comparisons[one][two]);
    }

    private Stream<Integer> outside(List<Integer> group) {
        return IntStream.range(0, claims.size()).boxed().filter(index -> !group.contains(index));
    }

    private Stream<Comparison> others(int index, List<Integer> group) {
        return group.stream().filter(other -> other != index).map(other -> between(index, other));
    }
}
