package health.homeward.cli;

import health.homeward.casefile.CaseFile;
import health.homeward.casefile.CaseState;
import health.homeward.casefile.Decision;
import health.homeward.casefile.DecisionMaker;
import health.homeward.reading.PageReader;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Records what a named person decided about a case.
@Command(name = "confirm", mixinStandardHelpOptions = true, description = "Record what a person decided.", footer = {
        "",
        "`homeward check FOLDER --ids` lists the ids of facts, papers and requirements, and the parts for --set.",
        "Decisions are only ever added; a later one about the same thing wins."})
public final class Confirm implements Callable<Integer> {
    /// What is decided: exactly one thing.
    static final class What {
        @Option(names = "--fact", paramLabel = "ID", description = "this fact was compared with the page and is right")
        private @Nullable String fact;

        @Option(names = "--correct", paramLabel = "ID", description = "this fact is put right, with --set")
        private @Nullable String correct;

        @Option(names = "--exclude", paramLabel = "ID", description = "the page does not say this")
        private @Nullable String exclude;

        @Option(names = "--patients", paramLabel = "PAPER", description = "this paper is the patient's")
        private @Nullable String patients;

        @Option(names = "--another", paramLabel = "PAPER", description = "this paper is another person's")
        private @Nullable String another;

        @Option(names = "--kind", paramLabel = "PAPER=KIND", description = "what kind of record this paper is, e.g. lab-report")
        private @Nullable Map<String, String> kind;

        @Option(names = "--wanted", paramLabel = "REQUIREMENT=STANDING", description = "where a wanted record stands: asked, promised, checked (with --reason: it is here or settled, and who checked it), refused, does-not-exist or unknown; e.g. tests.imaging-files=checked")
        private @Nullable Map<String, String> wanted;

        @Option(names = "--urgent", paramLabel = "ANSWER", description = "whether anything is urgent in the current care: no, yes or not-sure; no after another answer wants --reason")
        private @Nullable String urgent;
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--set", paramLabel = "PART=VALUE", description = "with --correct, e.g. result=4.8; an empty value takes the part away")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    private String reason = "";

    @Override
    public Integer call() {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = commandLine.getOut();
        PrintWriter err = commandLine.getErr();
        Clock clock = Clock.systemUTC();
        try (CaseFile file = options.open(clock, err); PageReader reader = options.reader()) {
            DecisionMaker maker = new DecisionMaker(by, clock.instant(), reason);
            if (what.urgent != null) {
                file.decide(maker.urgency(file.gate(), what.urgent));
                out.println("Recorded by " + by + ". " + GateWords.of(file.gate()));
            } else {
                CaseState before = options.evaluate(file, reader, err);
                Decision decision = decision(maker, before);
                file.decide(decision);
                CaseState after = options.evaluate(file, reader, err);
                out.println("Recorded by " + by + ".");
                out.println("  before: " + new Ids(before).line(id()));
                out.println("  now:    " + new Ids(after).line(id()));
                if (what.correct != null) {
                    Changed.lines(before, after, id()).forEach(part -> out.println("          " + part));
                }
            }
            out.flush();
            return 0;
        }
    }

    /// Of what is decided about.
    private String id() {
        return Stream.of(what.fact, what.correct, what.exclude, what.patients, what.another, first(what.kind),
                first(what.wanted)).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static @Nullable String first(@Nullable Map<String, String> pairs) {
        return pairs == null ? null : pairs.keySet().iterator().next();
    }

    private Decision decision(DecisionMaker maker, CaseState state) {
        if (what.fact != null) {
            return maker.confirm(state, what.fact);
        }
        if (what.correct != null) {
            return maker.correct(state, what.correct, set);
        }
        if (what.exclude != null) {
            return maker.exclude(state, what.exclude);
        }
        if (what.patients != null) {
            return maker.belonging(state, what.patients, true);
        }
        if (what.another != null) {
            return maker.belonging(state, what.another, false);
        }
        Map<String, String> pairs = what.kind != null ? what.kind : Objects.requireNonNull(what.wanted);
        Map.Entry<String, String> pair = List.copyOf(pairs.entrySet()).getFirst();
        return what.kind != null
                ? maker.kind(state, pair.getKey(), pair.getValue())
                : maker.wanted(state, pair.getKey(), pair.getValue());
    }
}
