package health.homeward.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.lab.LabRow;
import health.homeward.lab.LabRow.Printed;
import health.homeward.lab.Laboratory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Chinese laboratory rows in the terms of a physician elsewhere.
@Command(name = "labs", mixinStandardHelpOptions = true, description = "Say what laboratory rows are: name, value, unit and range, with tabs between, a row each line.")
public final class Labs implements Callable<Integer> {
    private static final String MARK = "\uFEFF";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object for each line that is not blank")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "-", description = "UTF-8 text; - or nothing: standard input")
    private Path file = Path.of("-");

    @Override
    public Integer call() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(source(), UTF_8))) {
            String line = lines.readLine();
            line = line != null && line.startsWith(MARK) ? line.substring(MARK.length()) : line;
            for (; line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    print(Laboratory.resolve(printed(line)));
                }
                if (!lines.ready()) {
                    out().flush();
                }
            }
        }
        out().flush();
        return 0;
    }

    private static Printed printed(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        return new Printed(cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3));
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private InputStream source() throws IOException {
        if (file.toString().equals("-")) {
            return System.in;
        }
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.UNREADABLE_FILE, file.toString());
        }
        return Files.newInputStream(file);
    }

    private void print(LabRow row) throws IOException {
        out().println(json ? LabJson.of(row) : LabText.of(row) + System.lineSeparator());
    }

    private PrintWriter out() {
        CommandSpec present = spec;
        if (present == null) {
            throw new IllegalStateException("picocli sets it");
        }
        return present.commandLine().getOut();
    }
}
