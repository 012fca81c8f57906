package health.homeward.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.FileAccount;
import health.homeward.document.Problem;
import health.homeward.document.SourceFile;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    private static final byte[] PDF = RawPdf.page().bytes();
    /// 1,000 files, 100 entries, 20 MB in all, 200 times from 1 MB on.
    private static final IntakeLimits SMALL = new IntakeLimits(1000, 32, 5_000_000, 10_000_000, 2, 100,
            20_000_000, 200,
            1_000_000, 5, 200);

    @TempDir
    private Path temp = Path.of("");
    @SuppressWarnings("NullAway.Init")
    private Plot plot;

    @BeforeEach
    void makesAFolder() throws IOException {
        plot = new Plot(temp);
    }

    @Test
    void opensNoMoreThanTwoArchivesInOneAnother() throws IOException {
        byte[] bomb = new RawZip().add("0.dll", new byte[900_000]).bytes();
        for (int level = 0; level < 5; level++) {
            RawZip around = new RawZip();
            for (int i = 0; i < 16; i++) {
                around.add("lib " + level + i + ".zip", bomb);
            }
            bomb = around.bytes();
        }
        Intake.Taken taken = plot.plant("42.zip", bomb).take(SMALL);

        assertThat(Plot.problems(taken)).hasSize(16).containsValue(Problem.LIMIT);
        assertThat(Plot.reason(taken, "42.zip!/lib 40.zip!/lib 30.zip")).contains("2 deep");
        assertThat(taken.accounts()).filteredOn(account -> account.state() == FileAccount.State.DUPLICATE)
                .hasSize(15);
    }

    @Test
    void stopsWhenAnArchiveGrowsOutOfProportion() throws IOException {
        RawZip many = new RawZip();
        for (int i = 0; i < 10; i++) {
            byte[] blank = new byte[900_000];
            blank[0] = (byte) i;
            many.add(i + ".pdf", blank);
        }
        plot.plant("one.zip", new RawZip().add("blank.pdf", new byte[3_000_000]).bytes());
        Intake.Taken taken = plot.plant("many.zip", many.bytes()).take(SMALL);

        assertThat(Plot.problems(taken)).containsEntry("one.zip!/blank.pdf", Problem.LIMIT)
                .containsEntry("many.zip!/0.pdf", Problem.UNSUPPORTED_KIND)
                .containsEntry("many.zip!/9.pdf", Problem.LIMIT);
        assertThat(Plot.reason(taken, "many.zip!/9.pdf")).contains("200 times");
    }

    @Test
    void countsWhatComesOutAndNotWhatIsDeclared() throws IOException {
        plot.plant("small.zip", new RawZip().addLying("a.pdf", PDF, 10).bytes());
        plot.plant("large.zip", new RawZip().addLying("a.pdf", PDF, 4_000_000_000L).bytes());
        Intake.Taken taken = plot.plant("count.zip", new RawZip().add("a.pdf", PDF).bytes(60_000))
                .take(SMALL);

        assertThat(Plot.problems(taken)).isEqualTo(Map.of("small.zip!/a.pdf", Problem.UNREADABLE_FILE,
                "large.zip!/a.pdf", Problem.UNREADABLE_FILE));
        assertThat(taken.sources()).extracting(SourceFile::name).contains("count.zip!/a.pdf");
    }

    @Test
    void takesNoMoreInAllThanTheLimit() throws IOException {
        byte[] noise = new byte[4_000_000];
        new java.util.Random(1).nextBytes(noise);
        RawZip zip = new RawZip();
        for (int i = 0; i < 6; i++) {
            noise[0] = (byte) (i + 1);
            zip.add(i + ".bin", noise);
        }
        IntakeLimits limits = new IntakeLimits(1000, 32, 5_000_000, 100_000_000, 2, 100, 20_000_000, 200,
                1_000_000,
                5, 200);
        Intake.Taken taken = plot.plant("noise.zip", zip.bytes()).take(limits);

        assertThat(Plot.problems(taken)).containsEntry("noise.zip!/5.bin", Problem.LIMIT);
        assertThat(Plot.reason(taken, "noise.zip!/5.bin")).contains("20 MB");
    }

    @Test
    void refusesEntriesThatShareBytes() throws IOException {
        plot.plant("overlap.zip", new RawZip().add("a.pdf", PDF).overlap("b.pdf").bytes());

        assertThat(Plot.problems(plot.take())).isEqualTo(Map.of("overlap.zip", Problem.UNSAFE_ENTRY));
    }

    @Test
    void refusesATableOfContentsThatIsTooLong() throws IOException {
        RawZip zip = new RawZip();
        for (int i = 0; i < 400; i++) {
            zip.add(i + ".pdf", PDF);
        }
        plot.plant("many.zip", zip.bytes());
        plot.plant("lying.zip", zip.bytes(1));
        Intake.Taken taken = plot.take(SMALL);

        assertThat(Plot.problems(taken))
                .isEqualTo(Map.of("many.zip", Problem.LIMIT, "lying.zip", Problem.LIMIT));
        assertThat(Plot.reason(taken, "many.zip")).contains("100 entries");
    }

    @Test
    void letsNoNameLeadAnywhere() throws IOException {
        RawZip zip = new RawZip().add("../up.pdf", PDF)
                .add("..\\back.pdf", PDF)
                .addGbk("检查\\..\\..\\报告.pdf", PDF)
                .add("a/%2e/../../b.pdf", PDF)
                .add("/etc/absolute.pdf", PDF)
                .add("C:\\drive.pdf", PDF)
                .add("\\\\server\\share\\unc.pdf", PDF)
                .add("nul\0.pdf", PDF)
                .add("x".repeat(5000) + ".pdf", PDF)
                .add("d/".repeat(40) + "deep.pdf", PDF)
                .add("folder/", PDF)
                .add("same.pdf", PDF)
                .add("same.pdf", PDF)
                .add("SAME.PDF", PDF);
        Intake.Taken taken = plot.plant("slip.zip", zip.bytes()).take();

        assertThat(taken.sources()).extracting(SourceFile::name)
                .containsExactly("slip.zip!/same.pdf", Plot.GOOD);
        assertThat(taken.accounts()).filteredOn(account -> account.problem() != null)
                .hasSize(13)
                .allMatch(account -> account.problem() == Problem.UNSAFE_ENTRY);
        assertThat(Plot.reason(taken, "slip.zip!/检查/../../报告.pdf")).contains("leads out of the archive");
    }

    @Test
    void takesFilesWhoseNamesMeanDevicesElsewhere() throws IOException {
        RawZip zip = new RawZip();
        List<String> names = List.of("CON", "nul.pdf", "COM1.jpg", "aux/LPT9.pdf", "a?b*c|d.pdf", "dot.",
                "blank ",
                "file.pdf:stream", "-rf.pdf", "\u202Efdp.exe", "two\nlines.pdf");
        for (int i = 0; i < names.size(); i++) {
            zip.add(names.get(i), RawPdf.page("", "/A " + i).bytes());
        }
        Intake.Taken taken = plot.plant("names.zip", zip.bytes()).take();

        assertThat(taken.sources()).hasSize(names.size() + 1);
        assertThat(taken.sources()).extracting(SourceFile::name)
                .contains("names.zip!/CON", "names.zip!/⟨202E⟩fdp.exe", "names.zip!/two⟨000A⟩lines.pdf");
    }

    @Test
    void followsNoLinkAndOpensNoDevice() throws IOException {
        byte[] target = "/etc/passwd".getBytes(UTF_8);
        Intake.Taken taken = plot.plant("special.zip", new RawZip().addSpecial("link.pdf", target, 0120777)
                .addSpecial("block.pdf", PDF, 0060600)
                .addSpecial("character.pdf", PDF, 0020600)
                .addSpecial("pipe.pdf", PDF, 0010600)
                .bytes()).take();

        assertThat(Plot.problems(taken)).hasSize(4)
                .allSatisfy((path, problem) -> assertThat(problem).isEqualTo(
                        Problem.LINK_OR_DEVICE));
    }

    @Test
    void asksForArchivesWithoutPassword() throws IOException {
        Intake.Taken taken = plot
                .plant("locked.zip", new RawZip().addEncrypted("a.pdf", PDF).add("b.pdf", PDF).bytes())
                .take();

        assertThat(Plot.problems(taken)).isEqualTo(Map.of("locked.zip!/a.pdf", Problem.PASSWORD_NEEDED));
        assertThat(Plot.reason(taken, "locked.zip!/a.pdf")).contains("without the password");
    }

    @Test
    void accountsForDamagedAndEmptyArchives() throws IOException {
        byte[] archive = new RawZip().add("a.pdf", PDF).bytes();
        plot.plant("cut.zip", Arrays.copyOf(archive, archive.length - 30));
        plot.plant("empty.zip", new RawZip().bytes());
        plot.plant("head.zip", new byte[]{'P', 'K', 3, 4});
        byte[] broken = archive.clone();
        broken[60] ^= 0x10;
        plot.plant("broken.zip", broken);

        assertThat(Plot.problems(plot.take()))
                .isEqualTo(Map.of("cut.zip", Problem.UNREADABLE_FILE, "head.zip",
                        Problem.UNREADABLE_FILE, "broken.zip!/a.pdf", Problem.UNREADABLE_FILE));
    }

    @Test
    void opensTheSameArchiveOnce() throws IOException {
        byte[] archive = new RawZip().add("a.pdf", PDF).bytes();
        Intake.Taken taken = plot.plant("one.zip", archive).plant("two.zip", archive).take();

        assertThat(taken.accounts()).extracting(account -> account.path() + " " + account.state())
                .containsExactly("one.zip CONTAINER", "one.zip!/a.pdf USED", "two.zip DUPLICATE",
                        Plot.GOOD + " USED");
    }

    @Test
    void keepsWhatItUnpacksFromOthers() throws IOException {
        plot.plant("one.zip", new RawZip().add("a.pdf", PDF).bytes()).take();
        Path kept;
        try (var files = Files.list(plot.unpacked())) {
            kept = files.findFirst().orElseThrow();
        }

        assertThat(Files.getPosixFilePermissions(plot.unpacked())).extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE");
        assertThat(Files.getPosixFilePermissions(kept)).extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
}
