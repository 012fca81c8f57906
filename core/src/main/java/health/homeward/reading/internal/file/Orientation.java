package health.homeward.reading.internal.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The EXIF orientation of a picture, 1 to 8. Read from the bytes because the decoders either ignore the tag or name its
/// values each in their own way.
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int EXIF_BYTES = 1 << 20;

    private Orientation() {}

    /// Of a JPEG, PNG or WebP file; upright for everything else and for what cannot be understood.
    static int of(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            byte[] start = in.readNBytes(4);
            if (start.length < 4) {
                return UPRIGHT;
            }
            if ((start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xD8) {
                return ofJpeg(in, start);
            }
            if (new String(start, StandardCharsets.ISO_8859_1).equals("RIFF")) {
                in.skipNBytes(8);
                return ofChunks(in, "EXIF", ByteOrder.LITTLE_ENDIAN);
            }
            if (start[1] == 'P' && start[2] == 'N' && start[3] == 'G') {
                in.skipNBytes(4);
                return ofChunks(in, "eXIf", ByteOrder.BIG_ENDIAN);
            }
            return UPRIGHT;
        } catch (EOFException e) {
            return UPRIGHT;
        }
    }

    private static int ofJpeg(DataInputStream in, byte[] start) throws IOException {
        int marker = (start[2] & 0xFF) << 8 | (start[3] & 0xFF);
        while (marker >= 0xFFC0 && marker != 0xFFDA) {
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                return UPRIGHT;
            }
            byte[] segment = in.readNBytes(length);
            if (marker == 0xFFE1 && segment.length > 14
                    && new String(segment, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
                return ofExif(Arrays.copyOfRange(segment, 6, segment.length));
            }
            marker = in.readUnsignedShort();
        }
        return UPRIGHT;
    }

    /// RIFF and PNG are both chains of chunks; RIFF has the name first and pads to even lengths, PNG adds a checksum.
    private static int ofChunks(DataInputStream in, String wanted, ByteOrder order) throws IOException {
        boolean riff = order == ByteOrder.LITTLE_ENDIAN;
        while (true) {
            byte[] head = in.readNBytes(8);
            if (head.length < 8) {
                return UPRIGHT;
            }
            long length = ByteBuffer.wrap(head).order(order).getInt(riff ? 4 : 0) & 0xFFFFFFFFL;
            String name = new String(head, riff ? 0 : 4, 4, StandardCharsets.ISO_8859_1);
            if (name.equals(wanted)) {
                byte[] exif = in.readNBytes((int) Math.min(length, EXIF_BYTES));
                boolean prefixed = exif.length > 6
                        && new String(exif, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif");
                return ofExif(prefixed ? Arrays.copyOfRange(exif, 6, exif.length) : exif);
            }
            skip(in, riff ? length + (length & 1) : length + 4);
        }
    }

    private static void skip(InputStream in, long count) throws IOException {
        in.skipNBytes(count);
    }

    private static int ofExif(byte[] exif) {
        if (exif.length < 14) {
            return UPRIGHT;
        }
        ByteBuffer buffer = ByteBuffer.wrap(exif)
                .order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = buffer.getInt(4);
        if (directory < 8 || directory > exif.length - 2) {
            return UPRIGHT;
        }
        int entries = buffer.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > exif.length) {
                return UPRIGHT;
            }
            if ((buffer.getShort(entry) & 0xFFFF) == TAG) {
                return valid(buffer.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    static int valid(int value) {
        return value >= 1 && value <= 8 ? value : UPRIGHT;
    }
}
