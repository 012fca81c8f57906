package health.homeward.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The first names in the directory of an OLE file ([MS-CFB] 2.2, 2.6.1), by which office files of the old kind differ.
final class OfficeDirectory {
    private static final long SIGNATURE = 0xE11AB1A1E011CFD0L;
    private static final int ENTRY = 128;
    private static final int BYTES = 8192;

    private OfficeDirectory() {}

    /// Empty when it is another kind of file, or a damaged one.
    static Set<String> names(Path file, byte[] head) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < 512 || header.getLong(0) != SIGNATURE) {
            return Set.of();
        }
        int shift = header.getShort(30);
        long start = ((header.getInt(48) & 0xFFFFFFFFL) + 1) << (shift == 12 ? 12 : 9);
        ByteBuffer entries = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(start);
            int n = 0;
            while (n >= 0 && entries.hasRemaining()) {
                n = channel.read(entries);
            }
        }
        return names(entries.flip());
    }

    private static Set<String> names(ByteBuffer entries) {
        Set<String> names = new HashSet<>();
        for (int at = 0; at + ENTRY <= entries.limit(); at += ENTRY) {
            int length = entries.getShort(at + 64) - 2;
            if (length > 0 && length <= 62) {
                byte[] name = new byte[length];
                entries.get(at, name);
                names.add(new String(name, UTF_16LE));
            }
        }
        return names;
    }
}
