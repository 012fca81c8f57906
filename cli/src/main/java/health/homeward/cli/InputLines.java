package health.homeward.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What commands have in common that answer lines of a UTF-8 file or of standard input, one by one; blank ones are
/// passed over.
final class InputLines {
    private static final String MARK = "\uFEFF";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--json", description = "one JSON object for each line that is not blank")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "-", description = "UTF-8 text; - or nothing: standard input")
    private Path file = Path.of("-");

    boolean json() {
        return json;
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(command, "picocli sets it").commandLine();
    }

    /// Takes one line.
    interface Taker {
        void take(String line) throws IOException;
    }

    /// The output is flushed whenever no further line waits, so that a person at a terminal is answered at once.
    void each(Taker taker) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(source(), UTF_8.newDecoder()))) {
            String line = lines.readLine();
            line = line != null && line.startsWith(MARK) ? line.substring(MARK.length()) : line;
            for (; line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    taker.take(line);
                }
                if (!lines.ready()) {
                    out().flush();
                }
            }
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.NOT_A_TEXT, file.toString(), e);
        }
    }

    private InputStream source() throws IOException {
        if (file.toString().equals("-")) {
            return System.in;
        }
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problem.NOT_A_FILE, file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.FILE_NOT_FOUND, file.toString());
        }
        return Files.newInputStream(file);
    }
}
