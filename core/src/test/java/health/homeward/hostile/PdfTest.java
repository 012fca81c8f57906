package health.homeward.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.PageOutcome;
import health.homeward.document.PageOutcome.UnreadPage;
import health.homeward.document.Problem;
import health.homeward.reading.PageReader;
import health.homeward.reading.PageReaders;
import health.homeward.reading.ReadingSettings;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawPictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfTest {
    @TempDir
    private Path temp = Path.of("");
    @SuppressWarnings("NullAway.Init")
    private PageReader reader;
    @SuppressWarnings("NullAway.Init")
    private Plot plot;
    private int plots;

    @BeforeAll
    void opensAReader(@TempDir Path cache) {
        reader = PageReaders.open(new ReadingSettings(null, 1, cache));
    }

    @AfterAll
    void closesIt() {
        reader.close();

        assertThat(ProcessHandle.current().descendants()).noneMatch(process -> process.info()
                .commandLine()
                .orElse("")
                .contains("ReaderMain"));
    }

    @BeforeEach
    void makesAFolder() throws IOException {
        plot = new Plot(Files.createDirectory(temp.resolve("plot" + plots++)));
    }

    private PageOutcome first(byte[] pdf) throws IOException {
        return Objects.requireNonNull(plot.plant("a.pdf", pdf).read(reader).get("a.pdf")).getFirst();
    }

    private void assertUnread(byte[] pdf, Problem problem, String detail) throws IOException {
        assertThat(first(pdf)).isInstanceOfSatisfying(UnreadPage.class, page -> {
            assertThat(page.problem()).isEqualTo(problem);
            assertThat(page.detail()).contains(detail);
        });
    }

    @Test
    void actsOnNothing() throws IOException {
        Path victim = temp.resolve("victim");
        try (Listener listener = new Listener()) {
            String address = listener.address();
            RawPdf pdf = RawPdf.of(
                    "/OpenAction 7 0 R/Names<</EmbeddedFiles<</Names[(a.exe) 8 0 R]>>/JavaScript"
                            + "<</Names[(j) 7 0 R]>>>>/AcroForm<</Fields[]/XFA 9 0 R>>/AA<</WC 11 0 R>>",
                    "/MediaBox[0 0 595 842]/Annots[10 0 R]/AA<</O 11 0 R>>", "");
            pdf.add("null");
            pdf.add("<</S/JavaScript/JS(app.launchURL\\('" + address + "'\\))>>");
            pdf.add("<</Type/Filespec/F(" + address + "/a.exe)/FS/URL>>");
            pdf.add("<</Type/XObject/Length 0/F<</FS/URL/F(" + address + "/xfa)>>>>\nstream\n\nendstream");
            pdf.add("<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/URI/URI(" + address + ")>>>>");
            pdf.add("<</S/Launch/F(/usr/bin/touch)/Unix<</F(/usr/bin/touch)/P(" + victim
                    + ")>>/Next<</S/SubmitForm/F("
                    + address + ")>>>>");

            assertThat(Plot.words(first(pdf.bytes()))).isEqualTo(RawPdf.WORDS);
            assertThat(listener.calls()).isZero();
            assertThat(victim).doesNotExist();
        }
    }

    @Test
    void fetchesNoPictureThatLiesElsewhere() throws IOException {
        try (Listener listener = new Listener()) {
            for (String place : List.of(listener.address() + "/a.jpg", "file:///etc/hostname",
                    "\\\\\\\\localhost\\\\a",
                    "jar:" + listener.address() + "/a.jar!/a")) {
                first(RawPdf.picture("/Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 8"
                        + "/ColorSpace/DeviceGray/FFilter/DCTDecode/F<</Type/Filespec/FS/URL/F(" + place
                        + ")>>",
                        new byte[0]).bytes());
            }

            assertThat(listener.calls()).isZero();
        }
    }

    @Test
    void readsThroughALoopOfTables() throws IOException {
        byte[] pdf = RawPdf.of("", "/MediaBox[0 0 595 842]", "/Prev START").bytes();

        assertThat(Plot.words(first(pdf))).isEqualTo(RawPdf.WORDS);
    }

    @Test
    void readsThroughATableThatPointsElsewhere() throws IOException {
        String pdf = new String(RawPdf.page().bytes(), ISO_8859_1);

        assertThat(Plot
                .words(first(pdf.replaceAll("\\d{10} 00000 n", "0000000017 00000 n").getBytes(ISO_8859_1))))
                .isEqualTo(RawPdf.WORDS);
        assertThat(Plot.words(
                first(pdf.replaceAll("startxref\n\\d+", "startxref\n999999999").getBytes(ISO_8859_1))))
                .isEqualTo(RawPdf.WORDS);
    }

    @Test
    void setsLoopsOfObjectsAside() throws IOException {
        byte[] pages = new String(RawPdf.page().bytes(), ISO_8859_1).replace("Kids[3 0 R]", "Kids[2 0 R]")
                .getBytes(ISO_8859_1);

        assertThat(first(pages)).isInstanceOf(UnreadPage.class);
        byte[] self = RawPdf
                .picture("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
                        "/X Do".getBytes(ISO_8859_1))
                .bytes();
        assertThat(first(self)).isNotNull();
    }

    @Test
    void survivesDeepArrays() throws IOException {
        assertThat(first(RawPdf.page("", "/Deep " + "[".repeat(100_000) + "]".repeat(100_000)).bytes()))
                .isInstanceOf(UnreadPage.class);
        byte[] operands = ("[".repeat(100_000) + "]".repeat(100_000) + " TJ").getBytes(ISO_8859_1);
        assertThat(first(RawPdf.content(operands).bytes())).isNotNull();
    }

    @Test
    void refusesAHugePageWithTheNumber() throws IOException {
        assertUnread(RawPdf.of("", "/MediaBox[0 0 10000000 10000000]", "").bytes(), Problem.LIMIT,
                "10000000 > 14400");
    }

    @Test
    void countsPagesItself() throws IOException {
        byte[] many = new String(RawPdf.page().bytes(), ISO_8859_1)
                .replace("/Count 1>>", "/Count 2147483647>>")
                .getBytes(ISO_8859_1);
        plot.plant("a.pdf", many);
        List<PageOutcome> pages = Objects.requireNonNull(plot.read(reader).get("a.pdf"));

        assertThat(pages).hasSize(2);
        assertThat(Plot.words(pages.getFirst())).isEqualTo(RawPdf.WORDS);
        assertThat(pages.getLast()).isInstanceOfSatisfying(UnreadPage.class, page -> assertThat(page.detail())
                .contains("2147483647 declared, 1 found"));
    }

    @Test
    void readsPagesThatTheFileDoesNotCount() throws IOException {
        byte[] more = new String(RawPdf.page().bytes(), ISO_8859_1)
                .replace("Kids[3 0 R]", "Kids[3 0 R 3 0 R]")
                .getBytes(ISO_8859_1);

        plot.plant("a.pdf", more);
        assertThat(Objects.requireNonNull(plot.read(reader).get("a.pdf"))).hasSize(2)
                .allSatisfy(page -> assertThat(Plot.words(page)).isEqualTo(RawPdf.WORDS));
    }

    @Test
    void refusesAPictureOfTooManyPixelsWithTheNumber() throws IOException {
        byte[] flood = RawPdf
                .picture("/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1"
                        + "/ColorSpace/DeviceGray/Filter/FlateDecode", RawPdf.deflated(new byte[1000]))
                .bytes();

        assertUnread(flood, Problem.LIMIT, "3600000000 > 100000000");
    }

    @Test
    void setsAbsurdTilesAside() throws IOException {
        byte[] tiles = RawPdf.picture("/Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8"
                + "/ColorSpace/DeviceGray/Filter/JPXDecode", RawPictures.jpeg2000(60_000, 1)).bytes();

        assertThat(first(tiles)).isInstanceOf(UnreadPage.class);
    }

    @Test
    void livesThroughAStreamThatInflatesAThousandTimes() throws IOException {
        byte[] fill = RawPdf.picture("/Type/XObject/Subtype/Image/Width 3000/Height 3000/BitsPerComponent 16"
                + "/ColorSpace/DeviceRGB/Filter/FlateDecode", RawPdf.deflated(new byte[54_000_000])).bytes();

        assertThat(fill).hasSizeLessThan(100_000);
        assertThat(first(fill)).isNotNull();
    }

    @Test
    void asksForThePassword() throws IOException {
        try (PDDocument document = Loader.loadPDF(RawPdf.page().bytes())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);

            assertUnread(out.toByteArray(), Problem.PASSWORD_NEEDED, "encrypted");
        }
    }

    @Test
    void readsWhatACutFileStillHolds() throws IOException {
        byte[] pdf = RawPdf.page().bytes();

        assertThat(Plot.words(first(Arrays.copyOf(pdf, pdf.length - 120)))).isEqualTo(RawPdf.WORDS);
        assertThat(first(Arrays.copyOf(pdf, 100))).isInstanceOf(UnreadPage.class);
    }

    @Test
    void noticesAFileThatChangesAfterItWasTaken() throws IOException {
        plot.plant("a.pdf", RawPdf.page().bytes());
        var source = plot.take().sources().getFirst();
        plot.plant("a.pdf", RawPdf.page("", "/Other 1").bytes());

        assertThat(reader.read(source, page -> Optional.empty(), page -> {}).getFirst())
                .isInstanceOfSatisfying(UnreadPage.class,
                        page -> assertThat(page.detail()).contains("changed"));
    }
}
