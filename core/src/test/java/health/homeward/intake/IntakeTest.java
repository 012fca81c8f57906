package health.homeward.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.FileAccount;
import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final byte[] PDF = "%PDF-1.7\n%fictional".getBytes(ISO_8859_1);
    private static final byte[] JPEG = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F');

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;
    private Path folder = Path.of("");

    @BeforeEach
    void makesAFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("records"));
    }

    @Test
    void knowsFilesByContentAndNotByName() throws IOException {
        Files.write(folder.resolve("scan.txt"), PDF);
        Files.write(folder.resolve("report.pdf"), JPEG);
        Files.writeString(folder.resolve("page.jpg"), "<html><script>alert(1)</script>");

        Intake.Taken taken = take();

        assertThat(taken.sources()).extracting(file -> file.name() + " " + file.kind())
                .containsExactly("report.pdf JPEG", "scan.txt PDF");
        assertThat(problems(taken)).containsExactly(Map.entry("page.jpg", Problem.UNSUPPORTED_KIND));
    }

    @Test
    void countsTheSameBytesOnceUnderTwoNames() throws IOException {
        Files.write(folder.resolve("a.pdf"), PDF);
        Files.createDirectory(folder.resolve("copy"));
        Files.write(folder.resolve("copy/b.pdf"), PDF);

        Intake.Taken taken = take();

        assertThat(taken.sources()).singleElement()
                .satisfies(file -> assertThat(file.names()).containsExactly("a.pdf", "copy/b.pdf"));
        assertThat(taken.accounts()).extracting(FileAccount::state)
                .containsExactly(FileAccount.State.USED, FileAccount.State.DUPLICATE);
    }

    @Test
    void setsLinksEmptyFilesAndBystandersAside() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.pdf"), "%PDF-secret");
        Files.createSymbolicLink(folder.resolve("link.pdf"), outside);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.write(folder.resolve("empty.pdf"), new byte[0]);
        Files.write(folder.resolve("AUTORUN.INF"), "[autorun]".getBytes(ISO_8859_1));
        Files.write(folder.resolve("viewer.jpg"), "MZ program".getBytes(ISO_8859_1));

        assertThat(problems(take())).isEqualTo(Map.of("link.pdf", Problem.LINK_OR_DEVICE, "loop",
                Problem.LINK_OR_DEVICE, "empty.pdf", Problem.EMPTY_FILE, "AUTORUN.INF", Problem.NOT_A_RECORD,
                "viewer.jpg", Problem.NOT_A_RECORD));
    }

    @Test
    void opensArchivesWithChineseNamesOfEitherCoding() throws IOException {
        Files.write(folder.resolve("gbk.zip"), zip(Charset.forName("GBK"), Map.of("检查/CT报告.pdf", PDF)));
        Files.write(folder.resolve("utf8.zip"), zip(UTF_8, Map.of("化验单.jpg", JPEG)));

        assertThat(take().sources()).extracting(file -> file.name() + " " + file.kind())
                .containsExactlyInAnyOrder("gbk.zip!/检查/CT报告.pdf PDF", "utf8.zip!/化验单.jpg JPEG");
    }

    @Test
    void letsNoEntryEscape() throws IOException {
        Files.write(folder.resolve("slip.zip"), zip(UTF_8, Map.of("../../escaped.pdf", PDF, "/abs.pdf", PDF,
                "..\\win.pdf", PDF, "C:\\drive.pdf", PDF, "fine/ok.jpg", JPEG)));

        Intake.Taken taken = take();

        assertThat(problems(taken).values()).containsOnly(Problem.UNSAFE_ENTRY).hasSize(4);
        assertThat(taken.sources()).singleElement()
                .extracting(file -> file.name())
                .isEqualTo("slip.zip!/fine/ok.jpg");
        assertThat(temp.resolve("escaped.pdf")).doesNotExist();
    }

    @Test
    void stopsAtTheRatioAndAtTheNesting() throws IOException {
        byte[] blank = new byte[3_000_000];
        byte[] inner = zip(UTF_8, Map.of("deep.pdf", PDF));
        byte[] middle = zip(UTF_8, Map.of("inner.zip", inner));
        Files.write(folder.resolve("bomb.zip"), zip(UTF_8, Map.of("blank.pdf", blank)));
        Files.write(folder.resolve("nested.zip"), zip(UTF_8, Map.of("middle.zip", middle)));
        IntakeLimits limits = new IntakeLimits(100, 32, 200_000_000L, 8_000_000_000L, 2, 100, 50_000_000_000L,
                200,
                1_000_000, 5, 200);

        assertThat(problems(Intake.take(folder, temp.resolve("unpacked"), limits)))
                .isEqualTo(Map.of("bomb.zip!/blank.pdf", Problem.LIMIT, "nested.zip!/middle.zip!/inner.zip",
                        Problem.LIMIT));
    }

    @Test
    void setsADamagedOrLyingArchiveAside() throws IOException {
        byte[] archive = zip(UTF_8, Map.of("a.pdf", PDF));
        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(archive, archive.length / 2));
        byte[] lying = archive.clone();
        lying[35 + "a.pdf".length() - 5 + 3] ^= 0x10;
        Files.write(folder.resolve("lying.zip"), lying);

        assertThat(problems(take())).containsEntry("cut.zip", Problem.UNREADABLE_FILE)
                .containsEntry("lying.zip!/a.pdf", Problem.UNREADABLE_FILE);
    }

    @Test
    void takesAttachmentsOutOfAMessage() throws IOException {
        Files.writeString(folder.resolve("letter.eml"), """
                From: a@example.org
                To: b@example.org
                Subject: records
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=xx

                --xx
                Content-Type: text/plain

                See attached.
                --xx
                Content-Type: application/octet-stream; name="../r.pdf"
                Content-Disposition: attachment; filename="../r.pdf"
                Content-Transfer-Encoding: base64

                %s
                --xx--
                """.formatted(Base64.getEncoder().encodeToString(PDF)));

        Intake.Taken taken = take();

        assertThat(taken.sources()).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo(FileKind.PDF);
            assertThat(file.name()).isEqualTo("letter.eml!/.._r.pdf");
        });
    }

    private Intake.Taken take() {
        return Intake.take(folder, temp.resolve("unpacked"), IntakeLimits.DEFAULT);
    }

    private static Map<String, Problem> problems(Intake.Taken taken) {
        return taken.accounts()
                .stream()
                .filter(account -> account.problem() != null)
                .collect(Collectors.toMap(FileAccount::path, account -> java.util.Objects
                        .requireNonNull(account.problem())));
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
