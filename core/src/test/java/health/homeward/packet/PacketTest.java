package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Engine;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.FileKind;
import health.homeward.document.Identity;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.document.Standing;
import health.homeward.document.TextSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketTest {
    private static final String HOSTILE = "</script><script>alert(1)</script>\u2028<img src=x>";

    @TempDir
    Path folder;

    private static PackageInput input(int facts) {
        List<SourceFile> sources = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        for (String id : List.of("own", "other")) {
            Sha256 hash = Sha256.of(id.getBytes(StandardCharsets.UTF_8));
            PageRef ref = new PageRef(hash, 1);
            sources.add(new SourceFile(hash, FileKind.JPEG, id.length(), List.of(id + ".jpg"), Path.of(id)));
            pages.add(new Page(ref, 0, 1000, 1400, true, TextSource.OCR, List.of(), List.of(),
                    PageQuality.UNDISTURBED, new Engine("test", "1", ""), List.of(), 0));
            documents.add(new Document(new DocumentId(id), DocumentKind.DISCHARGE_SUMMARY, "出院记录",
                    List.of(new DocumentPart(ref, Box.WHOLE_PAGE)), null, null, null, List.of(),
                    Identity.NONE, 1,
                    List.of()));
        }
        Region place = new Region(pages.getFirst().ref(), new Box(0.1, 0.2, 0.3, 0.02));
        List<Fact> read = IntStream.range(0, facts)
                .mapToObj(i -> (Fact) new Fact.Diagnosis(
                        new FactSource(new FactId("f" + i), new DocumentId("own"),
                                i == 0 ? HOSTILE : "右肺腺癌" + i,
                                List.of(place), new Standing.Read(1), List.of()),
                        "右肺腺癌", null, Fact.Diagnosis.Role.DISCHARGE, Fact.Diagnosis.Certainty.CERTAIN))
                .toList();
        return new PackageInput("5f0d", 1, Instant.parse("2026-03-20T00:00:00Z"),
                List.of("essential records are missing"),
                "Diagnosis review", Person.UNKNOWN, new CaseSummary(null, null, null, null, null), sources,
                List.of(),
                pages, documents,
                Map.of(new DocumentId("own"), finding("own", IdentityFinding.State.MATCH),
                        new DocumentId("other"),
                        finding("other", IdentityFinding.State.CONFLICT)),
                read, _ -> "Adenocarcinoma of the right lung", List.of(), new FixedPages());
    }

    private static IdentityFinding finding(String id, IdentityFinding.State state) {
        return new IdentityFinding(new DocumentId(id), state, List.of(), List.of());
    }

    /// Gives the same few bytes for every page, and for a source the word whose hash names it.
    private static final class FixedPages implements PageSource {
        @Override
        public byte[] uprightJpeg(PageRef page) {
            return new byte[]{1, 2, 3};
        }

        @Override
        public byte[] original(Sha256 source) {
            return "own".getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void buildsAnIntactPackageWithTheSameBytesTwice() throws IOException {
        Built one = Packet.build(input(3), folder.resolve("one"));
        Built two = Packet.build(input(3), folder.resolve("two"));
        assertThat(Verify.verify(one.folder()).state()).isEqualTo(Verification.State.INTACT);
        assertThat(folder.resolve("one/tagmanifest-sha512.txt"))
                .hasSameBinaryContentAs(folder.resolve("two/tagmanifest-sha512.txt"));
        assertThat(one.contentId()).isEqualTo(two.contentId());
    }

    @Test
    void findsAnyFlippedRemovedOrAddedFile() throws IOException {
        Path root = Packet.build(input(1), folder.resolve("p")).folder();
        List<Path> files;
        try (var walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            flipped[flipped.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThat(Verify.verify(root).state()).as(file.toString())
                    .isNotEqualTo(Verification.State.INTACT);
            Files.delete(file);
            assertThat(Verify.verify(root).state()).as(file.toString())
                    .isNotEqualTo(Verification.State.INTACT);
            Files.write(file, bytes);
        }
        Files.writeString(root.resolve("data/documents/new.txt"), "x");
        assertThat(Verify.verify(root).extra()).containsExactly("data/documents/new.txt");
    }

    @Test
    void keepsAnotherPersonsPaperOut() throws IOException {
        Path root = Packet.build(input(1), folder.resolve("p")).folder();
        assertThat(root.resolve("data/documents/originals/O0001.jpg")).exists();
        assertThat(root.resolve("data/documents/originals/O0002.jpg")).doesNotExist();
        assertThat(root.resolve("data/documents/reader/pages/p0002.jpg")).doesNotExist();
        assertThat(Files.readString(root.resolve("data/documents/originals/LIST.csv")))
                .doesNotContain("other.jpg");
    }

    @Test
    void letsNoRecordLeaveItsScript() throws IOException {
        Path root = Packet.build(input(1), folder.resolve("p")).folder();
        String script = Files.readString(root.resolve("data/documents/reader/data2.js"));
        assertThat(script).doesNotContain("<", "\u2028").contains("\\u003c/script");
    }

    @Test
    void keepsTheSummaryOnTwoPagesHoweverMuchThereIs() throws IOException {
        Path root = Packet.build(input(300), folder.resolve("p")).folder();
        try (var pdf = Loader.loadPDF(root.resolve("data/documents/START-HERE.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isBetween(1, 2);
        }
    }
}
