package health.homeward.imaging.internal;

import java.util.Arrays;

/// A text as written, in a character set that is still to be found out.
///
/// @param vr its value representation: names have components
public record RawText(int tag, String vr, byte[] bytes) {
    private static final byte ESCAPE = 0x1B;

    public RawText {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean isName() {
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
        return "RawText %08X".formatted(tag);
    }
}
