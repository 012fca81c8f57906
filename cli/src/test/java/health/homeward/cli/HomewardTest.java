package health.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.FileKind;
import health.homeward.document.Json;
import health.homeward.document.PageOutcome;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.reading.PageReader;
import health.homeward.reading.PageReaders;
import health.homeward.reading.ReadingSettings;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomewardTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void readsAPictureAsOneJsonObject() throws Exception {
        File picture = picture("出院记录", "姓名：沈若楠");

        assertThat(run("read", "--json", picture.toString())).isZero();

        JsonNode page = Json.MAPPER.readTree(out.toString());
        assertThat(page.get("page").asInt()).isEqualTo(1);
        assertThat(page.get("rotation").asInt()).isZero();
        assertThat(page.get("source").asText()).isEqualTo("ocr");
        assertThat(page.get("sha256").asText()).hasSize(64);
        assertThat(page.get("lines").findValuesAsText("text")).contains("出院记录");
        assertThat(page.get("lines").get(0).get("box")).hasSize(4);
    }

    @Test
    void printsNothingForAFileThatCannotBeReadAndSaysWhy() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.pdf"), "not a PDF at all");

        assertThat(run("read", "--json", file.toString())).isEqualTo(4);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("UNSUPPORTED_KIND");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(run("read", folder.resolve("not-there.jpg").toString())).isEqualTo(4);

        assertThat(err.toString()).contains("FILE_NOT_FOUND");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString()).matches("homeward \\d+\\.\\d+\\.\\d+\\S*\\s+Java \\d+.*\\s+");
    }

    @Test
    void saysThatAFolderIsNoPackage() {
        assertThat(run("verify", "--json", folder.toString())).isEqualTo(3);

        assertThat(out.toString()).contains("NOT_A_PACKAGE");
    }

    @Test
    void refusesUnknownOptionsWithTheUsage() {
        assertThat(run("read", "--nonsense")).isEqualTo(2);

        assertThat(err.toString()).contains("Usage");
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeReadingIt() throws Exception {
        Path large = folder.resolve("large.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3_000_000_000L);
        }

        assertThat(run("read", large.toString())).isEqualTo(4);
        assertThat(err.toString()).contains("LIMIT");
    }

    @Test
    void tellsOfAFaultWhereItIsAndNotWhatStandsInARecord() {
        String told = Homeward.bug(new IllegalStateException("姓名：顾明远", new NumberFormatException("顾明远")));

        assertThat(told).contains("fault of Homeward", "java.lang.IllegalStateException",
                "NumberFormatException", "HomewardTest.java:")
                .doesNotContain("顾明远");
    }

    /// The print of every page, without the time that it took.
    private List<String> printed(List<SourceFile> files, int workers) {
        List<String> pages = new ArrayList<>();
        try (PageReader reader = PageReaders
                .open(new ReadingSettings(null, workers, folder.resolve("cache")))) {
            for (SourceFile file : files) {
                reader.read(file, _ -> Optional.empty(), outcome -> pages.add(PageJson
                        .of(file.name(), ((PageOutcome.ReadPage) outcome).page(), true)
                        .replaceAll("\"seconds\":[0-9.]+", "")));
            }
        }
        return pages;
    }

    @Test
    void printsTheSameBytesWithOneWorkerAndWithTwo() throws Exception {
        Path pdf = folder.resolve("pages.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                PDPage page = new PDPage(new PDRectangle(360, 250));
                document.addPage(page);
                var drawing = LosslessFactory.createFromImage(document,
                        ImageIO.read(picture("第" + i + "页 血钾 4." + i + " mmol/L", "肌酐 7" + i + " μmol/L")));
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(drawing, 0, 0, 360, 250);
                }
            }
            document.save(pdf.toFile());
        }
        byte[] bytes = Files.readAllBytes(pdf);
        SourceFile file = new SourceFile(Sha256.of(bytes), FileKind.PDF, bytes.length, List.of("a.pdf"), pdf);

        List<String> one = printed(List.of(file), 1);

        assertThat(one).hasSize(3).last().asString().contains("4.2");
        assertThat(printed(List.of(file), 2)).isEqualTo(one);
    }

    private int run(String... arguments) {
        return Homeward.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private File picture(String... lines) throws Exception {
        Font font;
        try (InputStream in = Objects.requireNonNull(
                HomewardTest.class
                        .getResourceAsStream("/health/homeward/packet/fonts/NotoSansSC_400Regular.ttf"))) {
            font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(40f);
        }
        BufferedImage image = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1000, 700);
        graphics.setColor(Color.BLACK);
        graphics.setFont(font);
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 80, 120 + 90 * i);
        }
        graphics.dispose();
        File file = folder.resolve("page.png").toFile();
        ImageIO.write(image, "png", file);
        return file;
    }
}
