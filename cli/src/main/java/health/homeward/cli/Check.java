package health.homeward.cli;

import health.homeward.casefile.CaseFile;
import health.homeward.casefile.CaseState;
import health.homeward.reading.PageReader;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What is there, whose it is, what it says and what is missing; builds nothing.
@Command(name = "check", mixinStandardHelpOptions = true, description = "Say what is there and what is missing, without building the package.")
public final class Check implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(names = "--ids", description = "instead, the papers, facts and requirements with the ids that `homeward confirm` takes, what they say and on which page")
    private boolean ids;

    @Override
    public Integer call() {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter out = commandLine.getOut();
        try (CaseFile file = options.open(Clock.systemUTC(), commandLine.getErr());
                PageReader reader = options.reader()) {
            CaseState state = options.evaluate(file, reader, commandLine.getErr());
            PackageState none = PackageState.none(state.draftReasons());
            out.println(ids
                    ? new Ids(state).all()
                    : json ? CaseJson.of(file, state, none) : CaseWords.of(file, state, none));
            out.flush();
            return state.draftReasons().isEmpty() ? 0 : 3;
        }
    }
}
