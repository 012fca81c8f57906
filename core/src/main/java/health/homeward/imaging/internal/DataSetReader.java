package health.homeward.imaging.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the elements of one file, forward, keeping what the index needs. Content never makes it throw: what breaks is
/// an `Oddity` or its `Extent`.
final class DataSetReader {
    private static final int LONGEST_VALUE = 65_536;
    private static final int MOST_ELEMENTS = 1_000_000;
    private static final int DEEPEST = 64;
    private static final long BROKEN = -1;

    private final Bytes bytes;
    private final Resynchronisation resynchronisation;
    private final List<RawText> texts = new ArrayList<>();
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private Extent extent = Extent.COMPLETE;
    private @Nullable Pixels pixels;
    private int elements;

    DataSetReader(Bytes bytes) {
        this.bytes = bytes;
        this.resynchronisation = new Resynchronisation(bytes);
    }

    List<RawText> texts() {
        return texts;
    }

    Set<Oddity> oddities() {
        return oddities;
    }

    Extent extent() {
        return extent;
    }

    Optional<Pixels> pixels() {
        return Optional.ofNullable(pixels);
    }

    /// The elements of group 2; returns where the data set begins.
    long meta(long at, Encoding encoding, DataSet into) throws IOException {
        long next = at;
        while (next + 8 <= bytes.size() && bytes.two(next, encoding.isBig()) == 2) {
            Head head = Head.read(bytes, next, bytes.size(), encoding);
            if (head == null || head.isOpen() || head.end() > bytes.size()) {
                extent = Extent.TRUNCATED;
                return bytes.size();
            }
            keep(head, head.length(), List.of(), into);
            next = head.end();
        }
        return next;
    }

    void dataSet(long at, Encoding encoding, DataSet into) throws IOException {
        elements(at, bytes.size(), encoding, into, 0, true);
    }

    /// Returns where it stopped, after a delimiter of the item, or BROKEN.
    private long elements(long from, long end, Encoding encoding, DataSet into, int depth, boolean evidence)
            throws IOException {
        long at = from;
        Head last = null;
        boolean own = evidence;
        while (at < end) {
            if (at + 8 > end) {
                return tail(at, end, depth);
            }
            int tag = Head.tag(bytes, at, encoding.isBig());
            if (tag == Tag.ITEM_END || tag == Tag.SEQUENCE_END) {
                if (depth > 0) {
                    return tag == Tag.ITEM_END ? at + 8 : at;
                }
                at += 8;
                continue;
            }
            Head head = Head.read(bytes, at, end, encoding);
            if (head == null || overruns(head, end)) {
                long next = repair(at, end, encoding, last, head, into);
                if (next == BROKEN) {
                    return broken(at, end, head, into, depth);
                }
                at = next;
                continue;
            }
            if (++elements > MOST_ELEMENTS) {
                return stop(Extent.BROKEN);
            }
            note(head, encoding);
            own &= depth == 0 || head.tag() != Tag.SPECIFIC_CHARACTER_SET;
            at = element(head, end, into, depth, own);
            last = head;
            if (at == BROKEN) {
                return BROKEN;
            }
        }
        return at;
    }

    private static boolean overruns(Head head, long end) {
        return !head.isOpen() && head.end() > end && !isPixelData(head);
    }

    private static boolean isPixelData(Head head) {
        return head.tag() == Tag.PIXEL_DATA;
    }

    private void note(Head head, Encoding encoding) {
        if (head.encoding() != encoding) {
            oddities.add(Oddity.MIXED_ENCODING);
        }
    }

    private long element(Head head, long end, DataSet into, int depth, boolean evidence) throws IOException {
        if (isPixelData(head) && depth == 0) {
            return pixelData(head, into);
        }
        boolean sequence = head.vr().equals("SQ") || head.isOpen() || beginsItem(head);
        if (sequence && isBinary(head) && head.isOpen()) {
            Fragments fragments = Fragments.walk(bytes, head.value(), end);
            return fragments.isDelimited() ? fragments.end() : stop(Extent.TRUNCATED);
        }
        if (sequence) {
            return sequence(head, end, into, depth, evidence);
        }
        if (head.end() > end) {
            return stop(Extent.TRUNCATED);
        }
        keep(head, head.length(), List.of(), into);
        evidence(head, evidence);
        return head.end();
    }

