package health.homeward.casefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Json;
import health.homeward.document.Sha256;
import health.homeward.imaging.Disc;
import health.homeward.imaging.Imaging;
import health.homeward.imaging.Study;
import health.homeward.intake.IntakeLimits;
import health.homeward.packet.Verification;
import health.homeward.packet.Verify;
import health.homeward.testkit.RawZip;
import health.homeward.testkit.dicom.RawDicom;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagePackingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final String REPORT = """
            虚构示例医院
            CT检查报告单
            姓名：林小满 性别：女 年龄：53岁
            检查日期：2026-03-11
            检查部位：胸部平扫
            影像诊断：双肺未见明显异常。
            """;

    @TempDir
    private Path folder = Path.of("");
    private Path input = Path.of("");

    @BeforeEach
    void handIn() throws IOException {
        input = Files.createDirectory(folder.resolve("records"));
        Files.writeString(input.resolve("case.yaml"),
                "person: {chineseName: 林小满, sex: female, birthDate: 1972-04-02}\n");
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = input.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static Slice own(int number) {
        return Slice.of(number).of("林^小满", "T0001", "19720402");
    }

    private static Slice foreign(int number) {
        return Slice.of(number).inSeries("2.25.77.1").inStudy("2.25.77").of("赵^大山", "T0099", "19550707");
    }

    private Path documents() {
        try (CaseFile file = CaseFile.open(input, folder.resolve("case"), null,
                Clock.fixed(NOW, ZoneOffset.UTC))) {
            TypedReader reader = new TypedReader("1");
            Packed packed = file.pack(reader, file.evaluate(reader, null, Progress.SILENT),
                    new Gate.NotUrgent("Ana", NOW));
            assertThat(Verify.verify(packed.folder()).state()).isEqualTo(Verification.State.INTACT);
            return packed.folder().resolve("data/documents");
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void enclosesEveryImageByteForByteAsADisc() throws IOException {
        put("report.pdf", TypedReader.file(REPORT));
        put("DISC/B", own(2).toFile());
        put("DISC/A", own(1).toFile());
        put("more.zip", new RawZip().add("光盘/IM3", own(3).toFile()).bytes());

        Path images = documents().resolve("images");

        assertThat(files(images.resolve("DICOM"))).extracting(file -> images.relativize(file).toString())
                .containsExactly("DICOM/PA000001/ST000001/SE000001/IM000001",
                        "DICOM/PA000001/ST000001/SE000001/IM000002",
                        "DICOM/PA000001/ST000001/SE000001/IM000003");
        for (int number = 1; number <= 3; number++) {
            assertThat(images.resolve("DICOM/PA000001/ST000001/SE000001/IM00000" + number))
                    .hasBinaryContent(own(number).toFile());
        }
        Disc disc = Imaging.read(images, folder.resolve("unpacked"), IntakeLimits.DEFAULT);
        assertThat(disc.studies()).extracting(Study::patientName).containsExactly("林^小满");
        assertThat(disc.dicom()).isEqualTo(3);
        assertThat(disc.warnings()).isEmpty();
        for (String line : Files.readAllLines(images.resolve("SHA256.TXT"))) {
            assertThat(Sha256.of(Files.readAllBytes(images.resolve(line.substring(66)))).hex())
                    .isEqualTo(line.substring(0, 64));
        }
        assertThat(Files.readString(images.resolve("README.TXT"), ISO_8859_1))
                .contains("Examination of 2026-03-11, CT, 3 images\r\n",
                        "series 2, CT, 3 images, from DICOM/PA000001/ST000001/SE000001/IM000001")
                .matches("[\\x20-\\x7E\\r\\n]*");
    }

    @Test
    void listsStudiesSeriesAndWhatIsMissing() throws IOException {
        put("report.pdf", TypedReader.file(REPORT));
        for (int number : List.of(1, 2, 4)) {
            put("DISC/" + number, own(number).toFile());
        }
        byte[] cut = own(5).toFile();
        put("DISC/5", Arrays.copyOf(cut, cut.length - 40));

        Path documents = documents();

        JsonNode study = Json.MAPPER.readTree(documents.resolve("data/facts.json").toFile())
                .at("/images/studies/0");
        assertThat(study.get("patient").asText()).isEqualTo("林^小满");
        assertThat(study.get("whole").asBoolean()).isFalse();
        assertThat(study.at("/series/0/missing/0").asInt()).isEqualTo(3);
        assertThat(study.at("/series/0/files/0/handedInAs").asText()).isEqualTo("DISC/1");
        assertThat(study.get("reports")).hasSize(1);
        assertThat(study.get("lacks").toString()).contains("no image has the number 3",
                "1 of 4 files end before their data do");
        assertThat(documents.resolve("images/EXTRA/EX000001")).exists();
        assertThat(Files.readString(documents.resolve("images/README.TXT"), ISO_8859_1)).contains(
                "MISSING OR DOUBTFUL: Series 2: no image has the number 3.",
                "EXTRA/EX000001: the file ends before its data do");
    }

    @Test
    void handsOnNothingOfAnotherPersonsImages() throws IOException {
        put("report.pdf", TypedReader.file(REPORT));
        put("DISC/1", own(1).toFile());
        put("ZHAODASHAN/1", foreign(1).toFile());
        put("ZHAODASHAN/2", foreign(2).toFile());
        put("ZHAODASHAN/2 copy", foreign(2).toFile());

        Path documents = documents();

        for (Path file : files(documents)) {
            String content = Files.readString(file, ISO_8859_1);
            assertThat(content).as(file.toString())
                    .doesNotContain("ZHAODASHAN")
                    .doesNotContain("2.25.77")
                    .doesNotContain(new String("大山".getBytes(UTF_8), ISO_8859_1))
                    .doesNotContain(new String("大山".getBytes(Charset.forName("GBK")), ISO_8859_1));
        }
        assertThat(Json.MAPPER.readTree(documents.resolve("data/facts.json").toFile())
                .at("/images/withheld")
                .asInt())
                .isEqualTo(1);
        assertThat(Files.readString(documents.resolve("images/README.TXT"), ISO_8859_1))
                .contains("1 examination that seems to be another person's");
    }

    @Test
    void packsACaseOfImagesAlone() throws IOException {
        put("DISC/1", own(1).toFile());

        Path documents = documents();

        assertThat(documents.resolve("images/DICOMDIR")).exists();
        assertThat(documents.resolve("START-HERE.pdf")).exists();
        assertThat(Files.readString(documents.resolve("originals/LIST.csv")))
                .contains("images/DICOM/PA000001/ST000001/SE000001/IM000001");
    }

    @Test
    void makesNoFolderWhereThereAreNoImages() throws IOException {
        put("report.pdf", TypedReader.file(REPORT));

        assertThat(documents().resolve("images")).doesNotExist();
    }

    @Test
    void showsAPreviewWhereTheImageCanBeDecodedAndSaysWhereNot() throws IOException {
        put("DISC/1",
                own(1).elements(RawDicom.explicit(), dicom -> dicom.text(0x0028_0004, "CS", "MONOCHROME2"))
                        .toFile("1.2.840.10008.1.2.1"));
        put("DISC/2", own(1).inSeries("2.25.9000.1.9").toFile());

        Path documents = documents();

        JsonNode series = Json.MAPPER.readTree(documents.resolve("data/facts.json").toFile())
                .at("/images/studies/0/series");
        List<String> previews = Stream.of(series.get(0), series.get(1))
                .map(one -> one.get("preview").asText(""))
                .sorted()
                .toList();
        assertThat(previews.getFirst()).isEmpty();
        assertThat(previews.getLast()).startsWith("reader/previews/");
        assertThat(ImageIO.read(documents.resolve(previews.getLast()).toFile()).getWidth()).isEqualTo(8);
    }
}
