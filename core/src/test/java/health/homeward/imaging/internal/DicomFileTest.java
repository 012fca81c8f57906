package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.testkit.dicom.RawDicom;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomFileTest {
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
    private static final byte[] DICM = "DICM".getBytes(US_ASCII);

    @TempDir
    private Path folder = Path.of("");

    private Optional<DicomFile> tryRead(byte[] content) throws IOException {
        return DicomFile.read(Files.write(folder.resolve("IM000001"), content));
    }

    private DicomFile read(byte[] content) throws IOException {
        return tryRead(content).orElseThrow();
    }

    private static RawDicom slice(RawDicom dicom, UnaryOperator<RawDicom> before) {
        return Slice.of(7).elements(dicom, before);
    }

    private static RawDicom slice(RawDicom dicom) {
        return slice(dicom, UnaryOperator.identity());
    }

    /// Everything is there and in its place.
    private static void assertWhole(DicomFile file) {
        assertThat(file.extent()).isEqualTo(Extent.COMPLETE);
        assertHeader(file);
        assertThat(file.pixels()).hasValueSatisfying(pixels -> assertThat(pixels.complete()).isTrue());
    }

    private static void assertHeader(DicomFile file) {
        assertThat(file.dataSet().code(Tag.PATIENT_ID)).isEqualTo("T0001");
        assertThat(file.dataSet().code(Tag.SERIES_INSTANCE_UID)).isEqualTo("2.25.9000.1.2");
        assertThat(file.dataSet().integer(Tag.INSTANCE_NUMBER)).contains(7);
        assertThat(file.dataSet().integer(Tag.ROWS)).contains(8);
    }

    @Test
    void readsEveryEncoding() throws IOException {
        assertWhole(read(slice(RawDicom.explicit()).toFile(EXPLICIT)));
        assertWhole(read(slice(RawDicom.implicit()).toFile(IMPLICIT)));
        assertWhole(read(slice(RawDicom.bigEndian()).toFile(BIG_ENDIAN)));
        assertWhole(read(slice(RawDicom.explicit()).toDeflatedFile()));
    }

    @Test
    void believesTheBytesMoreThanTheDeclaration() throws IOException {
        assertWhole(read(slice(RawDicom.implicit()).toFile(EXPLICIT)));
        assertWhole(read(slice(RawDicom.explicit()).toFile(IMPLICIT)));
        assertWhole(read(slice(RawDicom.explicit()).toFile(BIG_ENDIAN)));
        assertWhole(read(slice(RawDicom.bigEndian()).toFile(EXPLICIT)));
        assertWhole(read(slice(RawDicom.explicit()).toFile("1.2.840.10008.1.2.1.99")));
        assertThat(read(slice(RawDicom.implicit()).toFile(EXPLICIT)).oddities())
                .contains(Oddity.NOT_AS_DECLARED);
    }

    @Test
    void needsNeitherPreambleNorMeta() throws IOException {
        byte[] bare = slice(RawDicom.explicit()).toBytes();
        byte[] file = slice(RawDicom.explicit()).toFile(EXPLICIT);

        assertWhole(read(bare));
        assertWhole(read(slice(RawDicom.implicit()).toBytes()));
        assertWhole(read(Arrays.copyOfRange(file, 132, file.length)));
        assertWhole(read(Arrays.copyOfRange(file, 128, file.length)));
        assertWhole(read(RawDicom.join(new byte[128], DICM, bare)));
        assertWhole(read(RawDicom.join(new byte[1], bare)));
    }

    @Test
    void takesNothingElseForAnImage() throws IOException {
        byte[] accident = new byte[400];
        Arrays.fill(accident, (byte) 'x');
        System.arraycopy(DICM, 0, accident, 128, 4);

        assertThat(tryRead(accident)).isEmpty();
        assertThat(tryRead("MZ and more".getBytes(US_ASCII))).isEmpty();
        assertThat(tryRead(new byte[1000])).isEmpty();
        assertThat(tryRead(new byte[]{8})).isEmpty();
        assertThat(tryRead(RawDicom.explicit().text(0x0008_0060, "CS", "CT").toBytes())).isEmpty();
    }

    @Test
    void knowsABareHeaderByItsPatientAndModality() throws IOException {
        byte[] bare = RawDicom.explicit()
                .text(0x0008_0021, "DA", "20260311")
                .text(0x0008_0031, "TM", "085405")
                .text(0x0008_0060, "CS", "MG")
                .text(0x0010_0010, "PN", "TEST")
                .toBytes();

        assertThat(read(bare).dataSet().code(Tag.MODALITY)).isEqualTo("MG");
    }

    @Test
    void passesThroughSequencesOfEveryKind() throws IOException {
        RawDicom item = RawDicom.explicit().text(0x0008_0104, "LO", "inside").text(0x0008_0100, "SH", "x");
        RawDicom implicitItem = RawDicom.implicit().text(0x0008_0104, "LO", "inside");

        assertWhole(read(slice(RawDicom.explicit(), d -> d.openSequence(0x0040_0275, "SQ", item, item))
                .toFile(EXPLICIT)));
        assertWhole(read(slice(RawDicom.explicit(), d -> d.sequence(0x0040_0275, item)).toFile(EXPLICIT)));
        assertWhole(read(slice(RawDicom.implicit(), d -> d.openSequence(0x0040_0275, "SQ", implicitItem))
                .toFile(IMPLICIT)));
        assertWhole(read(slice(RawDicom.explicit(), d -> d.openSequence(0x0041_1001, "UN", implicitItem))
                .toFile(EXPLICIT)));
        assertWhole(read(
                slice(RawDicom.explicit(), d -> d.sequence(0x0040_0275, implicitItem)).toFile(EXPLICIT)));
        assertWhole(read(slice(RawDicom.implicit(), d -> d.sequence(0x0040_0275, item)).toFile(IMPLICIT)));
    }

    @Test
    void survivesNestingWithoutEnd() throws IOException {
        RawDicom nested = RawDicom.explicit().text(0x0008_0104, "LO", "deep");
        for (int i = 0; i < 100; i++) {
            nested = RawDicom.explicit().openSequence(0x0040_0275, "SQ", nested);
        }
        byte[] deep = nested.toBytes();

        DicomFile file = read(slice(RawDicom.explicit(), d -> d.raw(deep)).toFile(EXPLICIT));

        assertHeader(file);
        assertThat(file.oddities()).contains(Oddity.NESTED_TOO_DEEP);
    }

    @Test
    void survivesLettersThatAreNoValueRepresentation() throws IOException {
        for (String letters : new String[]{"XX", "  ", "\0\0", "??"}) {
            assertWhole(read(
                    slice(RawDicom.explicit(), d -> d.add(0x0028_1050, letters, "40  ".getBytes(US_ASCII)))
                            .toFile(EXPLICIT)));
        }
    }

    @Test
    void findsTheNextElementWhereALengthCountsCharacters() throws IOException {
        byte[] hospital = "虚构示例中心医院".getBytes(Charset.forName("GBK"));
        RawDicom dicom = RawDicom.explicit()
                .text(0x0008_0018, "UI", "2.25.1")
                .add(0x0008_0080, "LO", 8, hospital)
                .text(0x0010_0020, "LO", "T0001")
                .text(0x0020_000D, "UI", "2.25.2")
                .text(0x0020_000E, "UI", "2.25.3");

        DicomFile file = read(dicom.toFile(EXPLICIT));

        assertThat(file.dataSet().code(Tag.PATIENT_ID)).isEqualTo("T0001");
        assertThat(file.dataSet().bytes(Tag.INSTITUTION_NAME)).isEqualTo(hospital);
        assertThat(file.oddities()).contains(Oddity.RESYNCHRONISED);
        assertThat(file.extent()).isEqualTo(Extent.COMPLETE);
    }

    @Test
    void saysWhereAFileIsCut() throws IOException {
        byte[] whole = slice(RawDicom.explicit()).toFile(EXPLICIT);

        DicomFile inPixels = read(Arrays.copyOf(whole, whole.length - 50));
        DicomFile inHeader = read(Arrays.copyOf(whole, whole.length - 128 - 12 - 10 - 5));

        assertThat(inPixels.extent()).isEqualTo(Extent.TRUNCATED);
        assertHeader(inPixels);
        assertThat(inHeader.extent()).isEqualTo(Extent.TRUNCATED);
        assertThat(inHeader.dataSet().code(Tag.PATIENT_ID)).isEqualTo("T0001");
        for (int length = 144; length < whole.length; length++) {
            assertThat(tryRead(Arrays.copyOf(whole, length))).as("cut at %d", length).isPresent();
        }
    }

    @Test
    void stopsQuietlyAtWhatFollowsTheImage() throws IOException {
        byte[] whole = slice(RawDicom.explicit()).toFile(EXPLICIT);

        assertWhole(read(RawDicom.join(whole, new byte[100])));
        assertWhole(read(RawDicom.join(whole, "garbage after the image".getBytes(US_ASCII))));
    }

    @Test
    void walksFragmentsAndDoesNotSearchForMarks() throws IOException {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0,
                (byte) 0xFF,
                (byte) 0xD9};
        RawDicom head = RawDicom.explicit().text(0x0020_000D, "UI", "2.25.2");
        byte[] start = head.toBytes();
        String syntax = "1.2.840.10008.1.2.4.50";

        assertThat(read(RawDicom.explicit().raw(start).fragments(true, jpeg, jpeg).toFile(syntax)).extent())
                .isEqualTo(Extent.COMPLETE);
        assertThat(read(RawDicom.explicit().raw(start).fragments(false, jpeg).toFile(syntax)).extent())
                .isEqualTo(Extent.COMPLETE);
        byte[] cut = RawDicom.explicit().raw(start).fragments(false, jpeg).toFile(syntax);
        assertThat(read(Arrays.copyOf(cut, cut.length - 3)).extent()).isEqualTo(Extent.TRUNCATED);
    }

    @Test
    void doesNotTakeAnIconForTheImage() throws IOException {
        RawDicom icon = RawDicom.explicit().fragments(true, new byte[]{1, 2, 3, 4});

        DicomFile file = read(
                slice(RawDicom.explicit(), d -> d.sequence(0x0088_0200, icon)).toFile(EXPLICIT));

        assertWhole(file);
        assertThat(file.pixels().orElseThrow().encapsulated()).isFalse();
    }

    @Test
    void keepsWhatCanBeReadOfValuesThatAreNone() throws IOException {
        DicomFile file = read(RawDicom.explicit()
                .text(0x0008_0020, "DA", "0000-00-00")
                .text(0x0020_000D, "UI", "2.25.2")
                .text(0x0020_0013, "IS", "")
                .text(0x0028_0008, "IS", "1A")
                .toFile(EXPLICIT));

        assertThat(file.dataSet().integer(Tag.INSTANCE_NUMBER)).isEmpty();
        assertThat(file.dataSet().integer(Tag.NUMBER_OF_FRAMES)).isEmpty();
        assertThat(file.extent()).isEqualTo(Extent.COMPLETE);
    }

    @Test
    void stopsInflatingAtADamagedStream() throws IOException {
        byte[] deflated = slice(RawDicom.explicit()).toDeflatedFile();

        assertThat(read(Arrays.copyOf(deflated, deflated.length - 20)).extent()).isEqualTo(Extent.TRUNCATED);
    }
}
