package health.homeward.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.PageOutcome;
import health.homeward.document.PageOutcome.ReadPage;
import health.homeward.document.PageOutcome.UnreadPage;
import health.homeward.document.Problem;
import health.homeward.document.SourceFile;
import health.homeward.reading.PageReader;
import health.homeward.reading.PageReaders;
import health.homeward.reading.ReadingSettings;
import health.homeward.testkit.LaboratorySheet;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawPictures;
import health.homeward.testkit.RawWord;
import health.homeward.testkit.RawZip;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesAndWordTest {
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    @TempDir
    private Path temp = Path.of("");
    @SuppressWarnings("NullAway.Init")
    private PageReader reader;
    @SuppressWarnings("NullAway.Init")
    private Plot plot;
    private int plots;

    @BeforeAll
    void opensAReader(@TempDir Path folder) {
        reader = PageReaders.open(new ReadingSettings(null, 1, folder));
    }

    @AfterAll
    void closesIt() {
        reader.close();
    }

    @BeforeEach
    void makesAFolder() throws IOException {
        plot = new Plot(Files.createDirectory(temp.resolve("plot" + plots++)));
    }

    private List<PageOutcome> pages(String name, byte[] file) throws IOException {
        return Objects.requireNonNull(plot.plant(name, file).read(reader).get(name));
    }

    private void assertUnread(String name, byte[] file, Problem problem, String detail) throws IOException {
        assertThat(pages(name, file)).singleElement().isInstanceOfSatisfying(UnreadPage.class, page -> {
            assertThat(page.problem()).isEqualTo(problem);
            assertThat(page.detail()).contains(detail);
        });
    }

    private static BufferedImage white(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return picture;
    }

    private ReadPage read(String name, byte[] file) throws IOException {
        List<PageOutcome> pages = pages(name, file);
        assertThat(pages).singleElement().isInstanceOf(ReadPage.class);
        return (ReadPage) pages.getFirst();
    }

    @Test
    void refusesFloodsOfPixelsWithTheNumber() throws IOException {
        assertUnread("a.png", RawPictures.png(65_535, 65_535, 10), Problem.LIMIT, "65535 > 30000");
        assertUnread("b.png", RawPictures.png(60_000, 60_000, 10), Problem.LIMIT, "60000 > 30000");
        assertUnread("c.png", RawPictures.png(20_000, 20_000, 10), Problem.LIMIT, "400000000 > 100000000");
    }

    @Test
    void boundsTheDirectoriesOfATiff() throws IOException {
        assertUnread("many.tif", RawPictures.tiff(100_000, false), Problem.LIMIT, "frames");
        assertThat(pages("loop.tif", RawPictures.tiff(3, true))).hasSizeBetween(1, 3);
        assertThat(pages("three.tif", RawPictures.tiff(3, false))).hasSize(3)
                .allMatch(page -> page instanceof ReadPage);
    }

    @Test
    void endsACommentThatInflatesBeyondMemory() throws IOException {
        byte[] png = RawPictures.pngWithText(RawPictures.png(40, 40, 40), 300_000_000);

        assertThat(pages("a.png", png)).singleElement().isNotNull();
    }

    @Test
    void readsPicturesOfEveryMake() throws IOException {
        BufferedImage page = white(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        read("progressive.jpg", RawPictures.progressiveJpeg(page));
        read("cmyk.jpg", RawPictures.cmykJpeg(320, 240));
        read("deep.png", RawPictures.written(white(320, 240, BufferedImage.TYPE_USHORT_GRAY), "png"));
        read("clear.png",
                RawPictures.written(new BufferedImage(320, 240, BufferedImage.TYPE_INT_ARGB), "png"));
        read("a.bmp", RawPictures.written(page, "bmp"));
        read("a.webp",
                Base64.getDecoder().decode(WEBP));
    }

    @Test
    void readsPicturesThatAreInterlacedOrMove() throws IOException {
        BufferedImage page = white(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        read("interlaced.png", RawPictures.interlacedPng(page));
        byte[] still = Base64.getDecoder().decode(WEBP);
        read("moves.webp", RawPictures.animatedWebp(still));
        read("moves.png", RawPictures.animatedPng(RawPictures.written(page, "png"), Integer.MAX_VALUE));
    }

    @Test
    void turnsPicturesAsTheCameraAsksAndKeepsItsPlaceToItself() throws IOException {
        byte[] jpeg = RawPictures.written(white(300, 200, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        for (int orientation = 1; orientation <= 8; orientation++) {
            ReadPage page = read(orientation + ".jpg", RawPictures.withExif(jpeg, orientation));
            assertThat(page.page().width() > page.page().height()).isEqualTo(orientation < 5);
        }
        SourceFile source = plot.take().sources().getFirst();
        byte[] derived = reader.jpeg(source, 1, 0, 200);

        assertThat(new String(derived, ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void saysThatACutPictureLacksAPart() throws IOException {
        byte[] jpeg = RawPictures.written(LaboratorySheet.draw(), "jpeg");
        byte[] png = RawPictures.written(LaboratorySheet.draw(), "png");

        ReadPage cut = read("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
        assertThat(cut.page().lines()).isNotEmpty();
        assertThat(cut.page().problems()).contains(Problem.PICTURE_NOT_DECODED);
        assertThat(read("whole.jpg", jpeg).page().problems()).isEmpty();
        assertUnread("cut.png", Arrays.copyOf(png, png.length / 2), Problem.PICTURE_NOT_DECODED, "");
        assertUnread("head.jpg", Arrays.copyOf(jpeg, 40), Problem.UNREADABLE_FILE, "");
    }

    @Test
    void readsNoEntitiesAndFetchesNothingForAWordFile() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w:document [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertUnread("laughs.docx", RawWord.document(laughs + "]>", "5&a11;0 mg").bytes(),
                Problem.UNREADABLE_FILE,
                "document type");
        try (Listener listener = new Listener()) {
            String external = "<!DOCTYPE w:document SYSTEM \"" + listener.address()
                    + "/x.dtd\" [<!ENTITY x SYSTEM \""
                    + listener.address() + "/x\"><!ENTITY y SYSTEM \"file:///etc/hostname\">]>";
            assertUnread("entity.docx", RawWord.document(external, "&x;&y;").bytes(), Problem.UNREADABLE_FILE,
                    "document type");
            String include = "5<xi:include href=\"" + listener.address() + "/x\" parse=\"text\"/>0 mg";
            assertThat(Plot.words(read("include.docx", RawWord.document("", include).bytes())))
                    .isEqualTo("50 mg");
            RawZip macros = RawWord.document("", "5<!-- 0 -->0 mg").add("word/vbaProject.bin", new byte[100]);
            macros.add("word/_rels/document.xml.rels",
                    ("<Relationships><Relationship TargetMode=\"External\" Target=\""
                            + listener.address() + "/t.dotm\" Type=\"attachedTemplate\"/></Relationships>")
                            .getBytes(UTF_8));
            assertThat(Plot.words(read("macros.docm", macros.bytes()))).isEqualTo("50 mg");

            assertThat(listener.calls()).isZero();
        }
    }

    @Test
    void boundsAWordFile() throws IOException {
        assertUnread("deep.docx",
                RawWord.document("", "</w:t>" + "<a>".repeat(150) + "</a>".repeat(150) + "<w:t>").bytes(),
                Problem.LIMIT,
                "depth 101 > 100");
        assertUnread("large.docx", new RawZip().add("word/document.xml", new byte[60_000_000]).bytes(),
                Problem.LIMIT,
                "52428801 > 52428800");
        RawZip parts = RawWord.document("", "text");
        for (int i = 0; i < 3_000; i++) {
            parts.add("word/p" + i + ".xml", new byte[0]);
        }
        assertUnread("parts.docx", parts.bytes(), Problem.LIMIT, "3002 > 2000");
        RawZip flood = RawWord.document("", "text")
                .add("word/media/image1.png", RawPictures.png(65_535, 65_535, 10));
        flood.add("word/media/image2.jpg", RawPdf.WORDS.getBytes(UTF_8));
        assertThat(pages("flood.docx", flood.bytes())).extracting(page -> page.getClass().getSimpleName())
                .containsExactly("ReadPage", "UnreadPage", "UnreadPage");
    }
}
