package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Writes elements in explicit little endian (PS3.5 section 7), texts in UTF-8, everything of even length.
public final class Elements {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// Padded as its value representation wants: UIDs with NUL, texts with a blank.
    public Elements text(int tag, String vr, String value) {
        return add(tag, vr, even(value.getBytes(UTF_8), vr.equals("UI") ? 0 : ' '));
    }

    public Elements unsigned(int tag, int value) {
        return add(tag, "US", little(2).putShort((short) value).array());
    }

    public Elements number(int tag, long value) {
        return add(tag, "UL", little(4).putInt((int) value).array());
    }

    public Elements add(int tag, String vr, byte[] value) {
        bytes.writeBytes(little(4).putShort((short) (tag >>> 16)).putShort((short) tag).array());
        bytes.writeBytes(vr.getBytes(UTF_8));
        bytes.writeBytes(Vr.isLong(vr)
                ? little(6).putShort((short) 0).putInt(value.length).array()
                : little(2).putShort((short) value.length).array());
        bytes.writeBytes(value);
        return this;
    }

    /// An item of a sequence: its mark, its length, its elements.
    public byte[] item() {
        return little(8 + bytes.size()).putShort((short) 0xFFFE)
                .putShort((short) 0xE000)
                .putInt(bytes.size())
                .put(bytes.toByteArray())
                .array();
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] even(byte[] value, int padding) {
        if (value.length % 2 == 0) {
            return value;
        }
        byte[] even = Arrays.copyOf(value, value.length + 1);
        even[value.length] = (byte) padding;
        return even;
    }
}
