package health.homeward.recognition;

import health.homeward.recognition.Comparison.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The papers as groups that agree among themselves. Papers are named by their place in the list.
final class Groups {
    private final List<Claims> claims;
    private final Comparison[][] comparisons;

    Groups(List<Claims> claims) {
        this.claims = claims;
        comparisons = new Comparison[claims.size()][claims.size()];
        for (int i = 0; i < claims.size(); i++) {
            for (int k = 0; k < i; k++) {
                comparisons[i][k] = Comparison.of(claims.get(i), claims.get(k));
                comparisons[k][i] = comparisons[i][k];
            }
        }
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

    /// The groups with the most papers: one, or several when they are equally large.
    List<List<Integer>> largest(List<Integer> among) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int index : byWeight(among)) {
            groups.stream()
                    .filter(group -> has(index, group, Verdict.SAME) && !has(index, group, Verdict.DIFFERENT))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(index),
                            () -> groups.add(new ArrayList<>(List.of(index))));
        }
        groups.removeIf(group -> group.size() == 1 && claims.get(group.getFirst()).forms().isEmpty()
                && claims.get(group.getFirst()).numbers().isEmpty());
        int most = groups.stream().mapToInt(List::size).max().orElse(0);
        List<List<Integer>> largest = groups.stream().filter(group -> group.size() == most).toList();
        return largest.stream().anyMatch(group -> isSomebodyElse(group, largest))
                ? largest
                : largest.stream().limit(1).toList();
    }

    /// Groups that are only not known to be one do not contend.
    private boolean isSomebodyElse(List<Integer> group, List<List<Integer>> others) {
        return others.stream()
                .filter(other -> !other.equals(group))
                .anyMatch(other -> group.stream().anyMatch(index -> has(index, other, Verdict.DIFFERENT)));
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
    List<Integer> grown(List<Integer> group, List<Integer> open) {
        List<Integer> grown = new ArrayList<>(group);
        boolean more = true;
        while (more) {
            List<Integer> next = open.stream()
                    .filter(index -> !grown.contains(index))
                    .filter(index -> has(index, grown, Verdict.SAME) && !has(index, grown, Verdict.DIFFERENT))
                    .limit(1)
                    .toList();
            grown.addAll(next);
            more = !next.isEmpty();
        }
        return grown;
    }

    /// Whether a paper contradicts some paper of the group and nothing but its name ties it to any.
    boolean isOther(int index, List<Integer> group) {
        return has(index, group, Verdict.DIFFERENT) && !isTiedBeyondName(index, group);
    }

    /// Whether a paper outside the group has its name and is clearly another person's.
    boolean hasNamesake(List<Integer> group) {
        return IntStream.range(0, claims.size())
                .filter(index -> !group.contains(index))
                .anyMatch(
                        index -> others(index, group).anyMatch(comparison -> comparison.name() == NameTie.SAME
                                && comparison.verdict() == Verdict.DIFFERENT));
    }

    /// Whether anything but the name ties a paper to the group.
    boolean isTiedBeyondName(int index, List<Integer> group) {
        return others(index, group)
                .anyMatch(other -> other.verdict() == Verdict.SAME && other.beyondName());
    }

    boolean sharesNumber(int index, List<Integer> group) {
        return group.stream()
                .filter(other -> other != index)
                .anyMatch(other -> Numbers.personal(claims.get(index), claims.get(other)) == Tie.AGREES
                        || Numbers.ofHospital(claims.get(index), claims.get(other)) == Tie.AGREES);
    }

    @Nullable
    Comparison best(int index, List<Integer> group) {
        return others(index, group).min(Comparator.comparing(Comparison::verdict)).orElse(null);
    }

    @Nullable
    Comparison worst(int index, List<Integer> group) {
        return others(index, group).max(Comparator.comparing(Comparison::verdict)).orElse(null);
    }

    private java.util.stream.Stream<Comparison> others(int index, List<Integer> group) {
        return group.stream().filter(other -> other != index).map(other -> comparisons[index][other]);
    }

    private boolean has(int index, List<Integer> group, Verdict verdict) {
        return count(index, group, verdict) > 0;
    }

    private long count(int index, List<Integer> group, Verdict verdict) {
        return IntStream.range(0, group.size())
                .mapToObj(group::get)
                .filter(other -> other != index)
                .map(other -> Objects.requireNonNull(comparisons[index][other]))
                .filter(comparison -> comparison.verdict() == verdict)
                .count();
    }
}
