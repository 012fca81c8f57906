package health.homeward.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Picture files, well made and badly.
public final class RawPictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private RawPictures() {}

    /// In any format that Java writes.
    public static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    public static byte[] progressiveJpeg(BufferedImage picture) throws IOException {
        return jpeg(new IIOImage(picture, null, null), ImageWriteParam.MODE_DEFAULT);
    }

    /// Four inks, the paper white.
    public static byte[] cmykJpeg(int width, int height) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        return jpeg(new IIOImage(raster, null, null), ImageWriteParam.MODE_DISABLED);
    }

    private static byte[] jpeg(IIOImage picture, int progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(progressive);
            writer.write(null, picture, parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The JPEG file with an EXIF block that holds an orientation and a place on earth.
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] block = new byte[6 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4];
        ByteBuffer exif = ByteBuffer.wrap(block);
        exif.put("Exif\0\0".getBytes(US_ASCII)).put("MM\0*".getBytes(US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        exif.putInt(0).putShort((short) 1);
        exif.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(US_ASCII)).putInt(0);
        byte[] file = new byte[jpeg.length + 4 + block.length];
        ByteBuffer out = ByteBuffer.wrap(file).put(jpeg, 0, 2).putShort((short) 0xFFE1);
        out.putShort((short) (block.length + 2)).put(block).put(jpeg, 2, jpeg.length - 2);
        return file;
    }

    /// A PNG file that declares a size and holds as much of one colour as fits the rows given.
    public static byte[] png(int width, int height, int rows) {
        byte[] head = new byte[13];
        ByteBuffer.wrap(head).putInt(width).putInt(height).put((byte) 1);
        byte[] data = RawPdf.deflated(new byte[rows * (1 + (width + 7) / 8)]);
        return joined(PNG, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", new byte[0]));
    }

    /// In seven passes.
    public static byte[] interlacedPng(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The PNG file, said to be the first of so many frames.
    public static byte[] animatedPng(byte[] png, int frames) {
        byte[] control = ByteBuffer.allocate(8).putInt(frames).array();
        int head = PNG.length + 25;
        return joined(Arrays.copyOf(png, head), chunk("acTL", control),
                Arrays.copyOfRange(png, head, png.length));
    }

    /// The one picture of a WebP file twice in a film of one pixel.
    public static byte[] animatedWebp(byte[] webp) {
        byte[] picture = Arrays.copyOfRange(webp, 12, webp.length);
        byte[] frame = riff("ANMF", joined(new byte[16], picture));
        byte[] film = joined("WEBP".getBytes(US_ASCII),
                riff("VP8X", new byte[]{2, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                riff("ANIM", new byte[6]), frame, frame);
        return riff("RIFF", film);
    }

    private static byte[] riff(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(8 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(type.getBytes(US_ASCII)).putInt(data.length).put(data).array();
    }

    /// A PNG file with a compressed comment.
    public static byte[] pngWithText(byte[] png, int length) {
        byte[] text = joined("note\0\0".getBytes(US_ASCII), RawPdf.deflated(new byte[length]));
        int head = PNG.length + 25;
        return joined(Arrays.copyOf(png, head), chunk("zTXt", text),
                Arrays.copyOfRange(png, head, png.length));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        byte[] chunk = new byte[8 + named.length];
        ByteBuffer.wrap(chunk).putInt(data.length).put(named).putInt((int) sum.getValue());
        return chunk;
    }

    /// A TIFF file of white pages of 8 × 8 pixels.
    ///
    /// @param loop whether the last directory points to the first
    public static byte[] tiff(int pages, boolean loop) {
        int directory = 2 + 9 * 12 + 4;
        byte[] bytes = new byte[16 + pages * directory];
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II*\0".getBytes(US_ASCII)).putInt(16).putLong(-1);
        for (int page = 0; page < pages; page++) {
            file.putShort((short) 9);
            int[][] fields = {{256, 8}, {257, 8}, {258, 1}, {259, 1}, {262, 1}, {273, 8}, {277, 1}, {278, 8},
                    {279, 8}};
            for (int[] field : fields) {
                file.putShort((short) field[0]).putShort((short) 4).putInt(1).putInt(field[1]);
            }
            boolean last = page == pages - 1;
            file.putInt(!last ? file.position() + 4 : loop ? 16 : 0);
        }
        return bytes;
    }

    /// The head of a JPEG 2000 codestream that declares a size of picture and tiles.
    public static byte[] jpeg2000(int side, int tile) {
        byte[] bytes = new byte[2 + 2 + 41];
        ByteBuffer file = ByteBuffer.wrap(bytes).putShort((short) 0xFF4F).putShort((short) 0xFF51);
        file.putShort((short) 41).putShort((short) 0).putInt(side).putInt(side).putInt(0).putInt(0);
        file.putInt(tile).putInt(tile).putInt(0).putInt(0).putShort((short) 1);
        file.put((byte) 7).put((byte) 1).put((byte) 1);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
