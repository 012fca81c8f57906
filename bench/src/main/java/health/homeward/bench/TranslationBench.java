package health.homeward.bench;

import health.homeward.testkit.translation.ErrorClass;
import health.homeward.testkit.translation.SeededError;
import health.homeward.testkit.translation.SeededErrors;
import health.homeward.testkit.translation.SentencePair;
import health.homeward.testkit.translation.SentencePairs;
import health.homeward.translation.Check;
import health.homeward.translation.Checked;
import health.homeward.translation.Checks;
import health.homeward.translation.Finding;
import health.homeward.translation.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// How many seeded errors the checks of translations catch, class by class, and how many right pairs they blame.
///
/// `TranslationBench SEED ROUNDS [--part=b] [--pairs=FILE] [--misses] [--alarms]`; a file holds source, tab, target.
public final class TranslationBench {
    private static final Map<ErrorClass, Set<Check>> RIGHT = new EnumMap<>(ErrorClass.class);

    static {
        right(ErrorClass.NUMBER_CHANGE, Check.NUMBER, Check.DOSE, Check.STAGE, Check.DATE, Check.SITE);
        right(ErrorClass.NUMBER_DROP, Check.NUMBER, Check.DOSE, Check.STAGE, Check.DATE, Check.UNIT);
        right(ErrorClass.DECIMAL_SHIFT, Check.NUMBER, Check.DOSE, Check.STAGE, Check.DATE);
        right(ErrorClass.UNIT_CHANGE, Check.UNIT, Check.NUMBER, Check.DOSE);
        right(ErrorClass.DATE_CHANGE, Check.DATE);
        right(ErrorClass.DOSE_CHANGE, Check.DOSE);
        right(ErrorClass.DRUG_SWAP, Check.DRUG);
        right(ErrorClass.NEGATION_REMOVED, Check.NEGATION, Check.IHC, Check.ALLERGY, Check.BLOODGROUP);
        right(ErrorClass.NEGATION_ADDED, Check.NEGATION, Check.IHC, Check.ALLERGY, Check.BLOODGROUP);
        right(ErrorClass.CERTAINTY, Check.CERTAINTY);
        right(ErrorClass.SIDE_FLIP, Check.LATERALITY);
        right(ErrorClass.SIDE_DROP, Check.LATERALITY);
        right(ErrorClass.LEVEL_SWAP, Check.SITE, Check.NUMBER);
        right(ErrorClass.STAGE_CHANGE, Check.STAGE, Check.NUMBER);
        right(ErrorClass.MARKER_CHANGE, Check.IHC, Check.STAGE, Check.NEGATION);
        right(ErrorClass.FLAG_FLIP, Check.FLAG);
        right(ErrorClass.BLOOD_GROUP, Check.BLOODGROUP);
        right(ErrorClass.ALLERGY, Check.ALLERGY, Check.DRUG, Check.NEGATION);
        right(ErrorClass.STATUS, Check.TENSE);
        right(ErrorClass.STOP_CONTINUE, Check.STOP_CONTINUE);
        right(ErrorClass.IDENTITY, Check.IDENTITY);
    }

    private static final class Tally {
        private int seeded;
        private int caught;
        private int blocked;
    }

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<ErrorClass, Tally> tallies = new EnumMap<>(ErrorClass.class);
    private final List<String> options;

    private TranslationBench(List<String> options) {
        this.options = options;
    }

    /// Runs it.
    public static void main(String[] arguments) throws IOException {
        List<String> all = List.of(arguments);
        TranslationBench bench = new TranslationBench(all.subList(2, all.size()));
        bench.run(Long.parseLong(all.get(0)), Integer.parseInt(all.get(1)));
    }

    private static void right(ErrorClass kind, Check... checks) {
        RIGHT.put(kind, Set.of(checks));
    }

    private void run(long seed, int rounds) throws IOException {
        List<SentencePair> pairs = pairs();
        pairs.forEach(pair -> Checks.of(pair.chinese(), pair.english()));
        long start = System.nanoTime();
        int alarms = 0;
        for (SentencePair pair : pairs) {
            Checked checked = Checks.of(pair.chinese(), pair.english());
            if (checked.verdict() != Checked.Verdict.PASS) {
                alarms++;
                tell("--alarms", pair.chinese(), pair.english(), checked.findings());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        SeededErrors errors = new SeededErrors(new Random(seed));
        for (int round = 0; round < rounds; round++) {
            pairs.forEach(pair -> errors.of(pair).forEach(this::count));
        }
        out.println("class\tseeded\tcaught %\tstopped by any check %");
        tallies.forEach((kind, tally) -> out.println(kind.code() + "\t" + tally.seeded + "\t"
                + percent(tally.caught, tally.seeded) + "\t" + percent(tally.blocked, tally.seeded)));
        out.println("right pairs blamed\t" + pairs.size() + "\t" + percent(alarms, pairs.size()));
        out.println("pairs a second\t" + Math.round(pairs.size() / seconds));
    }

    private void count(SeededError error) {
        Checked checked = Checks.of(error.pair().chinese(), error.english());
        Tally tally = tallies.computeIfAbsent(error.kind(), _ -> new Tally());
        Set<Check> right = RIGHT.getOrDefault(error.kind(), Set.of(Check.COMPLETENESS));
        boolean blocked = checked.verdict() == Checked.Verdict.BLOCK;
        boolean dropped = error.kind() == ErrorClass.CLAUSE_DROP || error.kind() == ErrorClass.ITEM_DROP;
        boolean caught = blocked && (dropped || checked.findings()
                .stream()
                .anyMatch(
                        finding -> finding.severity() == Severity.BLOCK && right.contains(finding.check())));
        tally.seeded++;
        tally.caught += caught ? 1 : 0;
        tally.blocked += blocked ? 1 : 0;
        if (!caught) {
            tell("--misses", error.kind().code() + " " + error.pair().chinese(), error.english(),
                    checked.findings());
        }
    }

    private void tell(String option, String source, String target, List<Finding> findings) {
        if (options.contains(option)) {
            out.println("  " + source + "\n    " + target);
            findings.forEach(
                    finding -> out.println("    " + finding.check().code() + " " + finding.source() + " / "
                            + finding.target()));
        }
    }

    private List<SentencePair> pairs() throws IOException {
        List<SentencePair> pairs = new ArrayList<>();
        for (String option : options) {
            if (option.startsWith("--part=")) {
                pairs.addAll(SentencePairs.of(option.charAt(7)));
            } else if (option.startsWith("--pairs=")) {
                Files.readAllLines(Path.of(option.substring(8)))
                        .stream()
                        .map(line -> line.split("\t", -1))
                        .forEach(cells -> pairs.add(new SentencePair("", "", cells[0], cells[1], 'x')));
            }
        }
        return pairs;
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * part / Math.max(1, whole));
    }
}
