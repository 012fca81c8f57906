package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Where a DICOM file begins, whatever stands before it.
///
/// @param at of the first element
/// @param certain by its signature or file meta; else it has to be believed by its content
record Start(long at, boolean preamble, boolean certain) {
    private static final String SIGNATURE = "DICM";
    private static final long AFTER_PREAMBLE = 128;

    static Optional<Start> find(Bytes bytes) throws IOException {
        if (bytes.has(AFTER_PREAMBLE, SIGNATURE) && follows(bytes, AFTER_PREAMBLE + 4)) {
            return Optional.of(new Start(AFTER_PREAMBLE + 4, true, true));
        }
        if (bytes.has(0, SIGNATURE) && follows(bytes, 4)) {
            return Optional.of(new Start(4, false, true));
        }
        if (isMeta(bytes, 0)) {
            return Optional.of(new Start(0, false, Vr.isKnown(letters(bytes, 0))));
        }
        for (long at = 0; at <= 1; at++) {
            if (ascends(bytes, at)) {
                return Optional.of(new Start(at, false, false));
            }
        }
        return Optional.empty();
    }

    /// File meta or a data set; or the file is cut right there.
    private static boolean follows(Bytes bytes, long at) throws IOException {
        return at + 8 > bytes.size() || isMeta(bytes, at) || isDataSet(bytes, at);
    }

    private static boolean isMeta(Bytes bytes, long at) throws IOException {
        if (at + 12 > bytes.size()) {
            return false;
        }
        boolean big = bytes.at(at) == 0;
        return bytes.two(at, big) == 2 && bytes.two(at + 2, big) <= 0x102
                && (Vr.isKnown(letters(bytes, at)) || bytes.four(at + 4, big) <= 256);
    }

    private static boolean isDataSet(Bytes bytes, long at) throws IOException {
        boolean big = isBig(bytes, at);
        int group = bytes.two(at, big);
        return group >= 8 && group <= 0x40
                && (Vr.isKnown(letters(bytes, at)) || bytes.four(at + 4, big) <= bytes.size() - at - 8);
    }

    /// Three elements in a row from group 8 on.
    private static boolean ascends(Bytes bytes, long from) throws IOException {
        long at = from;
        int after = 0;
        if (at + 8 > bytes.size() || bytes.two(at, isBig(bytes, at)) != 8) {
            return false;
        }
        Encoding encoding = encodingAt(bytes, at, bytes.size(), Encoding.IMPLICIT_LITTLE);
        for (int i = 0; i < 3; i++) {
            Head head = at + 8 > bytes.size() ? null : Head.read(bytes, at, bytes.size(), encoding);
            if (head == null || Integer.compareUnsigned(head.tag(), after) <= 0 || head.isOpen()
                    || head.end() > bytes.size() || Vr.of(head.tag()).equals("UN")) {
                return head != null && i > 0 && head.isOpen();
            }
            after = head.tag();
            at = head.end();
        }
        return true;
    }

    /// By the first element: the declared encoding where it leads to a second element, else the first that does.
    static Encoding encodingAt(Bytes bytes, long at, long end, Encoding declared) throws IOException {
        if (at + 8 > end) {
            return declared;
        }
        int tag = Head.tag(bytes, at, declared.isBig());
        if (tag == Tag.ITEM_END || tag == Tag.SEQUENCE_END) {
            return declared;
        }
        for (Encoding encoding : List.of(declared, Encoding.EXPLICIT_LITTLE, Encoding.IMPLICIT_LITTLE,
                Encoding.EXPLICIT_BIG)) {
            Head head = Head.read(bytes, at, end, encoding);
            if (head != null && Head.leads(bytes, head, end)) {
                return head.encoding();
            }
        }
        boolean explicit = Vr.isKnown(letters(bytes, at));
        return explicit ? Encoding.of(true, isBig(bytes, at)) : declared;
    }

    private static boolean isBig(Bytes bytes, long at) throws IOException {
        return bytes.two(at, true) < bytes.two(at, false);
    }

    private static String letters(Bytes bytes, long at) throws IOException {
        return new String(bytes.copy(at + 4, 2), ISO_8859_1);
    }
}
