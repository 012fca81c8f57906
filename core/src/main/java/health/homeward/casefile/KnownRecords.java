package health.homeward.casefile;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /// Of no more files than are taken in; what cannot be opened is passed over, since the intake tells of it.
    private static Set<String> in(Path records) throws IOException {
        Set<String> marks = new TreeSet<>();
        Files.walkFileTree(records, new SimpleFileVisitor<>() {
            private int left = IntakeLimits.DEFAULT.files();

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    mark(file, attributes.size()).ifPresent(marks::add);
                }
                left--;
                return left > 0 ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return marks;
    }

    private static Optional<String> mark(Path file, long size) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(BEGINNING);
            return Intake.kindOf(beginning) == FileKind.OTHER
                    ? Optional.empty()
                    : Optional.of(size + " " + Sha256.of(beginning).hex());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
