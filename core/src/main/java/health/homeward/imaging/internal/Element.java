package health.homeward.imaging.internal;

import java.util.List;

/// One element of a data set.
/// Its value is as written, with its padding; empty when longer than 64 KB or a sequence.
public final class Element {
    private final int tag;
    private final String vr;
    private final Encoding encoding;
    private final long length;
    private final byte[] value;
    private final List<DataSet> items;

    /// @param length of the value; of what is there where the file ends before it
    Element(int tag, String vr, Encoding encoding, long length, byte[] value, List<DataSet> items) {
        this.tag = tag;
        this.vr = vr;
        this.encoding = encoding;
        this.length = length;
        this.value = value.clone();
        this.items = List.copyOf(items);
    }

    int tag() {
        return tag;
    }

    String vr() {
        return vr;
    }

    Encoding encoding() {
        return encoding;
    }

    long length() {
        return length;
    }

    byte[] value() {
        return value.clone();
    }

    List<DataSet> items() {
        return items;
    }
}
