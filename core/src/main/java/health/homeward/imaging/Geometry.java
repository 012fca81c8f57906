package health.homeward.imaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether slices are missing by where they lie. It finds holes also where the numbers were made contiguous.
final class Geometry {
    private static final int FEWEST = 5;
    private static final double SAME = 0.001;
    private static final double TOLERANCE = 0.1;

    private Geometry() {}

    /// How many slices fit into the holes of evenly spaced stacks; stacks that are not evenly spaced prove nothing.
    static int holes(List<Instance> instances) {
        int holes = 0;
        for (List<Instance> part : Numbers.parts(instances)) {
            Map<List<Long>, List<Double>> stacks = new HashMap<>();
            for (Instance one : part) {
                if (one.position().size() == 3 && one.orientation().size() == 6) {
                    stacks.computeIfAbsent(rounded(one.orientation()), _ -> new ArrayList<>())
                            .add(along(one));
                }
            }
            holes += stacks.values().stream().mapToInt(Geometry::holesOf).sum();
        }
        return holes;
    }

    private static List<Long> rounded(List<Double> orientation) {
        return orientation.stream().map(value -> Math.round(value / SAME)).toList();
    }

    /// The position projected on the normal of the slice.
    private static double along(Instance one) {
        List<Double> o = one.orientation();
        List<Double> p = one.position();
        double x = o.get(1) * o.get(5) - o.get(2) * o.get(4);
        double y = o.get(2) * o.get(3) - o.get(0) * o.get(5);
        double z = o.get(0) * o.get(4) - o.get(1) * o.get(3);
        return x * p.get(0) + y * p.get(1) + z * p.get(2);
    }

    private static int holesOf(List<Double> positions) {
        List<Double> steps = steps(positions);
        if (steps.size() + 1 < FEWEST) {
            return 0;
        }
        double step = steps.stream().sorted().toList().get(steps.size() / 2);
        int holes = 0;
        for (double one : steps) {
            long times = Math.round(one / step);
            if (times < 1 || Math.abs(one - times * step) > TOLERANCE * step) {
                return 0;
            }
            holes += (int) Math.min(times - 1, 1_000);
        }
        return holes;
    }

    private static List<Double> steps(List<Double> positions) {
        List<Double> steps = new ArrayList<>();
        List<Double> sorted = positions.stream().sorted().toList();
        double before = sorted.getFirst();
        for (double position : sorted) {
            if (position - before > SAME) {
                steps.add(position - before);
                before = position;
            }
        }
        return steps;
    }
}
