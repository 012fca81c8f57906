package health.homeward.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which instance numbers ought to be in a series and are not.
///
/// @param missing in order
/// @param cut whether there are more than are listed
/// @param selection whether at least half of the span is missing
/// @param span from the smallest to the largest number
record Numbers(List<Integer> missing, boolean cut, boolean selection, long span) {
    static final Numbers NONE = new Numbers(List.of(), false, false, 0);

    private static final int FEWEST = 3;
    private static final int NO_COUNTER = 50;
    private static final int MOST = 10_000;
    private static final int FRONT = 3;
    private static final int FRONT_FROM = 8;

    Numbers {
        missing = List.copyOf(missing);
    }

    /// @param instances of one series, each once
    /// @param elsewhere numbers in other series of the same modality in the study
    static Numbers of(List<Instance> instances, Set<Integer> elsewhere) {
        TreeSet<Integer> missing = new TreeSet<>();
        boolean cut = false;
        boolean selection = false;
        long span = 0;
        for (List<Instance> part : parts(instances)) {
            Numbers numbers = ofPart(part, elsewhere);
            missing.addAll(numbers.missing);
            cut |= numbers.cut;
            selection |= numbers.selection;
            span = Math.max(span, numbers.span);
        }
        return new Numbers(List.copyOf(missing), cut, selection, span);
    }

    /// The whole series; where numbers repeat, one part for each acquisition, echo, phase and kind of image.
    static List<List<Instance>> parts(List<Instance> instances) {
        List<Integer> numbers = instances.stream().flatMap(one -> one.number().stream()).toList();
        if (Set.copyOf(numbers).size() == numbers.size()) {
            return List.of(instances);
        }
        TreeMap<String, List<Instance>> parts = new TreeMap<>();
        instances.forEach(one -> parts.computeIfAbsent(one.part(), _ -> new ArrayList<>()).add(one));
        return List.copyOf(parts.values());
    }

    private static Numbers ofPart(List<Instance> part, Set<Integer> elsewhere) {
        TreeSet<Integer> present = new TreeSet<>();
        part.forEach(one -> one.number().ifPresent(present::add));
        if (present.size() < FEWEST) {
            return NONE;
        }
        long span = (long) present.last() - present.first() + 1;
        if (isEverySecond(present) || span > (long) NO_COUNTER * present.size()) {
            return NONE;
        }
        int first = isFrontMissing(present, elsewhere) ? 1 : present.first();
        List<Integer> missing = new ArrayList<>();
        for (int number = first; number < present.last() && missing.size() <= MOST; number++) {
            if (!present.contains(number)) {
                missing.add(number);
            }
        }
        boolean cut = missing.size() > MOST;
        return new Numbers(cut ? missing.subList(0, MOST) : missing, cut, 2L * missing.size() >= span, span);
    }

    private static boolean isEverySecond(TreeSet<Integer> present) {
        int step = present.higher(present.first()) - present.first();
        int before = present.first();
        for (int number : present.tailSet(before, false)) {
            if (number - before != step) {
                return false;
            }
            before = number;
        }
        return step > 1;
    }

    private static boolean isFrontMissing(TreeSet<Integer> present, Set<Integer> elsewhere) {
        int first = present.first();
        return first > 1 && first <= FRONT && present.size() >= FRONT_FROM
                && java.util.stream.IntStream.range(1, first).noneMatch(elsewhere::contains);
    }
}
