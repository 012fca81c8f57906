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

/// The lines of a UTF-8 file or of standard input, one by one; blank ones are passed over.
final class InputLines {
    private static final String MARK = "\uFEFF";

    private InputLines() {}

    /// Takes one line.
    interface Taker {
        void take(String line) throws IOException;
    }

    /// @param file `-` for standard input
    /// @param out flushed whenever no further line waits, so that a person at a terminal is answered at once
    static void each(Path file, PrintWriter out, Taker taker) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(source(file), UTF_8.newDecoder()))) {
            String line = lines.readLine();
            line = line != null && line.startsWith(MARK) ? line.substring(MARK.length()) : line;
            for (; line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    taker.take(line);
                }
                if (!lines.ready()) {
                    out.flush();
                }
            }
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.NOT_A_TEXT, file.toString(), e);
        }
    }

    private static InputStream source(Path file) throws IOException {
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
