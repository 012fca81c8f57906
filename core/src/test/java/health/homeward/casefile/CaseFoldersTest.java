package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.homeward.document.FileAccount;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which folders a case can be made of, and where it can lie.
class CaseFoldersTest {
    @TempDir
    private Path temp = Path.of("");
    private Path records = Path.of("");

    @BeforeEach
    void handIn() throws IOException {
        records = Files.createDirectory(temp.resolve("records"));
        Files.write(records.resolve("summary.pdf"), TypedReader.file("出院记录"));
    }

    private static CaseFile open(Path input, Path out) {
        return CaseFile.open(input, out, null, Clock.systemUTC());
    }

    private static void assertRefused(Problem problem, ThrowingCallable open) {
        assertThatThrownBy(open).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.problem()).isEqualTo(problem));
    }

    /// Opens a case, says so, and holds it until its input ends.
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (CaseFile file = open(Path.of(arguments[0]), Path.of(arguments[1]))) {
                System.out.write('h');
                System.out.flush();
                if (System.in.read() >= 0) {
                    throw new IllegalStateException("told to go on with " + file.folder());
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoFolderOfRecords() throws IOException {
        Path out = temp.resolve("case");
        assertRefused(Problem.FOLDER_NOT_FOUND, () -> open(temp.resolve("nowhere"), out));
        assertRefused(Problem.NOT_A_FOLDER, () -> open(records.resolve("summary.pdf"), out));
        assertRefused(Problem.WHOLE_DISK, () -> open(temp.getRoot(), out));
        Path loop = Files.createSymbolicLink(temp.resolve("loop"), temp.resolve("loop"));
        assertRefused(Problem.FOLDER_NOT_FOUND, () -> open(loop, out));

        assertThat(out).doesNotExist();
    }

    @Test
    void writesNothingIntoTheRecords() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), records);

        assertRefused(Problem.OUTPUT_INSIDE_INPUT, () -> open(records, records));
        assertRefused(Problem.OUTPUT_INSIDE_INPUT, () -> open(records, records.resolve("a/b")));
        assertRefused(Problem.OUTPUT_INSIDE_INPUT, () -> open(records, link.resolve("a")));
        Path work = Files.createDirectories(temp.resolve("other/work"));
        assertRefused(Problem.OUTPUT_INSIDE_INPUT, () -> open(work, temp.resolve("other")));
        Path linked = Files.createDirectory(temp.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("work"), records);
        assertRefused(Problem.OUTPUT_INSIDE_INPUT, () -> open(records, linked));
        assertThat(records).isDirectoryContaining("glob:**summary.pdf").isDirectoryNotContaining("glob:**a");
    }

    @Test
    void takesAFolderBesideTheRecordsAndNoneAboveThem() {
        open(records, temp.resolve("records-homeward")).close();

        assertThat(temp.resolve("records-homeward/work/lock")).exists();
        assertRefused(Problem.OUTPUT_HOLDS_INPUT, () -> open(records, temp));
        assertThat(temp.resolve("work")).doesNotExist();
    }

    @Test
    void leavesAFolderThatHoldsSomethingElseAsItIs() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "mine");
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(other);

        assertRefused(Problem.OUTPUT_NOT_A_CASE, () -> open(records, other));
        assertRefused(Problem.OUTPUT_NOT_A_CASE,
                () -> open(records, Files.createSymbolicLink(temp.resolve("to-other"), other)));

        assertThat(other).isDirectoryNotContaining("glob:**work");
        assertThat(Files.getPosixFilePermissions(other)).isEqualTo(before);
    }

    @Test
    void keepsThePermissionsOfAFolderThatWasThere() throws IOException {
        Path shared = Files.createDirectory(temp.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
        open(records, shared).close();
        open(records, temp.resolve("made")).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rwxr-x---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared.resolve("work"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("made"))))
                .isEqualTo("rwx------");
    }

    @Test
    void followsALinkToTheCaseAndKnowsACaseWithoutItsWork() throws IOException {
        Path out = temp.resolve("case");
        open(records, out).close();
        Files.delete(out.resolve("work/lock"));
        Files.delete(out.resolve("work"));
        Files.writeString(out.resolve("decisions.jsonl"), "");
        Files.writeString(out.resolve("my note.txt"), "mine");

        try (CaseFile file = open(records, Files.createSymbolicLink(temp.resolve("link"), out))) {
            assertThat(file.folder()).isEqualTo(out.toRealPath());
            assertThat(file.isNew()).isFalse();
        }
    }

    @Test
    void leavesNothingWhereNothingCouldBeMade() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path out = temp.resolve("empty-homeward");

        assertThatThrownBy(() -> {
            try (CaseFile file = open(empty, out)) {
                file.evaluate(new TypedReader("1"), null, Progress.SILENT);
            }
        }).isInstanceOf(ProblemException.class).hasMessageContaining("no file is in it");
        assertThat(out).doesNotExist();

        Files.writeString(records.resolve("case.yaml"), "persn: {}\n");
        assertRefused(Problem.CASE_FILE_INVALID, () -> open(records, out));
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesAPlaceThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "text");

        assertRefused(Problem.OUTPUT_NOT_WRITABLE, () -> open(records, file));
        assertRefused(Problem.OUTPUT_NOT_WRITABLE, () -> open(records, file.resolve("case")));
        assertRefused(Problem.OUTPUT_NOT_WRITABLE, () -> open(records, Path.of("/proc/case")));
    }

    @Test
    void worksOnACaseInOneProgramAtATime() throws IOException, InterruptedException {
        Path out = temp.resolve("case");
        Process holder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Holder.class.getName(),
                records.toString(), out.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertThat(holder.getInputStream().read()).isEqualTo('h');

        assertRefused(Problem.CASE_IN_USE, () -> open(records, out));
        holder.getOutputStream().close();
        assertThat(holder.waitFor()).isZero();
        open(records, out).close();
    }

    @Test
    void accountsForTheSheetWhereverItWasRead() throws IOException {
        Path within = Files.writeString(records.resolve("case.yaml"), "home: US\n");
        Path elsewhere = Files.writeString(temp.resolve("told.yaml"), "home: DE\n");
        Path link = Files.createSymbolicLink(temp.resolve("link"), records);

        assertThat(states(records, null)).contains("case.yaml USED");
        assertThat(states(link, null)).contains("case.yaml USED");
        assertThat(states(records, within)).contains("case.yaml USED");
        assertThat(states(records, elsewhere)).contains("case.yaml SET_ASIDE").hasSize(2);
    }

    private List<String> states(Path input, @Nullable Path told) {
        try (CaseFile file = CaseFile.open(input, temp.resolve("case"), told, Clock.systemUTC())) {
            return file.evaluate(new TypedReader("1"), null, Progress.SILENT)
                    .accounts()
                    .stream()
                    .map(account -> account.path() + " " + account.state())
                    .toList();
        }
    }

    @Test
    void refusesASheetOfAbsurdLength() throws IOException {
        Files.writeString(records.resolve("case.yaml"), "# long\n".repeat(200_000));

        assertRefused(Problem.CASE_FILE_INVALID, () -> open(records, temp.resolve("case")));
    }

    @Test
    void accountsForHundredsOfSmallFiles() throws IOException {
        for (int i = 0; i < 400; i++) {
            byte[] file = i % 3 == 0
                    ? ("note " + i).getBytes(StandardCharsets.US_ASCII)
                    : TypedReader.file(i % 3 == 1 ? "" : "unreadable " + i);
            Files.write(records.resolve(i + ".pdf"), file);
        }

        assertThat(states(records, null)).hasSize(401)
                .filteredOn(state -> state.endsWith(FileAccount.State.SET_ASIDE.name()))
                .hasSize(134 + 133);
    }
}
