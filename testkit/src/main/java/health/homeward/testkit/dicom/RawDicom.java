package health.homeward.testkit.dicom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.Deflater;

/// Writes elements one by one; tag, value representation, length and bytes are each the caller's, so that wrong files
/// can be written as well.
public final class RawDicom {
    private static final Set<String> LONG = Set.of("OB", "OD", "OF", "OL", "OW", "SQ", "UC", "UN", "UR",
            "UT");
    private static final long OPEN = 0xFFFF_FFFFL;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean explicit;
    private final ByteOrder order;

    private RawDicom(boolean explicit, ByteOrder order) {
        this.explicit = explicit;
        this.order = order;
    }

    public static RawDicom explicit() {
        return new RawDicom(true, ByteOrder.LITTLE_ENDIAN);
    }

    public static RawDicom implicit() {
        return new RawDicom(false, ByteOrder.LITTLE_ENDIAN);
    }

    public static RawDicom bigEndian() {
        return new RawDicom(true, ByteOrder.BIG_ENDIAN);
    }

    /// ASCII, padded as its value representation wants.
    public RawDicom text(int tag, String vr, String value) {
        return add(tag, vr, even(value.getBytes(US_ASCII), vr.equals("UI") ? 0 : ' '));
    }

    public RawDicom add(int tag, String vr, byte[] value) {
        return add(tag, vr, value.length, value);
    }

    public RawDicom unsigned(int tag, int value) {
        return add(tag, "US", ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    /// An element that may lie about its length.
    ///
    /// @param length as written, whatever the value has
    public RawDicom add(int tag, String vr, long length, byte[] value) {
        tag(tag);
        if (explicit) {
            bytes.writeBytes(vr.getBytes(ISO_8859_1));
            if (LONG.contains(vr)) {
                bytes.writeBytes(new byte[2]);
                four(length);
            } else {
                bytes.writeBytes(ByteBuffer.allocate(2).order(order).putShort((short) length).array());
            }
        } else {
            four(length);
        }
        bytes.writeBytes(value);
        return this;
    }

    /// A sequence of open length; its items end with delimiters.
    public RawDicom openSequence(int tag, String vr, RawDicom... items) {
        RawDicom inside = new RawDicom(explicit, order);
        for (RawDicom item : items) {
            inside.mark(0xFFFE_E000, OPEN);
            inside.bytes.writeBytes(item.toBytes());
            inside.mark(0xFFFE_E00D, 0);
        }
        inside.mark(0xFFFE_E0DD, 0);
        return add(tag, vr, OPEN, inside.toBytes());
    }

    /// A sequence whose lengths are all written.
    public RawDicom sequence(int tag, RawDicom... items) {
        RawDicom inside = new RawDicom(explicit, order);
        for (RawDicom item : items) {
            byte[] content = item.toBytes();
            inside.mark(0xFFFE_E000, content.length);
            inside.bytes.writeBytes(content);
        }
        return add(tag, "SQ", inside.toBytes());
    }

    /// Encapsulated pixel data: an empty offset table and the fragments.
    public RawDicom fragments(boolean delimited, byte[]... fragments) {
        RawDicom inside = new RawDicom(explicit, order);
        inside.mark(0xFFFE_E000, 0);
        for (byte[] fragment : fragments) {
            inside.mark(0xFFFE_E000, fragment.length);
            inside.bytes.writeBytes(fragment);
        }
        if (delimited) {
            inside.mark(0xFFFE_E0DD, 0);
        }
        return add(0x7FE0_0010, "OB", OPEN, inside.toBytes());
    }

    public RawDicom raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    private void mark(int tag, long length) {
        tag(tag);
        four(length);
    }

    private void tag(int tag) {
        bytes.writeBytes(
                ByteBuffer.allocate(4)
                        .order(order)
                        .putShort((short) (tag >>> 16))
                        .putShort((short) tag)
                        .array());
    }

    private void four(long value) {
        bytes.writeBytes(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }

    /// The data set alone.
    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    /// With preamble and file meta.
    public byte[] toFile(String transferSyntax) {
        return join(new byte[128], "DICM".getBytes(US_ASCII), meta(transferSyntax), toBytes());
    }

    /// The same, its data set deflated.
    public byte[] toDeflatedFile() {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(toBytes());
        deflater.finish();
        byte[] packed = new byte[bytes.size() + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return join(new byte[128], "DICM".getBytes(US_ASCII), meta("1.2.840.10008.1.2.1.99"),
                Arrays.copyOf(packed, length));
    }

    private static byte[] meta(String transferSyntax) {
        byte[] elements = explicit().add(0x0002_0001, "OB", new byte[]{0, 1})
                .text(0x0002_0010, "UI", transferSyntax)
                .toBytes();
        return join(explicit()
                .add(0x0002_0000, "UL",
                        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(elements.length).array())
                .toBytes(), elements);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] even(byte[] value, int padding) {
        if (value.length % 2 == 0) {
            return value;
        }
        byte[] even = Arrays.copyOf(value, value.length + 1);
        even[value.length] = (byte) padding;
        return even;
    }
}
