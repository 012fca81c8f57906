package health.homeward.reading.internal.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.reading.internal.file.Messages.Answer;
import health.homeward.reading.internal.file.Messages.Request;
import health.homeward.testkit.RawPdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderMainTest {
    @TempDir
    private Path folder = Path.of("");

    private SourceFile pdf(String kids, int count) throws IOException {
        byte[] bytes = new String(RawPdf.page().bytes(), ISO_8859_1)
                .replace("Kids[3 0 R]", "Kids[" + kids + "]")
                .replace("/Count 1>>", "/Count " + count + ">>")
                .getBytes(ISO_8859_1);
        Path file = Files.write(folder.resolve("file"), bytes);
        return new SourceFile(Sha256.of(bytes), FileKind.PDF, bytes.length, List.of("file"), file);
    }

    @Test
    void takesFiveThousandPagesAndSaysThatThereAreMore() throws IOException {
        ReaderMain reader = new ReaderMain(folder, null);
        SourceFile file = pdf("3 0 R ".repeat(10_000), 10_000);

        assertThat(reader.answer(new Request(file, 0, 0, 0))).isInstanceOfSatisfying(Answer.Count.class,
                count -> assertThat(count.pages()).isGreaterThan(Limits.PDF_PAGES));
        assertThat(reader.answer(new Request(file, Limits.PDF_PAGES, 0, 100)))
                .isInstanceOf(Answer.Picture.class);
        assertThat(reader.answer(new Request(file, Limits.PDF_PAGES + 1, 0, 100)))
                .isEqualTo(new Answer.Failed(Problem.LIMIT, "pages 5001 > 5000"));
    }

    @Test
    void blamesTheDiskAndNotTheFileWhenThereIsNoRoom() {
        assertThat(ReaderMain.problem(new IOException("No space left on device")))
                .isEqualTo(Problem.NOT_ENOUGH_SPACE);
        assertThat(ReaderMain.problem(new UncheckedIOException(new IOException("Disk quota exceeded"))))
                .isEqualTo(Problem.NOT_ENOUGH_SPACE);
        assertThat(ReaderMain.problem(new IOException("missing object"))).isEqualTo(Problem.UNREADABLE_FILE);
        assertThat(ReaderMain.problem(new StackOverflowError())).isEqualTo(Problem.UNREADABLE_FILE);
    }

    @Test
    void saysThatItFindsNoPlaceToWorkIn() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "text");
        SourceFile source = pdf("3 0 R", 1);
        try (ReaderPool pool = new ReaderPool(1, file, null)) {
            assertThatThrownBy(() -> pool.read(source, _ -> Optional.empty(), _ -> {}))
                    .isInstanceOfSatisfying(ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.CACHE_NOT_WRITABLE));
        }
    }
}
