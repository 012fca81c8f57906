package health.homeward.cli;

import health.homeward.translation.Checked;
import health.homeward.translation.Checks;
import health.homeward.translation.Consistency;
import health.homeward.translation.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Chinese lines against their English.
@Command(name = "check-translation", mixinStandardHelpOptions = true, description = "Say what differs between Chinese text and its English, a line each: source, tab, target.")
public final class CheckTranslation implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object for each line that is not blank")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "-", description = "UTF-8 text; - or nothing: standard input")
    private Path file = Path.of("-");

    private final Consistency consistency = new Consistency();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        InputLines.each(file, out, line -> print(line, out));
        out.flush();
        return 0;
    }

    private void print(String line, PrintWriter out) throws IOException {
        int tab = line.indexOf('\t');
        String source = tab < 0 ? line : line.substring(0, tab);
        String target = tab < 0 ? "" : line.substring(tab + 1);
        Checked checked = consistency.with(source, target, Checks.of(source, target));
        if (json) {
            out.println(CheckedJson.of(source, target, checked));
            return;
        }
        out.println(checked.verdict() + "\t" + source);
        for (Finding finding : checked.findings()) {
            out.println("  " + finding.severity() + " " + finding.check().code() + ": " + finding.message()
                    + span(finding.source()) + span(finding.target()));
        }
    }

    private static String span(@Nullable String words) {
        return words == null ? "" : " [" + words + "]";
    }
}
