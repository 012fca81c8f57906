package health.homeward.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import health.homeward.reading.PageReader;
import health.homeward.reading.PageReaders;
import health.homeward.reading.ReadingSettings;
import health.homeward.testkit.Mutator;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawPictures;
import health.homeward.testkit.RawWord;
import health.homeward.testkit.RawZip;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few hundred damaged files; the program `Fuzz` in `bench` makes as many as one likes.
class MutationTest {
    private static final int FILES = 40;

    @TempDir
    private Path temp = Path.of("");

    private static List<Long> seeds() {
        return List.of(20_260_101L, System.nanoTime());
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Test
    void damagedDocumentsEndAsDeclared() throws IOException {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_3BYTE_BGR);
        Map<FileKind, byte[]> samples = Map.of(FileKind.PDF, RawPdf.page().bytes(), FileKind.JPEG,
                RawPictures.written(picture, "jpeg"), FileKind.PNG, RawPictures.written(picture, "png"),
                FileKind.TIFF,
                RawPictures.tiff(3, false), FileKind.DOCX, RawWord.paragraph());
        try (PageReader reader = PageReaders.open(new ReadingSettings(null, 1, temp.resolve("cache")))) {
            for (long seed : seeds()) {
                damage(reader, samples, seed);
            }
        }
    }

    private void damage(PageReader reader, Map<FileKind, byte[]> samples, long seed) throws IOException {
        Mutator mutator = new Mutator(random(seed));
        for (FileKind kind : List.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.TIFF,
                FileKind.DOCX)) {
            for (int i = 0; i < FILES; i++) {
                assertThat(drawn(reader, kind, mutator.mutate(Objects.requireNonNull(samples.get(kind)))))
                        .as("seed %d, %s %d", seed, kind, i)
                        .isNotIn(Problem.READER_FAILED, Problem.PAGE_TIMED_OUT);
            }
        }
    }

    private Problem drawn(PageReader reader, FileKind kind, byte[] file) throws IOException {
        Path path = Files.write(temp.resolve("file"), file);
        SourceFile source = new SourceFile(Sha256.of(file), kind, file.length, List.of("file"), path);
        try {
            reader.jpeg(source, 1, 0, 100);
            return Problem.NOT_A_RECORD;
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    @Test
    void damagedArchivesAndMessagesAreAccountedFor() throws IOException {
        byte[] zip = new RawZip().add("a.pdf", RawPdf.page().bytes())
                .add("in.zip", new RawZip().addGbk("报告.pdf", RawPdf.page("", "/A 1").bytes()).bytes())
                .bytes();
        byte[] mail = """
                From: a@example.org
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: application/pdf; name="a.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjcK
                --x--
                """.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (long seed : seeds()) {
            Mutator mutator = new Mutator(random(seed));
            Path folder = Files.createDirectory(temp.resolve("records" + seed));
            for (int i = 0; i < FILES; i++) {
                Files.write(folder.resolve(i + ".zip"), mutator.mutate(zip));
                Files.write(folder.resolve(i + ".eml"), mutator.mutate(mail));
            }

            Intake.Taken taken = Intake.take(folder, temp.resolve("unpacked" + seed), IntakeLimits.DEFAULT);
            assertThat(taken.accounts()).as("seed %d", seed)
                    .filteredOn(account -> !account.path().contains("!/"))
                    .hasSize(2 * FILES);
        }
    }
}
