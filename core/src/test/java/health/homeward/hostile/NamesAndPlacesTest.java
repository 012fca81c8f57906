package health.homeward.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.FileAccount;
import health.homeward.document.Problem;
import health.homeward.document.SourceFile;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawZip;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesAndPlacesTest {
    private static final byte[] PDF = RawPdf.page().bytes();

    @TempDir
    private Path temp = Path.of("");
    @SuppressWarnings("NullAway.Init")
    private Plot plot;

    @BeforeEach
    void makesAFolder() throws IOException {
        plot = new Plot(temp);
    }

    @Test
    void showsNoNameThatBreaksALineOrTurnsTheReading() throws IOException {
        plot.plant("two\nlines.pdf", RawPdf.page("", "/A 1").bytes());
        plot.plant("quote\"<b>&.pdf", RawPdf.page("", "/A 2").bytes());
        plot.plant("\u202Efdp.exe", RawPdf.page("", "/A 3").bytes());
        plot.plant("出院小结.pdf", RawPdf.page("", "/A 4").bytes());

        assertThat(plot.take().sources()).extracting(SourceFile::name)
                .containsExactlyInAnyOrder("two⟨000A⟩lines.pdf", "quote\"<b>&.pdf", "⟨202E⟩fdp.exe",
                        "出院小结.pdf",
                        Plot.GOOD);
    }

    @Test
    void shortensAVeryLongName() throws IOException {
        Intake.Taken taken = plot.plant("long.zip", new RawZip().add("x".repeat(4092) + ".pdf", PDF).bytes())
                .take();

        assertThat(taken.sources()).filteredOn(file -> !file.name().equals(Plot.GOOD))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).startsWith("long.zip!/xxx")
                        .contains("characters")
                        .endsWith("xxx.pdf")
                        .hasSizeLessThan(400));
    }

    @Test
    void takesHiddenFilesAndFilesOfFoldersNamedLikeFiles() throws IOException {
        Files.createDirectory(plot.folder().resolve("scan.pdf"));
        plot.plant(".hidden.pdf", PDF).plant("scan.pdf/page", RawPdf.page("", "/A 1").bytes());

        assertThat(plot.take().sources()).extracting(SourceFile::name)
                .containsExactly(".hidden.pdf", "scan.pdf/page", Plot.GOOD);
    }

    @Test
    void opensNoPipeSocketOrLink() throws IOException, InterruptedException {
        Path folder = plot.folder();
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.pdf").toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(folder.resolve("device.pdf"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("self.pdf"), folder.resolve("self.pdf"));
        Files.createSymbolicLink(folder.resolve("outside.pdf"), Files.write(temp.resolve("unpacked"), PDF));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.pdf")));
            Intake.Taken taken = Intake.take(folder, temp.resolve("other"), IntakeLimits.DEFAULT);

            assertThat(Plot.problems(taken)).hasSize(6)
                    .allSatisfy((path, problem) -> assertThat(problem).isEqualTo(Problem.LINK_OR_DEVICE));
            assertThat(taken.sources()).extracting(SourceFile::name).containsExactly(Plot.GOOD);
        }
    }

    @Test
    void saysWhatItMayNotOpen() throws IOException {
        Path closed = Files.write(plot.folder().resolve("closed.pdf"), PDF);
        Path folder = Files.createDirectory(plot.folder().resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        boolean mayAnyway = Files.isReadable(closed);
        Intake.Taken taken = Intake.take(plot.folder(), plot.unpacked(), IntakeLimits.DEFAULT);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        if (mayAnyway) {
            assertThat(taken.sources()).extracting(SourceFile::name).contains("closed.pdf");
        } else {
            assertThat(Plot.problems(taken)).containsEntry("closed.pdf", Problem.NOT_PERMITTED)
                    .containsEntry("closed", Problem.NOT_PERMITTED);
        }
        assertThat(taken.sources()).extracting(SourceFile::name).contains(Plot.GOOD);
    }

    @Test
    void leavesAFileAloneThatIsStillBeingWritten() throws IOException, InterruptedException {
        Path growing = plot.folder().resolve("growing.pdf");
        byte[] start = new byte[40_000_000];
        System.arraycopy(PDF, 0, start, 0, PDF.length);
        Files.write(growing, start);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> grow(growing, done));
        Intake.Taken taken = Intake.take(plot.folder(), plot.unpacked(), IntakeLimits.DEFAULT);
        done.set(true);
        writer.join();

        assertThat(Plot.problems(taken)).containsEntry("growing.pdf", Problem.UNREADABLE_FILE);
        assertThat(Plot.reason(taken, "growing.pdf")).contains("changed while it was being read");
    }

    private static void grow(Path file, AtomicBoolean done) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            while (!done.get()) {
                out.write('.');
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void goesNoDeeperAndTakesNoMoreThanTheLimits() throws IOException {
        Files.createDirectories(plot.folder().resolve("1/2/3/4/5"));
        plot.plant("1/2/3/4/5/deep.pdf", PDF);
        for (int i = 0; i < 8; i++) {
            plot.plant(i + ".txt", ("note " + i).getBytes(UTF_8));
        }
        IntakeLimits limits = new IntakeLimits(5, 3, 200_000_000L, 8_000_000_000L, 2, 100, 1_000_000, 200,
                100_000_000L, 5, 200);
        Intake.Taken taken = Intake.take(plot.folder(), plot.unpacked(), limits);

        assertThat(Plot.reason(taken, "1/2/3/4")).contains("deeper than 3");
        assertThat(Plot.reason(taken, Plot.GOOD)).contains("More than 5 files");
        assertThat(taken.accounts()).hasSize(10)
                .extracting(FileAccount::state)
                .containsOnly(FileAccount.State.SET_ASIDE);
    }

    @Test
    void refusesADocumentThatIsTooLarge() throws IOException {
        IntakeLimits limits = new IntakeLimits(50, 32, 1_000, 5_000, 2, 100, 1_000_000, 200, 100_000_000L, 5,
                200);
        byte[] large = new byte[20_000];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        Intake.Taken taken = plot.plant("large.pdf", large).take(limits);

        assertThat(Plot.problems(taken)).containsEntry("large.pdf", Problem.LIMIT);
        assertThat(Plot.reason(taken, "large.pdf")).contains("20000 bytes", "1000 bytes");
    }
}