    private static boolean isBinary(Head head) {
        return head.vr().startsWith("O") || isPixelData(head);
    }

    /// A sequence under a value representation that hides it.
    private boolean beginsItem(Head head) throws IOException {
        return head.vr().equals("UN") && head.length() >= 8 && head.value() + 8 <= bytes.size()
                && Head.tag(bytes, head.value(), false) == Tag.ITEM
                && bytes.four(head.value() + 4, false) <= head.length() - 8;
    }

    private long sequence(Head head, long end, DataSet into, int depth, boolean evidence) throws IOException {
        long to = head.isOpen() ? end : head.end();
        if (depth >= DEEPEST) {
            oddities.add(Oddity.NESTED_TOO_DEEP);
            return head.isOpen() ? stop(Extent.BROKEN) : to;
        }
        List<DataSet> items = new ArrayList<>();
        long at = items(head, to, items, depth, evidence);
        keep(head, 0, items, into);
        if (at == BROKEN && !head.isOpen() && extent == Extent.COMPLETE) {
            oddities.add(Oddity.BROKEN_ITEM);
            return to;
        }
        return head.isOpen() || at == BROKEN ? at : to;
    }

    private long items(Head head, long end, List<DataSet> items, int depth, boolean evidence)
            throws IOException {
        long at = head.value();
        while (at + 8 <= end) {
            boolean big = bytes.at(at) == 0xFF;
            int tag = Head.tag(bytes, at, big);
            if (tag == Tag.SEQUENCE_END) {
                return at + 8;
            }
            if (tag != Tag.ITEM) {
                oddities.add(Oddity.NO_DELIMITER);
                return head.isOpen() && items.isEmpty() ? BROKEN : at;
            }
            if (++elements > MOST_ELEMENTS) {
                return stop(Extent.BROKEN);
            }
            long length = bytes.four(at + 4, big);
            boolean open = length == Head.OPEN;
            long to = open ? end : Math.min(end, at + 8 + length);
            Encoding encoding = Start.encodingAt(bytes, at + 8, to,
                    head.vr().equals("UN")
                            ? Encoding.IMPLICIT_LITTLE
                            : Encoding.of(head.encoding().isExplicit(), big));
            DataSet item = new DataSet();
            long stopped = elements(at + 8, to, encoding, item, depth + 1, evidence);
            items.add(item);
            if (stopped == BROKEN && (open || extent != Extent.COMPLETE)) {
                return BROKEN;
            }
            if (!open && at + 8 + length > bytes.size()) {
                return stop(Extent.TRUNCATED);
            }
            at = open ? stopped : to;
        }
        boolean cut = head.isOpen() && end == bytes.size();
        return cut ? stop(Extent.TRUNCATED) : end;
    }

    private long pixelData(Head head, DataSet into) throws IOException {
        boolean fragments = head.isOpen();
        keep(head, 0, List.of(), into);
        if (!fragments) {
            pixels = new Pixels(head.value(), head.length(), false, head.end() <= bytes.size());
            return pixels.complete() ? head.end() : stop(Extent.TRUNCATED);
        }
        Fragments walked = Fragments.walk(bytes, head.value(), bytes.size());
        int frames = Math.max(1, into.integer(Tag.NUMBER_OF_FRAMES).orElse(1));
        boolean whole = walked.isDelimited() || walked.isWhole(bytes, frames);
        if (!walked.isDelimited()) {
            oddities.add(Oddity.NO_DELIMITER);
        }
        pixels = new Pixels(head.value(), walked.end() - head.value(), true, whole);
        return whole ? walked.isDelimited() ? walked.end() : bytes.size() : stop(Extent.TRUNCATED);
    }

