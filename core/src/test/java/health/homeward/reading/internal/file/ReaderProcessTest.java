package health.homeward.reading.internal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.reading.internal.file.Messages.Answer;
import health.homeward.reading.internal.file.Messages.Request;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderProcessTest {
    @TempDir
    private Path folder = Path.of("");

    private Request request(byte[] bytes, FileKind kind, int page) throws IOException {
        Path file = Files.write(folder.resolve("某文件 " + Sha256.of(bytes).hex().substring(0, 4)), bytes);
        return new Request(new SourceFile(Sha256.of(bytes), kind, bytes.length, List.of("file"), file), page,
                0, 100);
    }

    private Request good() throws IOException {
        return request(RawWord.paragraph(), FileKind.DOCX, 0);
    }

    /// A page of so many strokes that it takes minutes.
    private Request slow() throws IOException {
        return request(
                RawPdf.content("0 0 m 500 800 l 300 20 l S\n".repeat(3_000_000).getBytes(UTF_8)).bytes(),
                FileKind.PDF, 1);
    }

    private List<Path> own() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("reading"))) {
            return files.filter(path -> path.getFileName().toString().startsWith("reader-")).toList();
        }
    }

    private static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("ReaderMain"))
                .toList();
    }

    @Test
    void endsWhatTakesTooLongAndGoesOn() throws IOException {
        try (ReaderProcess process = new ReaderProcess(folder, null, 8)) {
            assertThat(process.ask(slow())).isEqualTo(new Answer.Failed(Problem.PAGE_TIMED_OUT, "8 s"));
            assertThat(own()).isEmpty();

            assertThat(process.ask(good())).isEqualTo(new Answer.Count(1));
            assertThat(own()).hasSize(1);
        }
        assertThat(own()).isEmpty();
        assertThat(running()).isEmpty();
    }

    @Test
    void startsAgainAfterACrash() throws IOException {
        try (ReaderProcess process = new ReaderProcess(folder, null, 30)) {
            process.ask(good());
            running().forEach(ProcessHandle::destroyForcibly);

            assertThat(Stream.generate(() -> ask(process)).limit(2)).last().isEqualTo(new Answer.Count(1));
            assertThat(own()).hasSize(1);
        }
    }

    private Answer ask(ReaderProcess process) {
        try {
            return process.ask(good());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void removesWhatAKilledProgramLeft() throws IOException {
        Path left = Files.createDirectories(folder.resolve("reading/reader-999999999-1/heic2"));
        Files.writeString(left.resolve("picture.png"), "left");
        try (ReaderProcess process = new ReaderProcess(folder, null, 30)) {
            process.ask(good());

            assertThat(left.getParent()).doesNotExist();
        }
    }

    @Test
    void hasNoNetworkWhereTheSystemAllowsIt() throws IOException {
        List<String> command = new ArrayList<>(Confinement.prefix());
        command.addAll(List.of("cat", "/proc/self/net/dev"));
        Process process = new ProcessBuilder(command).start();
        String devices = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(devices.lines().skip(2).filter(line -> !line.strip().startsWith("lo:")).toList().isEmpty())
                .isEqualTo(Confinement.prefix().contains("unshare"));
    }

    @Test
    void triesNoFurtherPagesAfterThreeThatBreakIt() {
        Stamina stamina = new Stamina();
        for (int i = 0; i < 3; i++) {
            stamina.ask(() -> new Answer.Failed(Problem.PAGE_TIMED_OUT, "60 s"));
        }

        assertThat(stamina.ask(() -> new Answer.Count(1))).isInstanceOfSatisfying(Answer.Failed.class,
                failed -> assertThat(failed.detail()).contains("3 such pages"));
    }
}
