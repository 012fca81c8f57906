package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Tag, value representation and length of the element at one place, by what the bytes say more than by what is
/// declared.
///
/// @param at of the element
/// @param value where its value begins
/// @param length of the value, `OPEN` when it ends with a delimiter
record Head(int tag, String vr, Encoding encoding, long at, long value, long length) {
    static final long OPEN = 0xFFFF_FFFFL;

    long end() {
        return value + length;
    }

    boolean isOpen() {
        return length == OPEN;
    }

    static int tag(Bytes bytes, long at, boolean big) throws IOException {
        return (bytes.two(at, big) << 16) | bytes.two(at + 2, big);
    }

    /// Null when nothing at this place can be an element.
    ///
    /// @param end of what holds the element; at least eight bytes follow
    static @Nullable Head read(Bytes bytes, long at, long end, Encoding encoding) throws IOException {
        int tag = tag(bytes, at, encoding.isBig());
        if (tag >>> 16 == 0 || tag >>> 16 >= 0xFFFD) {
            return tag == 0xFFFC_FFFC || (tag == 0x0000_0000 && bytes.four(at + 4, false) == 4)
                    ? declared(bytes, at, end, tag, encoding)
                    : null;
        }
        return declared(bytes, at, end, tag, encoding);
    }

    private static @Nullable Head declared(Bytes bytes, long at, long end, int tag, Encoding encoding)
            throws IOException {
        String letters = new String(bytes.copy(at + 4, 2), ISO_8859_1);
        Head explicit = Vr.isKnown(letters) ? explicit(bytes, at, end, tag, letters, encoding.isBig()) : null;
        if (encoding.isExplicit() && explicit != null) {
            return explicit;
        }
        Head implicit = implicit(bytes, at, tag, encoding);
        if (!encoding.isExplicit()) {
            boolean meant = explicit == null || leads(bytes, implicit, end) || !leads(bytes, explicit, end);
            return meant ? implicit : explicit;
        }
        return unknown(bytes, at, end, tag, encoding, implicit);
    }

    private static @Nullable Head explicit(Bytes bytes, long at, long end, int tag, String vr, boolean big)
            throws IOException {
        Encoding encoding = Encoding.of(true, big);
        if (!Vr.isLong(vr)) {
            return new Head(tag, vr, encoding, at, at + 8, bytes.two(at + 6, big));
        }
        if (at + 12 > bytes.size()) {
            return null;
        }
        Head four = new Head(tag, vr, encoding, at, at + 12, bytes.four(at + 8, big));
        Head two = new Head(tag, vr, encoding, at, at + 8, bytes.two(at + 6, big));
        boolean old = two.length > 0 && !four.isOpen() && four.end() > end && leads(bytes, two, end);
        return old ? two : four;
    }

    private static Head implicit(Bytes bytes, long at, int tag, Encoding encoding) throws IOException {
        return new Head(tag, Vr.of(tag), Encoding.of(false, encoding.isBig()), at, at + 8,
                bytes.four(at + 4, encoding.isBig()));
    }

    /// Letters that are no value representation: whichever length leads to another element.
    private static @Nullable Head unknown(Bytes bytes, long at, long end, int tag, Encoding encoding,
            Head implicit)
            throws IOException {
        String vr = Vr.of(tag);
        Head two = new Head(tag, vr, encoding, at, at + 8, bytes.two(at + 6, encoding.isBig()));
        if (leads(bytes, two, end)) {
            return two;
        }
        if (at + 12 <= bytes.size() && bytes.two(at + 6, false) == 0) {
            Head four = new Head(tag, vr, encoding, at, at + 12, bytes.four(at + 8, encoding.isBig()));
            if (leads(bytes, four, end)) {
                return four;
            }
        }
        return leads(bytes, implicit, end) ? implicit : null;
    }

    /// Whether its length ends where another element, or the end, is.
    static boolean leads(Bytes bytes, Head head, long end) throws IOException {
        if (head.isOpen()) {
            return head.value + 8 <= end && isDelimiter(tag(bytes, head.value, head.encoding.isBig()));
        }
        return head.end() == end
                || (head.end() < end && isBelievable(bytes, head.end(), end, head.encoding, head.tag));
    }

    /// Whether an element can stand here, after another one, without looking further.
    static boolean isBelievable(Bytes bytes, long at, long end, Encoding encoding, int after)
            throws IOException {
        if (at + 8 > end) {
            return false;
        }
        int tag = tag(bytes, at, encoding.isBig());
        if (tag == Tag.ITEM_END || tag == Tag.SEQUENCE_END) {
            return bytes.four(at + 4, false) == 0;
        }
        if (Integer.compareUnsigned(tag, after) <= 0
                || (tag >>> 16 > 0x7FE0 && tag != 0xFFFA_FFFA && tag != 0xFFFC_FFFC)) {
            return false;
        }
        String letters = new String(bytes.copy(at + 4, 2), ISO_8859_1);
        if (Vr.isKnown(letters)) {
            Head head = Vr.isLong(letters) && at + 12 > bytes.size()
                    ? null
                    : explicitPlain(bytes, at, tag, letters, encoding.isBig());
            return head != null && (head.isOpen() ? Vr.mayBeEndless(letters) : head.end() <= end);
        }
        boolean named = (tag >>> 16 & 1) == 1 || (tag & 0xFFFF) == 0 || !Vr.of(tag).equals("UN");
        Head implicit = implicit(bytes, at, tag, encoding);
        return !encoding.isExplicit() && named && (implicit.isOpen() || implicit.end() <= end);
    }

    private static Head explicitPlain(Bytes bytes, long at, int tag, String vr, boolean big)
            throws IOException {
        return Vr.isLong(vr)
                ? new Head(tag, vr, Encoding.of(true, big), at, at + 12, bytes.four(at + 8, big))
                : new Head(tag, vr, Encoding.of(true, big), at, at + 8, bytes.two(at + 6, big));
    }

    private static boolean isDelimiter(int tag) {
        return tag == Tag.ITEM || tag == Tag.SEQUENCE_END;
    }
}