    private void keep(Head head, long length, List<DataSet> items, DataSet into) throws IOException {
        if (Tag.isKept(head.tag())) {
            byte[] value = length <= LONGEST_VALUE ? bytes.copy(head.value(), (int) length) : new byte[0];
            into.add(new Element(head.tag(), head.vr(), head.encoding(), length, value, items));
        }
    }

    private void evidence(Head head, boolean evidence) throws IOException {
        String vr = head.vr().equals("UN") ? Vr.of(head.tag()) : head.vr();
        boolean standard = (head.tag() >>> 16 & 1) == 0;
        if (evidence && standard && Vr.isText(vr) && head.length() <= LONGEST_VALUE) {
            RawText text = new RawText(head.tag(), vr, bytes.copy(head.value(), (int) head.length()));
            if (text.isSpecial()) {
                texts.add(text);
            }
        }
    }

    /// Looks for where elements go on: after one whose length was too small, or inside one whose length is too large.
    private long repair(long at, long end, Encoding encoding, @Nullable Head last, @Nullable Head wrong,
            DataSet into)
            throws IOException {
        if (pixels != null) {
            oddities.add(Oddity.TAIL);
            return end;
        }
        if (wrong == null && Resynchronisation.isPadding(bytes, at, end)) {
            oddities.add(Oddity.TAIL);
            return end;
        }
        if (wrong != null && wrong.vr().equals("SQ")) {
            return BROKEN;
        }
        int after = wrong != null ? wrong.tag() : last == null ? 0 : last.tag();
        long next = resynchronisation.next(wrong == null ? at + 1 : wrong.value(), end, encoding, after);
        if (next == BROKEN && wrong != null && last != null) {
            next = resynchronisation.next(at + 1, end, encoding, last.tag());
            return next == BROKEN ? BROKEN : extend(last, next, into);
        }
        if (next == BROKEN) {
            return BROKEN;
        }
        Head extended = wrong == null ? last : wrong;
        return extended == null ? next : extend(extended, next, into);
    }

    private long extend(Head head, long next, DataSet into) throws IOException {
        oddities.add(Oddity.RESYNCHRONISED);
        long length = next - head.value();
        if (Tag.isKept(head.tag()) && length >= 0 && length <= LONGEST_VALUE) {
            into.replace(new Element(head.tag(), head.vr(), head.encoding(), length,
                    bytes.copy(head.value(), (int) length), List.of()));
        }
        if (Vr.isText(head.vr()) && length <= LONGEST_VALUE) {
            texts.removeIf(text -> text.tag() == head.tag());
            evidence(new Head(head.tag(), head.vr(), head.encoding(), head.at(), head.value(), length), true);
        }
        return next;
    }

    /// Keeps the part of a value that is there.
    private long broken(long at, long end, @Nullable Head head, DataSet into, int depth) throws IOException {
        if (head == null || head.end() <= bytes.size()) {
            return depth > 0 ? BROKEN : stop(Extent.BROKEN);
        }
        boolean sequence = head.vr().equals("SQ");
        if (!sequence && head.value() <= end) {
            keep(head, end - head.value(), List.of(), into);
        }
        if (sequence && head.value() < end && depth < DEEPEST) {
            items(new Head(head.tag(), head.vr(), head.encoding(), at, head.value(), end - head.value()), end,
                    new ArrayList<>(), depth, false);
        }
        return stop(Extent.TRUNCATED);
    }

    /// Fewer bytes than an element has.
    private long tail(long at, long end, int depth) throws IOException {
        if (depth == 0 && pixels == null && !Resynchronisation.isPadding(bytes, at, end)) {
            return stop(Extent.TRUNCATED);
        }
        oddities.add(Oddity.TAIL);
        return end;
    }

    private long stop(Extent why) {
        if (extent == Extent.COMPLETE) {
            extent = why;
        }
        return BROKEN;
    }
}
