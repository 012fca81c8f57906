package health.homeward.imaging.internal;

import java.io.IOException;

/// Finds the next element after a length that lies. Scanners count characters where bytes are meant, and everything
/// that follows is out of step.
final class Resynchronisation {
    private static final int FURTHEST = 1024;
    private static final int MOST = 1_000;

    private final Bytes bytes;
    private int times;

    Resynchronisation(Bytes bytes) {
        this.bytes = bytes;
    }

    /// The first place with an element of a higher tag that leads to another one; -1 when there is none near.
    long next(long from, long end, Encoding encoding, int after) throws IOException {
        if (++times > MOST) {
            return -1;
        }
        for (long at = from; at < Math.min(end - 8, from + FURTHEST); at++) {
            if (Head.isBelievable(bytes, at, end, encoding, after)) {
                Head head = Head.read(bytes, at, end, encoding);
                if (head != null && isNear(head.tag(), after) && Head.leads(bytes, head, end)) {
                    return at;
                }
            }
        }
        return -1;
    }

    /// Letters of a text can look like an element, but hardly like one of the groups that are in use.
    private static boolean isNear(int tag, int after) {
        int group = tag >>> 16;
        return group >= after >>> 16 && ((group & 1) == 1 || !Vr.of(tag).equals("UN") || (tag & 0xFFFF) == 0);
    }

    /// Nothing but zero bytes, as far as 64 KB.
    static boolean isPadding(Bytes bytes, long from, long end) throws IOException {
        for (long at = from; at < Math.min(end, from + 65_536); at++) {
            if (bytes.at(at) != 0) {
                return false;
            }
        }
        return true;
    }
}
