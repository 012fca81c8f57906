package health.homeward.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// How long the table of contents at the end of a ZIP file is (APPNOTE 4.3.14 to 4.3.16). Asked before it is parsed,
/// because each of its entries costs memory and the declared number of entries means nothing.
final class ZipDirectory {
    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LARGE_END = 56;
    private static final int LONGEST_COMMENT = 65_535;

    private ZipDirectory() {}

    /// Bytes between where the table begins and where its end record stands.
    static long bytes(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            int tail = (int) Math.min(size, END + LONGEST_COMMENT + LOCATOR);
            ByteBuffer bytes = read(channel, size - tail, tail);
            for (int at = tail - END; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    return bytes(channel, bytes, at, size - tail + at);
                }
            }
            throw new IOException("no end record");
        }
    }

    private static long bytes(SeekableByteChannel channel, ByteBuffer bytes, int at, long end)
            throws IOException {
        if (at >= LOCATOR && bytes.getInt(at - LOCATOR) == LOCATOR_SIGNATURE) {
            long position = bytes.getLong(at - LOCATOR + 8);
            ByteBuffer large = read(channel, position, LARGE_END);
            return between(large.getLong(48), large.getLong(40), position);
        }
        return between(bytes.getInt(at + 16) & 0xFFFFFFFFL, bytes.getInt(at + 12) & 0xFFFFFFFFL, end);
    }

    private static long between(long offset, long length, long end) throws IOException {
        if (offset < 0 || length < 0) {
            throw new IOException("negative offsets");
        }
        return Math.max(0, end - Math.max(offset, end - length));
    }

    private static ByteBuffer read(SeekableByteChannel channel, long position, int count) throws IOException {
        if (position < 0) {
            throw new IOException("negative position");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new IOException("the file ends early");
            }
        }
        return bytes;
    }
}
