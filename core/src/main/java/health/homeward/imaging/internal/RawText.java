package health.homeward.imaging.internal;

import java.util.Arrays;

/// A text as written, in a character set that is still to be found out.
///
/// Its value representation tells names, which have components, from other texts.
public final class RawText {
    private static final byte ESCAPE = 0x1B;

    private final int tag;
    private final String vr;
    private final byte[] bytes;

    public RawText(int tag, String vr, byte[] bytes) {
        this.tag = tag;
        this.vr = vr;
        this.bytes = bytes.clone();
    }

    int tag() {
        return tag;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// A person's.
    public boolean isName() {
        return vr.equals("PN");
    }

    /// Whether the character set matters.
    boolean isSpecial() {
        for (byte b : bytes) {
            if (b < 0 || b == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    boolean hasEscape() {
        for (byte b : bytes) {
            if (b == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawText text && tag == text.tag && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * tag + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "RawText " + Integer.toHexString(tag);
    }
}
