package health.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawZip;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir
    private Path temp = Path.of("");

    /// A disk that says how much is free and takes so much.
    private record SmallDisk(long free, long takes) implements Disk {
        @Override
        public long free(Path folder) {
            return free;
        }

        @Override
        public OutputStream write(Path file) throws IOException {
            return new FilterOutputStream(Files.newOutputStream(file)) {
                private long written;

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    written += count;
                    if (written > takes) {
                        throw new IOException("No space left on device");
                    }
                    out.write(bytes, from, count);
                }
            };
        }
    }

    @BeforeEach
    void plantsAnArchive() throws IOException {
        byte[] large = new byte[3_000_000];
        System.arraycopy(RawPdf.page().bytes(), 0, large, 0, 100);
        Files.createDirectory(temp.resolve("records"));
        Files.write(temp.resolve("records/a.zip"), new RawZip().add("small.pdf", RawPdf.page().bytes())
                .add("large.pdf", large)
                .bytes());
    }

    private Intake.Taken take(Disk disk) {
        return Intake.take(temp.resolve("records"), temp.resolve("unpacked"), IntakeLimits.DEFAULT,
                Images.NONE, disk);
    }

    @Test
    void unpacksNoMoreThanThereIsRoom() throws IOException {
        Intake.Taken taken = take(new SmallDisk(2_000_000, Long.MAX_VALUE));

        assertThat(taken.sources()).singleElement()
                .extracting(file -> file.name())
                .isEqualTo("a.zip!/small.pdf");
        assertThat(taken.accounts().getLast().problem()).isEqualTo(Problem.NOT_ENOUGH_SPACE);
        assertThat(taken.accounts().getLast().reason()).contains("more than 1 MB", "Free the space");
    }

    @Test
    void stopsWithTheSpaceNeededWhenTheDiskIsFull() throws IOException {
        assertThatThrownBy(() -> take(new SmallDisk(Long.MAX_VALUE, 1_000_000)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem()).isEqualTo(Problem.NOT_ENOUGH_SPACE);
                    assertThat(e.getMessage()).contains("more are needed");
                });
        try (Stream<Path> left = Files.list(temp.resolve("unpacked"))) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
        }

        assertThat(take(Disk.REAL).sources()).hasSize(2);
    }
}
