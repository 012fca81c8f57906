package health.homeward.casefile;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which files a case was made of, so that answers and decisions about one person's records are never taken for
/// another's. A file is known by its length and its beginning; files of no kind that holds records do not count.
final class KnownRecords {
    private static final int BEGINNING = 1 << 14;
    private static final String NAME = "known-files.txt";

    private KnownRecords() {}

    /// Adds the records to those that the case knows.
    ///
    /// @throws ProblemException when the case knows others and none of these
    static void add(Path records, Path root) {
        Path list = root.resolve(NAME);
        try {
            Set<String> now = in(records);
            Set<String> known = new TreeSet<>(Files.exists(list) ? Files.readAllLines(list) : Set.of());
            if (!known.isEmpty() && !now.isEmpty() && Collections.disjoint(known, now)) {
                throw new ProblemException(Problem.OUTPUT_OF_OTHER_RECORDS, root.toString());
            }
            if (known.addAll(now)) {
                Work.write(list, (String.join("\n", known) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw NotWritten.to(list, e);
        }
    }

    private static Set<String> in(Path records) throws IOException {
        try (Stream<Path> files = Files.walk(records)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(KnownRecords::mark)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// None of a file that cannot be read: the intake says so.
    private static Stream<String> mark(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(BEGINNING);
            return Intake.kindOf(beginning) == FileKind.OTHER
                    ? Stream.empty()
                    : Stream.of(Files.size(file) + " " + Sha256.of(beginning).hex());
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
