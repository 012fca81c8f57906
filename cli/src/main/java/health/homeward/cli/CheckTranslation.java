package health.homeward.cli;

import health.homeward.translation.Checked;
import health.homeward.translation.Checks;
import health.homeward.translation.Consistency;
import health.homeward.translation.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Chinese lines against their English.
@Command(name = "check-translation", mixinStandardHelpOptions = true, description = "Say what differs between Chinese text and its English, a line each: source, tab, target.")
public final class CheckTranslation implements Callable<Integer> {
    @Mixin
    private final InputLines lines = new InputLines();

    private final Consistency consistency = new Consistency();

    @Override
    public Integer call() throws IOException {
        lines.each(this::print);
        lines.out().flush();
        return 0;
    }

    private void print(String line) throws IOException {
        PrintWriter out = lines.out();
        int tab = line.indexOf('\t');
        String source = tab < 0 ? line : line.substring(0, tab);
        String target = tab < 0 ? "" : line.substring(tab + 1);
        Checked checked = consistency.with(source, target, Checks.of(source, target));
        if (lines.json()) {
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
