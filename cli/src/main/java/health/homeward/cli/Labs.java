package health.homeward.cli;

import health.homeward.lab.LabReading;
import health.homeward.lab.LabRow;
import health.homeward.lab.Laboratory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Laboratory rows in the terms of a physician elsewhere.
@Command(name = "labs", mixinStandardHelpOptions = true, description = "Say what laboratory rows mean, a line each: name, value, unit, reference range, separated by tabs.")
public final class Labs implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object for each line that is not blank")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "-", description = "UTF-8 text; - or nothing: standard input")
    private Path file = Path.of("-");

    private final List<Integer> withoutTabs = new ArrayList<>();
    private int printed;

    @Override
    public Integer call() throws IOException {
        InputLines.each(file, out(), this::print);
        out().flush();
        if (!withoutTabs.isEmpty()) {
            PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
            err.println("No tab in line "
                    + withoutTabs.stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "))
                    + (withoutTabs.size() > 5 ? " and " + (withoutTabs.size() - 5) + " more" : "")
                    + ": the whole line was taken for a name. Write name, value, unit and range with tabs between.");
            err.flush();
        }
        return 0;
    }

    private void print(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        printed++;
        if (cells.length == 1) {
            withoutTabs.add(printed);
        }
        LabRow row = new LabRow(cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3));
        LabReading reading = Laboratory.read(row);
        out().println(json ? LabJson.of(row, reading) : LabText.of(row, reading));
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index] : "";
    }

    private PrintWriter out() {
        CommandSpec present = spec;
        if (present == null) {
            throw new IllegalStateException("picocli sets it");
        }
        return present.commandLine().getOut();
    }
}
