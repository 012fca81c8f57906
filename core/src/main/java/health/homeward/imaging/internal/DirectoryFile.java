package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import health.homeward.document.Sha256;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Writes a DICOMDIR (PS3.10 section 8, PS3.3 annex F): records in a tree, each with the place of its neighbour and of
/// its first child, in bytes from the start of the file.
public final class DirectoryFile {
    /// One record: its elements beyond the links, by tag, and the records below it.
    public static final class Entry {
        private final String type;
        private final Map<Integer, String> values = new TreeMap<>(Integer::compareUnsigned);
        private final List<Entry> children = new ArrayList<>();
        private byte[] item = new byte[0];
        private long at;

        public Entry(String type) {
            this.type = type;
        }

        public Entry with(int tag, String value) {
            values.put(tag, value);
            return this;
        }

        public void add(Entry child) {
            children.add(child);
        }
    }

    private static final String DIRECTORY_CLASS = "1.2.840.10008.1.3.10";
    private static final String EXPLICIT_LITTLE = "1.2.840.10008.1.2.1";
    private static final String IMPLEMENTATION = "2.25.206138207823650441293847560123947856";
    private static final int NEXT = 8 + 8;
    private static final int LOWER = NEXT + 4 + 10 + 8;
    private static final Set<Integer> OF_LINKS = Set.of(Tag.REFERENCED_FILE_ID,
            Tag.REFERENCED_SOP_CLASS_UID_IN_FILE, Tag.REFERENCED_SOP_INSTANCE_UID_IN_FILE,
            Tag.REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE);

    private DirectoryFile() {}

    /// The bytes of the file.
    ///
    /// @param name file-set ID, at most 16 capitals, digits and underscores
    public static byte[] of(String name, List<Entry> roots) {
        byte[] meta = meta(roots);
        byte[] opening = opening(name, 0, 0);
        long first = 128L + 4 + meta.length + opening.length;
        long end = place(roots, first);
        link(roots);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(US_ASCII));
        out.writeBytes(meta);
        byte[] head = opening(name, roots.isEmpty() ? 0 : first, roots.isEmpty() ? 0 : roots.getLast().at);
        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(head.length - 4, (int) (end - first));
        out.writeBytes(head);
        write(roots, out);
        return out.toByteArray();
    }

    private static byte[] meta(List<Entry> roots) {
        String uid = "2.25." + new BigInteger(1, java.util.Arrays.copyOf(
                java.util.HexFormat.of().parseHex(Sha256.of(all(roots).getBytes(US_ASCII)).hex()), 16));
        Elements elements = new Elements().add(0x0002_0001, "OB", new byte[]{0, 1})
                .text(Tag.MEDIA_STORAGE_SOP_CLASS_UID, "UI", DIRECTORY_CLASS)
                .text(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, "UI", uid)
                .text(Tag.TRANSFER_SYNTAX_UID, "UI", EXPLICIT_LITTLE)
                .text(0x0002_0012, "UI", IMPLEMENTATION)
                .text(0x0002_0013, "SH", "HOMEWARD");
        ByteArrayOutputStream meta = new ByteArrayOutputStream();
        meta.writeBytes(new Elements().number(0x0002_0000, elements.toBytes().length).toBytes());
        meta.writeBytes(elements.toBytes());
        return meta.toByteArray();
    }

    private static String all(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.values).append(all(entry.children)));
        return text.toString();
    }

    private static byte[] opening(String name, long first, long last) {
        return new Elements().text(0x0004_1130, "CS", name)
                .number(0x0004_1200, first)
                .number(0x0004_1202, last)
                .unsigned(0x0004_1212, 0)
                .add(Tag.DIRECTORY_RECORD_SEQUENCE, "SQ", new byte[0])
                .toBytes();
    }

    private static long place(List<Entry> entries, long at) {
        long next = at;
        for (Entry entry : entries) {
            entry.item = item(entry);
            entry.at = next;
            next = place(entry.children, next + entry.item.length);
        }
        return next;
    }

    private static void write(List<Entry> entries, ByteArrayOutputStream out) {
        for (Entry entry : entries) {
            out.writeBytes(entry.item);
            write(entry.children, out);
        }
    }

    private static byte[] item(Entry entry) {
        Elements elements = new Elements().number(0x0004_1400, 0)
                .unsigned(0x0004_1410, 0xFFFF)
                .number(0x0004_1420, 0)
                .text(Tag.DIRECTORY_RECORD_TYPE, "CS", entry.type);
        entry.values.forEach((tag, value) -> {
            if (OF_LINKS.contains(tag)) {
                elements.text(tag, Vr.of(tag), value);
            }
        });
        elements.text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192");
        entry.values.forEach((tag, value) -> {
            if (!OF_LINKS.contains(tag)) {
                elements.text(tag, Vr.of(tag), value);
            }
        });
        return elements.item();
    }

    private static void link(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            ByteBuffer item = ByteBuffer.wrap(entry.item).order(ByteOrder.LITTLE_ENDIAN);
            item.putInt(NEXT, i + 1 < entries.size() ? (int) entries.get(i + 1).at : 0);
            item.putInt(LOWER, entry.children.isEmpty() ? 0 : (int) entry.children.getFirst().at);
            link(entry.children);
        }
    }
}
