package health.homeward.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.imaging.Study.Confidence;
import health.homeward.intake.IntakeLimits;
import health.homeward.testkit.RawZip;
import health.homeward.testkit.dicom.RawDicom;
import health.homeward.testkit.dicom.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagingTest {
    private static final String SAGITTAL = "0\\1\\0\\0\\0\\-1";

    @TempDir
    private Path temp = Path.of("");
    private int files;

    private Path folder() throws IOException {
        return Files.createDirectories(temp.resolve("disc"));
    }

    private void put(Slice slice) throws IOException {
        put("IM" + files++, slice.toFile());
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private void put(IntStream numbers) throws IOException {
        for (int number : numbers.toArray()) {
            put(Slice.of(number));
        }
    }

    private Disc read() throws IOException {
        return read(folder());
    }

    private Disc read(Path folder) {
        Disc disc = Imaging.read(folder, temp.resolve("unpacked"), IntakeLimits.DEFAULT);
        assertThat(disc.files()).isEqualTo(disc.dicom() + disc.unreadable().size() + disc.ignored().size());
        assertThat(disc.studies()
                .stream()
                .flatMap(study -> study.series().stream())
                .mapToInt(one -> one.instances() + one.duplicates())
                .sum()).isEqualTo(disc.dicom());
        return disc;
    }

    private Series onlySeries() throws IOException {
        return read().studies().getFirst().series().getFirst();
    }

    private static List<String> codes(Disc disc) {
        return disc.warnings().stream().map(Warning::code).distinct().toList();
    }

    @Test
    void tellsWhatASoundSeriesHolds() throws IOException {
        put(IntStream.rangeClosed(1, 20));

        Disc disc = read();

        assertThat(disc.patients())
                .containsExactly(new Person(List.of("测试^病人"), List.of("T0001"), "1970-01-02", "F"));
        Study study = disc.studies().getFirst();
        assertThat(study.date()).isEqualTo("2026-03-11");
        assertThat(study.institution()).isEqualTo("虚构示例医院");
        assertThat(study.charset()).isEqualTo("GB18030");
        assertThat(study.patientNameConfidence()).isEqualTo(Confidence.HIGH);
        Series series = study.series().getFirst();
        assertThat(series.instances()).isEqualTo(20);
        assertThat(series.missing()).isEmpty();
        assertThat(series.gap()).isFalse();
        assertThat(series.transferSyntaxes()).containsExactly("1.2.840.10008.1.2.1");
        assertThat(disc.warnings()).isEmpty();
    }

    @Test
    void namesEveryMissingNumber() throws IOException {
        put(IntStream.of(1, 2, 3, 5, 6, 9, 10));

        Series series = onlySeries();

        assertThat(series.missing()).containsExactly(4, 7, 8);
        assertThat(series.gap()).isTrue();
    }

    @Test
    void doesNotTakeEverySecondNumberForHoles() throws IOException {
        put(IntStream.of(2, 4, 6, 8, 10));

        assertThat(onlySeries().missing()).isEmpty();
    }

    @Test
    void findsTheFirstOnesMissing() throws IOException {
        put(IntStream.rangeClosed(3, 12));

        assertThat(onlySeries().missing()).containsExactly(1, 2);
    }

    @Test
    void letsASeriesBeginAnywhereElse() throws IOException {
        put(IntStream.rangeClosed(6, 15));

        assertThat(onlySeries().missing()).isEmpty();
    }

    @Test
    void numbersOfAnXRayAreNoGap() throws IOException {
        for (int number : List.of(1, 2, 4)) {
            put(Slice.of(number).by("DX").placed(0, ""));
        }
        Series series = onlySeries();

        assertThat(series.missing()).containsExactly(3);
        assertThat(series.gap()).isFalse();
    }

    @Test
    void findsAHoleThatNumbersHide() throws IOException {
        for (int i = 1; i <= 12; i++) {
            put(Slice.of(i).placed(5.0 * (i < 7 ? i : i + 2), "1\\0\\0\\0\\1\\0"));
        }
        Disc disc = read();

        assertThat(disc.studies().getFirst().series().getFirst().missing()).isEmpty();
        assertThat(disc.studies().getFirst().series().getFirst().gap()).isTrue();
        assertThat(disc.warnings()).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo("POSITION_GAP");
            assertThat(warning.message()).contains("about 2 slices");
        });
    }

    @Test
    void judgesInterleavedPhasesApart() throws IOException {
        for (int i = 1; i <= 10; i++) {
            put(Slice.of(i).acquired("1"));
            if (i != 6) {
                put(Slice.of(i).acquired("2"));
            }
        }
        assertThat(onlySeries().missing()).containsExactly(6);
    }

    @Test
    void stacksInSeveralPlanesAreNoHole() throws IOException {
        for (int i = 1; i <= 6; i++) {
            put(Slice.of(i).placed(30.0 * i, "1\\0\\0\\0\\1\\0"));
            put(Slice.of(i + 6).placed(7.0 * i * i, SAGITTAL));
        }
        assertThat(onlySeries().gap()).isFalse();
    }

    @Test
    void believesTheDeclaredCount() throws IOException {
        for (int i = 1; i <= 10; i++) {
            put(Slice.of(i).declaring(12));
        }
        Disc disc = read();

        assertThat(disc.studies().getFirst().series().getFirst().gap()).isTrue();
        assertThat(codes(disc)).containsExactly("DECLARED_MORE");
    }

    @Test
    void keepsTheIntactOneOfTwoFilesOfAnImage() throws IOException {
        byte[] whole = Slice.of(1).toFile();
        put("A/IM1", Arrays.copyOf(whole, whole.length - 60));
        put("B/IM1", whole);
        put("C/IM1", whole);

        Disc disc = read();
        Series series = disc.studies().getFirst().series().getFirst();

        assertThat(series.instances()).isEqualTo(1);
        assertThat(series.duplicates()).isEqualTo(2);
        assertThat(series.truncated()).isEqualTo(1);
        assertThat(disc.warnings()).extracting(Warning::code, Warning::path)
                .contains(org.assertj.core.groups.Tuple.tuple("DUPLICATE_CONFLICT", "A/IM1"),
                        org.assertj.core.groups.Tuple.tuple("TRUNCATED", "A/IM1"));
    }

    @Test
    void accountsForEveryFileOfAHospitalsDisc() throws IOException {
        put("DICOM/20260311/im000001.DCM", Slice.of(1).toFile());
        put("DICOM/20260311/im000002.dcm", new byte[0]);
        put("AUTORUN.INF", "[autorun]".getBytes(US_ASCII));
        put("VIEWER/PacsViewer.bin", RawDicom.join("MZ".getBytes(US_ASCII), new byte[200]));
        put("影像浏览器/使用说明.txt", "双击".getBytes(Charset.forName("GBK")));
        put("缩略图/0001.jpg", new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9});
        put("Thumbs.db", new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

        Disc disc = read();

        assertThat(disc.files()).isEqualTo(7);
        assertThat(disc.dicom()).isEqualTo(1);
        assertThat(disc.unreadable()).singleElement()
                .satisfies(note -> assertThat(note.reason()).startsWith("EMPTY: "));
        assertThat(disc.ignored())
                .extracting(
                        note -> note.path() + " " + note.reason().substring(0, note.reason().indexOf(':')))
                .containsExactlyInAnyOrder("AUTORUN.INF EXECUTABLE", "VIEWER/PacsViewer.bin EXECUTABLE",
                        "影像浏览器/使用说明.txt DOCUMENT", "缩略图/0001.jpg PICTURE", "Thumbs.db SYSTEM");
        assertThat(codes(disc)).containsExactly("EXECUTABLE_ON_DISC");
    }

    @Test
    void listsWhatADirectoryPromisesAndNobodyCanRead() throws IOException {
        put(Slice.of(1));
        put(Slice.of(2));
        RawDicom series = RawDicom.explicit()
                .text(0x0004_1430, "CS", "SERIES")
                .text(0x0020_000E, "UI", "2.25.9000.1.2");
        put("dicomdir", RawDicom.explicit()
                .sequence(0x0004_1220, series, record(1), record(2), record(3))
                .toFile("1.2.840.10008.1.2.1"));

        Disc disc = read();

        assertThat(disc.ignored()).containsExactly(new Note("dicomdir", "DICOMDIR: a directory of 3 files"));
        assertThat(disc.studies().getFirst().series().getFirst().gap()).isTrue();
        assertThat(codes(disc)).contains("DICOMDIR_SHORT", "DIRECTORY_MORE");
        assertThat(disc.warnings()).anySatisfy(
                warning -> assertThat(warning.message()).contains("lists 3 files; 2 of them", "DICOM/IM3",
                        "2.25.9000.1.2.3"));
    }

    private static RawDicom record(int number) {
        return RawDicom.explicit()
                .text(0x0004_1430, "CS", "IMAGE")
                .text(0x0004_1500, "CS", "DICOM\\IM" + number)
                .text(0x0004_1511, "UI", "2.25.9000.1.2." + number);
    }

    @Test
    void aDirectoryOfAnotherDiscMakesNoGap() throws IOException {
        put(IntStream.rangeClosed(1, 5));
        put("DICOMDIR", RawDicom.explicit().sequence(0x0004_1220, record(99)).toFile("1.2.840.10008.1.2.1"));

        Disc disc = read();

        assertThat(disc.studies().getFirst().series().getFirst().gap()).isFalse();
        assertThat(codes(disc)).containsExactly("DICOMDIR_SHORT");
    }

    @Test
    void looksIntoArchives() throws IOException {
        byte[] inner = new RawZip().add("IM2", Slice.of(2).toFile()).bytes();
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            out.write(Slice.of(3).toFile());
        }
        put("光盘.zip", new RawZip().addGbk("影像/IM1", Slice.of(1).toFile()).add("inner.zip", inner).bytes());
        put("IM3.gz", gz.toByteArray());
        put("broken.zip", "PK\u0003\u0004 nothing more".getBytes(ISO_8859_1));

        Disc disc = read();

        assertThat(disc.dicom()).isEqualTo(3);
        assertThat(disc.unreadable()).singleElement()
                .satisfies(note -> assertThat(note.reason()).startsWith("BAD_ARCHIVE: "));
        assertThat(read(folder().resolve("光盘.zip")).dicom()).isEqualTo(2);
    }

    @Test
    void doesNotMergePersonsByTheirNames() throws IOException {
        put(Slice.of(1).inStudy("2.25.1"));
        put(Slice.of(2).inStudy("2.25.2").of("测试^病人", "T0002", "19880808"));

        Disc disc = read();

        assertThat(disc.patients()).hasSize(2);
        assertThat(codes(disc)).contains("MULTI_PATIENT");
    }

    @Test
    void knowsAPersonOfTwoHospitals() throws IOException {
        put(Slice.of(1).inStudy("2.25.1"));
        put(Slice.of(2).inStudy("2.25.2").of("測試病人", "另0002".substring(1), "19700102"));

        assertThat(read().patients()).singleElement()
                .satisfies(person -> assertThat(person.ids()).containsExactly("0002", "T0001"));
    }

    @Test
    void saysWhenANumberIsUsedForTwoPersons() throws IOException {
        put(Slice.of(1).inStudy("2.25.1"));
        put(Slice.of(2).inStudy("2.25.2").of("另外^某人", "T0001", ""));

        Disc disc = read();

        assertThat(disc.patients()).hasSize(2);
        assertThat(codes(disc)).contains("ID_CLASH");
    }

    @Test
    void placeholdersProveNothing() throws IOException {
        put(Slice.of(1).inStudy("2.25.1").of("张^三", "000000", "19000101"));
        put(Slice.of(2).inStudy("2.25.2").of("李^四", "000000", "19000101"));

        Disc disc = read();

        assertThat(disc.patients()).hasSize(2);
        assertThat(codes(disc)).doesNotContain("ID_CLASH");
    }

    @Test
    void asksWhereFilesOfAStudyDiffer() throws IOException {
        put(Slice.of(1));
        put(Slice.of(2).of("李^四", "T0009", "19500505"));

        Disc disc = read();

        assertThat(disc.studies().getFirst().patientNameConfidence()).isEqualTo(Confidence.LOW);
        assertThat(disc.studies().getFirst().patientNameCandidates()).hasSize(2);
        assertThat(codes(disc)).contains("NAME_VARIES", "CHARSET_LOW", "MULTI_PATIENT");
    }

    @Test
    void readsNamesWhateverFilesDeclare() throws IOException {
        put(Slice.of(1).written("ISO_IR 100", Slice.GBK));
        put(Slice.of(2).written("", Slice.GBK));
        put(Slice.of(3).written("ISO_IR 192", UTF_8));
        put(Slice.of(4).written("GB18030", UTF_8));

        Study study = read().studies().getFirst();

        assertThat(study.patientName()).isEqualTo("测试^病人");
        assertThat(study.description()).isEqualTo("胸部平扫");
        assertThat(study.patientNameConfidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void saysWhenOnlyTheScoutIsThere() throws IOException {
        put(Slice.of(1).typed("ORIGINAL\\PRIMARY\\LOCALIZER"));
        put(Slice.of(2).typed("ORIGINAL\\PRIMARY\\LOCALIZER"));

        assertThat(codes(read())).containsExactly("SCOUT_ONLY");
    }

    @Test
    void missesImagesThatAKeyObjectSpeaksOf() throws IOException {
        put(IntStream.rangeClosed(1, 5));
        RawDicom image = RawDicom.explicit().text(0x0008_1155, "UI", "2.25.9000.1.2.6");
        RawDicom series = RawDicom.explicit()
                .sequence(0x0008_1199, image)
                .text(0x0020_000E, "UI", "2.25.9000.1.2");
        RawDicom study = RawDicom.explicit().sequence(0x0008_1115, series);
        put("KO1", RawDicom.explicit()
                .text(0x0008_0018, "UI", "2.25.9000.9")
                .text(0x0008_0060, "CS", "KO")
                .text(0x0020_000D, "UI", "2.25.9000.1")
                .text(0x0020_000E, "UI", "2.25.9000.1.9")
                .sequence(0x0040_A375, study)
                .toFile("1.2.840.10008.1.2.1"));

        Disc disc = read();

        assertThat(codes(disc)).contains("REFERENCED_ABSENT");
        assertThat(disc.studies().getFirst().series()).anyMatch(Series::gap);
    }

    @Test
    void keepsImagesThatHaveNoUid() throws IOException {
        put("one",
                RawDicom.explicit()
                        .text(0x0008_0060, "CS", "OT")
                        .text(0x0010_0020, "LO", "T1")
                        .toFile("1.2.840.10008.1.2.1"));

        Disc disc = read();

        assertThat(disc.dicom()).isEqualTo(1);
        assertThat(disc.studies().getFirst().uid()).isEmpty();
        assertThat(codes(disc)).contains("NO_UID", "BURNED_IN");
    }

    @Test
    void saysWhichFilesBreakBeforeTheyCanBePlaced() throws IOException {
        byte[] whole = Slice.of(1).toFile();
        put("IM1", Arrays.copyOf(whole, 260));

        assertThat(read().unreadable()).singleElement()
                .satisfies(note -> assertThat(note.reason()).startsWith("TRUNCATED_HEADER: "));
    }
}
