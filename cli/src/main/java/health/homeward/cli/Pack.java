package health.homeward.cli;

import health.homeward.casefile.CaseFile;
import health.homeward.casefile.CaseState;
import health.homeward.casefile.Decision;
import health.homeward.casefile.Gate;
import health.homeward.casefile.UrgentCard;
import health.homeward.document.Problem;
import health.homeward.reading.PageReader;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The main job: a folder of records in, a package out.
@Command(name = "pack", mixinStandardHelpOptions = true, description = "Build the package for the physician.")
public final class Pack implements Callable<Integer> {
    private static final String UNNAMED = "whoever ran the command";
    private static final String QUESTION = """
            Is there an urgent concern about the care that is going on now? For example: a possible side effect,
            a new or worse symptom, a decision or signature demanded right now.
            目前的治疗是否有紧急情况？例如：可能的药物不良反应、新的或加重的症状、被要求立即决定或签字。
            no / yes / not sure: \
            """;

    /// Takes a name only when it is attached (`--not-urgent=NAME`), so that a folder behind the option stays a folder.
    static final class AttachedName implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec argument,
                Map<String, Object> info) {
            if (" ".equals(info.get("separator"))) {
                arguments.push(UNNAMED);
            }
            return false;
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(names = "--not-urgent", arity = "0..1", paramLabel = "NAME", preprocessor = AttachedName.class, description = {
            "nothing is urgent in the current care; NAME says so",
            "(without a name: whoever runs the command)"})
    private @Nullable String notUrgent;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        try (CaseFile file = options.open(clock, commandLine.getErr())) {
            answer(file, clock);
            return switch (file.gate()) {
                case Gate.NotUrgent passed -> pack(file, passed, commandLine);
                case Gate.Urgent said -> stop(file,
                        said.answer().equals("yes") ? Problem.URGENT : Problem.URGENT_NOT_SURE, commandLine);
                case Gate.Unanswered _ -> stop(file, Problem.URGENT_UNANSWERED, commandLine);
            };
        }
    }

    /// A "yes" or "not sure" is not taken back in passing: that wants a name and a reason. The same answer of the same
    /// person is not written down again.
    private void answer(CaseFile file, Clock clock) {
        String name = notUrgent;
        Gate gate = file.gate();
        if (name == null && gate instanceof Gate.Unanswered) {
            Terminal.console().flatMap(console -> asked(console, clock)).ifPresent(file::decide);
        } else if (name != null && !(gate instanceof Gate.Urgent)
                && !(gate instanceof Gate.NotUrgent said && said.by().equals(name))) {
            file.decide(new Decision.Urgency(name, clock.instant(), "no", "--not-urgent"));
        }
    }

    /// Asked until it is answered; empty when nobody is there to answer.
    private static Optional<Decision> asked(Console console, Clock clock) {
        String answer = "";
        while (answer.isEmpty()) {
            String said = console.readLine("%s", QUESTION);
            if (said == null) {
                return Optional.empty();
            }
            answer = answer(said);
        }
        String by = Objects.requireNonNullElse(console.readLine("Your name / 您的姓名: "), "").strip();
        return Optional
                .of(new Decision.Urgency(by.isEmpty() ? UNNAMED : by, clock.instant(), answer, "asked"));
    }

    /// Empty for what is no answer, which is asked again.
    static String answer(String said) {
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "no", "n", "否", "没有" -> "no";
            case "yes", "y", "是", "有" -> "yes";
            case "not sure", "not-sure", "unsure", "?", "？", "不确定", "不清楚" -> "not-sure";
            default -> "";
        };
    }

    private Integer pack(CaseFile file, Gate.NotUrgent gate, CommandLine commandLine) {
        try (PageReader reader = options.reader()) {
            CaseState state = options.evaluate(file, reader, commandLine.getErr());
            PackageState made = PackageState.of(file.pack(reader, state, gate), state);
            print(json ? CaseJson.of(file, state, made) : CaseWords.of(file, state, made),
                    commandLine.getOut());
            return made.why().isEmpty() ? 0 : 3;
        }
    }

    /// Says why nothing was built, and leaves the card that helps to speak to the treating team.
    private Integer stop(CaseFile file, Problem problem, CommandLine commandLine) {
        var card = UrgentCard.write(file.folder(), file.sheet());
        if (json) {
            print(CaseJson.of(file.gate(), PackageState.none(List.of(problem.remedy()))),
                    commandLine.getOut());
        }
        PrintWriter err = commandLine.getErr();
        err.println(problem.remedy() + " [" + problem + "]");
        err.println(problem.remedyZh());
        err.println(GateWords.of(file.gate()));
        err.println("Card to show on the ward: " + card);
        err.flush();
        return 4;
    }

    private static void print(String text, PrintWriter out) {
        out.println(text);
        out.flush();
    }
}
