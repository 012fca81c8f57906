package health.homeward.bench;

import health.homeward.medication.Ingredient;
import health.homeward.medication.Medicine;
import health.homeward.medication.Medicines;
import health.homeward.medication.Outcome;
import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Resolves medicine lines that are drawn from the product's own table, as printed in orders and with one wrong
/// character in the name, and beside it two plain ways over the same table: the name exactly, and the longest name
/// that the line contains.
///
/// Argument: a seed.
public final class MedicationBench {
    private static final int LINES = 10_000;
    private static final List<String> TEMPLATES = List.of("%s片 10mg*7片/盒 10mg po qd", "盐酸%s胶囊 0.25g tid 饭后",
            "注射用%s钠 1g 静滴 q12h", "1、%s分散片（某某制药有限公司） 每次1片 每日两次", "%s注射液 2ml:100mg im st",
            "出院带药:%s缓释片 30mg 口服 每晚一次");

    private record Line(String text, Set<String> inns) {}

    private record Name(String zh, Set<String> inns) {}

    private final List<Name> names;
    private final Random random;

    private MedicationBench(long seed) {
        random = new Random(seed);
        names = Terms.read(Medicines.class, "medicines.tsv")
                .stream()
                .map(row -> new Name(row.cell(0), Set.of(row.cell(1).split("\\+"))))
                .sorted(Comparator.comparingInt((Name name) -> name.zh().length()).reversed())
                .toList();
    }

    /// Prints a line for each way and kind of lines: right, wrong, not answered, and how long it took.
    public static void main(String[] arguments) {
        MedicationBench bench = new MedicationBench(Long.parseLong(arguments[0]));
        List<Line> printed = bench.lines(false);
        List<Line> damaged = bench.lines(true);
        measure("ours, first time", printed, MedicationBench::ours);
        measure("ours", printed, MedicationBench::ours);
        measure("exact name", printed, bench::exact);
        measure("longest name inside", printed, bench::inside);
        measure("ours, one wrong character", damaged, MedicationBench::ours);
        measure("exact name, one wrong character", damaged, bench::exact);
        measure("longest name inside, one wrong character", damaged, bench::inside);
    }

    private List<Line> lines(boolean damage) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            Name name = names.get(random.nextInt(names.size()));
            String zh = damage ? damaged(name.zh()) : name.zh();
            lines.add(new Line(TEMPLATES.get(random.nextInt(TEMPLATES.size())).formatted(zh), name.inns()));
        }
        return lines;
    }

    private String damaged(String zh) {
        String donor = names.get(random.nextInt(names.size())).zh();
        int at = random.nextInt(zh.length());
        return zh.substring(0, at) + donor.charAt(random.nextInt(donor.length())) + zh.substring(at + 1);
    }

    private static Set<String> ours(String line) {
        Medicine medicine = Medicines.resolve(line);
        return medicine.outcome() instanceof Outcome.Resolved resolved
                ? resolved.ingredients().stream().map(Ingredient::inn).collect(Collectors.toSet())
                : Set.of();
    }

    /// The first word of the line without the form at its end.
    private Set<String> exact(String line) {
        String word = Arrays.stream(line.split("[ （]", -1)).findFirst().orElse("");
        String bare = word.replaceFirst("^(?:\\d、|出院带药:|注射用)", "").replaceFirst("(?:分散片|缓释片|片|胶囊|注射液)$", "");
        return names.stream()
                .filter(name -> name.zh().equals(bare))
                .findFirst()
                .map(Name::inns)
                .orElse(Set.of());
    }

    private Set<String> inside(String line) {
        return names.stream()
                .filter(name -> line.contains(name.zh()))
                .findFirst()
                .map(Name::inns)
                .orElse(Set.of());
    }

    private static void measure(String what, List<Line> lines, Function<String, Set<String>> way) {
        long start = System.nanoTime();
        List<Set<String>> answers = lines.stream().map(line -> way.apply(line.text())).toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        int right = 0;
        int none = 0;
        for (int i = 0; i < answers.size(); i++) {
            right += answers.get(i).equals(lines.get(i).inns()) ? 1 : 0;
            none += answers.get(i).isEmpty() ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%-42s right %5d  wrong %5d  not answered %5d  %6.2f s%n", what, right,
                lines.size() - right - none, none, seconds);
    }
}
