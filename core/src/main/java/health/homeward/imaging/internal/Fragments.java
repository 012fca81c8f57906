package health.homeward.imaging.internal;

import java.io.IOException;

/// Encapsulated data, walked from item to item (PS3.5 A.4); marker bytes inside are never searched for.
///
/// @param count of items with bytes, the offset table not counted
/// @param last where the last item's bytes end; beyond the file when it is cut
/// @param end after the delimiter, or where walking stopped
record Fragments(int count, long last, long end, boolean isDelimited, boolean isCut) {
    private static final int MOST = 4_000_000;

    static Fragments walk(Bytes bytes, long from, long end) throws IOException {
        long at = from;
        int count = 0;
        long last = from;
        for (int item = 0; at + 8 <= end && item < MOST; item++) {
            boolean big = bytes.at(at) == 0xFF;
            int tag = Head.tag(bytes, at, big);
            if (tag == Tag.SEQUENCE_END) {
                return new Fragments(count, last, at + 8, true, false);
            }
            if (tag != Tag.ITEM) {
                return new Fragments(count, last, at, false, false);
            }
            long length = bytes.four(at + 4, big);
            last = at + 8 + length;
            if (last > end) {
                return new Fragments(count, last, end, false, true);
            }
            count += item > 0 && length > 0 ? 1 : 0;
            at = last;
        }
        return new Fragments(count, last, Math.min(at, end), false, at < end);
    }

    /// Without a delimiter: as many frames as declared, and the last one ended by its encoder.
    boolean isWhole(Bytes bytes, int frames) throws IOException {
        if (isCut || count < frames) {
            return false;
        }
        for (long at = last - 2; at >= last - 3 && at > 0; at--) {
            if (bytes.at(at) == 0xFF && bytes.at(at + 1) == 0xD9) {
                return true;
            }
        }
        return false;
    }
}
