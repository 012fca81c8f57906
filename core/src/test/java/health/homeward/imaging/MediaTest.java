package health.homeward.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.intake.IntakeLimits;
import health.homeward.testkit.dicom.RawDicom;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTest {
    @TempDir
    private Path temp = Path.of("");
    private int files;

    private void put(byte[] content) throws IOException {
        Files.write(Files.createDirectories(temp.resolve("in")).resolve("IM" + files++), content);
    }

    private Disc read(String folder) {
        return Imaging.read(temp.resolve(folder), temp.resolve("unpacked"), IntakeLimits.DEFAULT);
    }

    /// The disc as it was written.
    private Path written() throws IOException {
        Media media = Media.of(read("in").studies());
        Path out = temp.resolve("out");
        for (Media.Placed placed : media.files()) {
            Path file = out.resolve(placed.path());
            Files.createDirectories(file.getParent());
            Files.copy(placed.file().content(), file);
        }
        Files.createDirectories(out);
        Files.write(out.resolve("DICOMDIR"), media.directory());
        return out;
    }

    private void twoStudies() throws IOException {
        for (int number : List.of(1, 2, 3)) {
            put(Slice.of(number).toFile());
            put(Slice.of(number).inSeries("2.25.9000.1.7").toFile());
            put(Slice.of(number).inSeries("2.25.9000.8.1").inStudy("2.25.9000.8").toFile());
        }
    }

    @Test
    void placesEveryFileUnderANameOfTheStandard() throws IOException {
        twoStudies();

        assertThat(Media.of(read("in").studies()).files()).extracting(Media.Placed::path)
                .contains("DICOM/PA000001/ST000001/SE000001/IM000001",
                        "DICOM/PA000001/ST000002/SE000001/IM000003")
                .doesNotHaveDuplicates()
                .allMatch(path -> path.matches("[A-Z0-9]{1,8}(/[A-Z0-9]{1,8}){4}"));
    }

    @Test
    void writesADirectoryThatListsWhatIsThere() throws IOException {
        twoStudies();
        Path out = written();

        Disc again = read("out");

        assertThat(again.dicom()).isEqualTo(9);
        assertThat(again.warnings()).isEmpty();
        assertThat(again.ignored()).singleElement()
                .satisfies(note -> assertThat(note.reason()).isEqualTo("DICOMDIR: a directory of 9 files"));
        assertThat(again.studies()).isEqualTo(again(read("in"), again));
        Files.delete(out.resolve("DICOM/PA000001/ST000001/SE000001/IM000002"));
        assertThat(read("out").warnings()).extracting(Warning::code).contains("DICOMDIR_SHORT");
    }

    /// Studies are the same but for where their files lie.
    private static List<Study> again(Disc before, Disc after) {
        assertThat(after.studies()).hasSameSizeAs(before.studies());
        assertThat(after.studies().stream().map(Study::uid))
                .containsExactlyElementsOf(before.studies().stream().map(Study::uid).toList());
        return after.studies();
    }

    @Test
    void keepsWhatNoDirectoryListsBeside() throws IOException {
        byte[] whole = Slice.of(2).toFile();
        put(Slice.of(1).toFile());
        put(Arrays.copyOf(whole, whole.length - 40));
        put(Slice.of(3).elements(RawDicom.explicit(), dicom -> dicom).toBytes());

        List<Media.Placed> placed = Media.of(read("in").studies()).files();

        assertThat(placed).extracting(Media.Placed::path)
                .containsExactly("DICOM/PA000001/ST000001/SE000001/IM000001", "EXTRA/EX000001",
                        "EXTRA/EX000002");
        assertThat(placed).extracting(Media.Placed::why)
                .containsExactly("", "the file ends before its data do",
                        "the file lacks the head that files on a disc have");
    }

    @Test
    void writesAnEmptyDirectoryForNothing() throws IOException {
        assertThat(Media.of(List.of()).files()).isEmpty();
        assertThat(new String(Media.of(List.of()).directory(), StandardCharsets.ISO_8859_1)).contains("DICM");
    }

    @Test
    @Tag("judge")
    void aReaderOfOthersFindsEveryRecord() throws IOException, InterruptedException {
        twoStudies();
        Path out = written();
        Path said = temp.resolve("said.txt");

        int code = new ProcessBuilder("dcmdump", "--convert-to-utf8", out.resolve("DICOMDIR").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        assertThat(code).isZero();
        assertThat(Files.readString(said)).contains("ISO_IR 192", "测试^病人",
                "DICOM\\PA000001\\ST000002\\SE000001\\IM000003")
                .doesNotContain("W: ", "E: ");
    }
}
