package health.homeward.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes ZIP files byte by byte, lies included.
public final class RawZip {
    private static final int ENCRYPTED = 1;
    private static final int FILE = 0100644;

    private record Central(
            String name,
            int flags,
            int method,
            long crc,
            int packed,
            long size,
            int mode,
            int offset) {}

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Central> entries = new ArrayList<>();

    /// An ordinary entry, compressed.
    public RawZip add(String name, byte[] content) {
        return add(name.getBytes(UTF_8), content, 0, FILE, content.length);
    }

    /// An entry whose name is coded as old Chinese Windows does.
    public RawZip addGbk(String name, byte[] content) {
        return add(name.getBytes(Charset.forName("GBK")), content, 0, FILE, content.length);
    }

    /// An entry that says it is a link, a device or a pipe.
    ///
    /// @param mode as Unix counts it, type included
    public RawZip addSpecial(String name, byte[] content, int mode) {
        return add(name.getBytes(UTF_8), content, 0, mode, content.length);
    }

    public RawZip addEncrypted(String name, byte[] content) {
        return add(name.getBytes(UTF_8), content, ENCRYPTED, FILE, content.length);
    }

    /// An entry whose size in the table of contents is not its size.
    public RawZip addLying(String name, byte[] content, long declared) {
        return add(name.getBytes(UTF_8), content, 0, FILE, declared);
    }

    /// The entry before once more under another name: the same bytes of the archive twice.
    public RawZip overlap(String name) {
        Central last = entries.getLast();
        entries.add(new Central(latin(name.getBytes(UTF_8)), last.flags, last.method, last.crc, last.packed,
                last.size,
                last.mode, last.offset));
        return this;
    }

    private RawZip add(byte[] name, byte[] content, int flags, int mode, long declared) {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] packed = deflated(content);
        int offset = bytes.size();
        byte[] head = new byte[30 + name.length];
        ByteBuffer local = buffer(head);
        local.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) 8);
        local.putInt(0).putInt((int) crc.getValue()).putInt(packed.length).putInt((int) declared);
        local.putShort((short) name.length).putShort((short) 0).put(name);
        bytes.writeBytes(head);
        bytes.writeBytes(packed);
        entries.add(
                new Central(latin(name), flags, 8, crc.getValue(), packed.length, declared, mode, offset));
        return this;
    }

    private static byte[] deflated(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    public byte[] bytes() {
        return bytes(entries.size());
    }

    /// The file.
    ///
    /// @param declared number of entries in the end record
    public byte[] bytes(int declared) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        int start = all.size();
        entries.forEach(entry -> all.writeBytes(central(entry)));
        byte[] tail = new byte[22];
        ByteBuffer end = buffer(tail).putInt(0x06054b50).putInt(0);
        end.putShort((short) declared).putShort((short) declared).putInt(all.size() - start).putInt(start);
        all.writeBytes(tail);
        return all.toByteArray();
    }

    private static byte[] central(Central entry) {
        byte[] name = entry.name.getBytes(ISO_8859_1);
        byte[] bytes = new byte[46 + name.length];
        ByteBuffer central = buffer(bytes).putInt(0x02014b50).putShort((short) ((3 << 8) | 20));
        central.putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
        central.putInt((int) entry.crc).putInt(entry.packed).putInt((int) entry.size);
        central.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
        central.putShort((short) 0).putShort((short) 0).putInt(entry.mode << 16).putInt(entry.offset);
        central.put(name);
        return bytes;
    }

    private static String latin(byte[] name) {
        return new String(name, ISO_8859_1);
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
