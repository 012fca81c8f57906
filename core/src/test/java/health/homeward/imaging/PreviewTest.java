package health.homeward.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.testkit.dicom.RawDicom;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    private static final int SIDE = 64;
    private static final String BARE = "1.2.840.10008.1.2.1";
    private static final String BASELINE = "1.2.840.10008.1.2.4.50";

    @TempDir
    private Path temp = Path.of("");

    private static RawDicom header(RawDicom dicom, String shown, int bits, boolean signed, String window) {
        dicom.text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x0008_0018, "UI", "2.25.1.1.1")
                .text(0x0008_0060, "CS", "CT")
                .text(0x0010_0010, "PN", "Test^Person")
                .text(0x0020_000D, "UI", "2.25.1")
                .text(0x0020_000E, "UI", "2.25.1.1")
                .unsigned(0x0028_0002, 1)
                .text(0x0028_0004, "CS", shown)
                .unsigned(0x0028_0010, SIDE)
                .unsigned(0x0028_0011, SIDE)
                .unsigned(0x0028_0100, bits)
                .unsigned(0x0028_0101, bits == 16 ? 12 : 8)
                .unsigned(0x0028_0102, bits == 16 ? 11 : 7)
                .unsigned(0x0028_0103, signed ? 1 : 0);
        if (!window.isEmpty()) {
            dicom.text(0x0028_1050, "DS", window.split(" ", -1)[0])
                    .text(0x0028_1051, "DS", window.split(" ", -1)[1]);
        }
        return dicom.text(0x0028_1052, "DS", "-100").text(0x0028_1053, "DS", "1");
    }

    /// Dark on the left, bright on the right, from -1000 to 1000 after the intercept.
    private static byte[] ramp(ByteOrder order) {
        ByteBuffer pixels = ByteBuffer.allocate(SIDE * SIDE * 2).order(order);
        for (int i = 0; i < SIDE * SIDE; i++) {
            pixels.putShort((short) ((-900 + 2000 * (i % SIDE) / (SIDE - 1)) & 0x0FFF));
        }
        return pixels.array();
    }

    private Optional<BufferedImage> preview(byte[] file) throws IOException {
        Path path = temp.resolve("image");
        Files.write(path, file);
        Optional<byte[]> jpeg = Preview.of(path);
        return jpeg.isEmpty()
                ? Optional.empty()
                : Optional.of(ImageIO.read(new ByteArrayInputStream(jpeg.get())));
    }

    private static int at(BufferedImage image, int x) {
        return image.getRaster().getSample(x, SIDE / 2, 0);
    }

    @Test
    void drawsBareSamplesThroughTheWindowOfTheHeader() throws IOException {
        BufferedImage image = preview(header(RawDicom.explicit(), "MONOCHROME2", 16, true, "0 1000")
                .add(0x7FE0_0010, "OW", ramp(ByteOrder.LITTLE_ENDIAN))
                .toFile(BARE)).orElseThrow();

        assertThat(image.getWidth()).isEqualTo(SIDE);
        assertThat(at(image, 4)).isLessThan(10);
        assertThat(at(image, SIDE / 2)).isBetween(110, 150);
        assertThat(at(image, SIDE - 4)).isGreaterThan(245);
    }

    @Test
    void drawsBigEndianAndImplicitTheSame() throws IOException {
        BufferedImage big = preview(header(RawDicom.bigEndian(), "MONOCHROME2", 16, true, "0 1000")
                .add(0x7FE0_0010, "OW", ramp(ByteOrder.BIG_ENDIAN))
                .toFile("1.2.840.10008.1.2.2")).orElseThrow();
        BufferedImage implicit = preview(header(RawDicom.implicit(), "MONOCHROME2", 16, true, "0 1000")
                .add(0x7FE0_0010, "OW", ramp(ByteOrder.LITTLE_ENDIAN))
                .toFile("1.2.840.10008.1.2")).orElseThrow();

        assertThat(at(big, SIDE / 2)).isEqualTo(at(implicit, SIDE / 2)).isBetween(110, 150);
    }

    @Test
    void turnsInvertedImagesAndFindsAWindowWhereNoneIsGiven() throws IOException {
        BufferedImage image = preview(header(RawDicom.explicit(), "MONOCHROME1", 16, true, "")
                .add(0x7FE0_0010, "OW", ramp(ByteOrder.LITTLE_ENDIAN))
                .toFile(BARE)).orElseThrow();

        assertThat(at(image, 0)).isGreaterThan(245);
        assertThat(at(image, SIDE - 1)).isLessThan(10);
    }

    @Test
    void decodesJpeg() throws IOException {
        BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) {
            grey.getRaster().setSample(i % SIDE, i / SIDE, 0, i % SIDE * 4);
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(grey, "jpeg", jpeg);
        byte[] even = Arrays.copyOf(jpeg.toByteArray(), jpeg.size() + jpeg.size() % 2);
        byte[] file = header(RawDicom.explicit(), "MONOCHROME2", 8, false, "28 256").fragments(true, even)
                .toFile(BASELINE);

        BufferedImage image = preview(file).orElseThrow();

        assertThat(at(image, SIDE / 2)).isBetween(120, 136);
    }

    @Test
    void hasNoneOfWhatItCannotDecode() throws IOException {
        byte[] whole = header(RawDicom.explicit(), "MONOCHROME2", 16, true, "")
                .add(0x7FE0_0010, "OW", ramp(ByteOrder.LITTLE_ENDIAN))
                .toFile(BARE);
        RawDicom packed = header(RawDicom.explicit(), "MONOCHROME2", 8, false, "").fragments(true,
                new byte[]{1, 2, 3, 4});

        assertThat(preview(packed.toFile("1.2.840.10008.1.2.4.80"))).isEmpty();
        assertThat(preview(packed.toFile(BASELINE))).isEmpty();
        assertThat(preview(Arrays.copyOf(whole, whole.length - 10))).isEmpty();
        assertThat(preview(header(RawDicom.explicit(), "PALETTE COLOR", 16, true, "")
                .add(0x7FE0_0010, "OW", ramp(ByteOrder.LITTLE_ENDIAN))
                .toFile(BARE))).isEmpty();
        assertThat(preview("no image".getBytes(java.nio.charset.StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    @Tag("judge")
    void showsWhatAnotherEncoderPackedWithoutLossAsItWas() throws IOException, InterruptedException {
        byte[] bare = header(RawDicom.explicit(), "MONOCHROME2", 16, true, "0 1000")
                .add(0x7FE0_0010, "OW", ramp(ByteOrder.LITTLE_ENDIAN))
                .toFile(BARE);
        Path from = temp.resolve("bare");
        Path to = temp.resolve("packed");
        Files.write(from, bare);
        int code = new ProcessBuilder("dcmcjpeg", "+e1", from.toString(), to.toString()).inheritIO()
                .start()
                .waitFor();

        assertThat(code).isZero();
        assertThat(Preview.of(to)).hasValueSatisfying(
                jpeg -> assertThat(jpeg).isEqualTo(Preview.of(from).orElseThrow()));
    }
}
