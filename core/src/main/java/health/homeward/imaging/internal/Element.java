package health.homeward.imaging.internal;

import java.util.List;

/// One element of a data set.
///
/// @param value as written, with its padding; empty when longer than 64 KB or a sequence
/// @param at of the value, in the file
/// @param length of the value; of what is there where the file ends before it
public record Element(int tag, String vr, Encoding encoding, long at, long length, byte[] value, List<DataSet> items) {
    public Element {
        value = value.clone();
        items = List.copyOf(items);
    }

    @Override
    public byte[] value() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Element %08X %s".formatted(tag, vr);
    }
}
