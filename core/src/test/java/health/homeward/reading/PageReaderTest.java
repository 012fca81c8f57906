package health.homeward.reading;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.FileKind;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageOutcome.ReadPage;
import health.homeward.document.PageOutcome.UnreadPage;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {
    @TempDir
    private Path folder = Path.of("");

    private List<PageOutcome> read(Path file, FileKind kind) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        SourceFile source = new SourceFile(Sha256.of(bytes), kind, bytes.length, List.of("file"), file);
        try (PageReader reader = PageReaders.open(new ReadingSettings(null, 1, folder.resolve("cache")))) {
            return reader.read(source, _ -> java.util.Optional.empty(), outcome -> {});
        }
    }

    private static List<String> texts(PageOutcome outcome) {
        return ((ReadPage) outcome).page().lines().stream().map(TextLine::text).toList();
    }

    private Path pdf(int rotation) throws IOException {
        Path file = folder.resolve("layer.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(72, 700);
                content.showText("Hemoglobin 118 g/L");
                content.newLineAtOffset(0, -30);
                content.showText("WBC 6.84 x 10");
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.setTextRise(6);
                content.showText("9");
                content.endText();
            }
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void takesAGoodTextLayerAndKeepsRaisedFigures() throws IOException {
        PageOutcome page = read(pdf(0), FileKind.PDF).getFirst();

        assertThat(texts(page)).containsExactly("Hemoglobin 118 g/L", "WBC 6.84 x 10⁹");
        assertThat(((ReadPage) page).page().source()).isEqualTo(TextSource.TEXT_LAYER);
    }

    @Test
    void saysHowARotatedPageMustBeTurned() throws IOException {
        PageOutcome page = read(pdf(90), FileKind.PDF).getFirst();

        assertThat(((ReadPage) page).page().rotation()).isEqualTo(270);
        assertThat(texts(page)).contains("Hemoglobin 118 g/L");
    }

    @Test
    void refusesAPictureThatDeclaresTooManyPixels() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(60_000).putInt(60_000).put(new byte[]{8, 0, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        ByteBuffer png = ByteBuffer.allocate(33).put(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.putInt(13).put(head.array()).putInt((int) sum.getValue());
        Path file = Files.write(folder.resolve("flood.png"), png.array());

        assertThat(read(file, FileKind.PNG)).singleElement()
                .isInstanceOfSatisfying(UnreadPage.class,
                        page -> assertThat(page.problem()).isEqualTo(Problem.LIMIT));
    }

    @Test
    void setsABrokenFileAside() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and nothing more");

        assertThat(read(file, FileKind.PDF)).singleElement()
                .isInstanceOfSatisfying(UnreadPage.class,
                        page -> assertThat(page.problem()).isEqualTo(Problem.UNREADABLE_FILE));
    }

    @Test
    void takesInsertedTextOfAWordFileAndNotTheDeleted() throws IOException {
        Path file = folder.resolve("letter.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    """
                            <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>出院诊断</w:t></w:r></w:p>
                            <w:p><w:ins><w:r><w:t>高血压</w:t></w:r></w:ins><w:del><w:r><w:delText>糖尿病</w:delText></w:r></w:del></w:p>
                            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>钾</w:t></w:r></w:p></w:tc>
                            <w:tc><w:p><w:r><w:t>4.1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
                            """
                            .getBytes(StandardCharsets.UTF_8));
        }

        PageOutcome page = read(file, FileKind.DOCX).getFirst();

        assertThat(texts(page)).containsExactly("出院诊断", "高血压", "钾\t4.1");
        assertThat(((ReadPage) page).page().placed()).isFalse();
        assertThat(((ReadPage) page).page().tables().getFirst().rows().getFirst().get(1).text())
                .isEqualTo("4.1");
    }

    @Test
    void knowsTheColumnsOfATableInAWordFileAndPutsItsCellsOnTheirRow() throws IOException {
        String rows = Stream.of("项目|结果|提示|参考范围|单位", "白细胞计数|12.35|↑|3.50-9.50|10^9/L", "血红蛋白|92|↓|115-150|g/L")
                .map(row -> "<w:tr>" + Stream.of(row.split("\\|", -1))
                        .map(cell -> "<w:tc><w:p><w:r><w:t>" + cell + "</w:t></w:r></w:p></w:tc>")
                        .collect(Collectors.joining()) + "</w:tr>")
                .collect(Collectors.joining());
        Path file = folder.resolve("report.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>检验报告单</w:t></w:r></w:p><w:tbl>" + rows
                    + "</w:tbl></w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        }

        Page page = ((ReadPage) read(file, FileKind.DOCX).getFirst()).page();

        Table table = page.tables().getFirst();
        assertThat(table.columns()).containsExactly(Column.NAME, Column.RESULT, Column.FLAG, Column.RANGE,
                Column.UNIT);
        assertThat(table.rows().get(2).get(1).text()).isEqualTo("92");
        assertThat(table.rows().get(2).get(1).box()).isEqualTo(page.lines().get(3).box());
    }
}
