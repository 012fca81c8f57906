package health.homeward.intake;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Opens a ZIP file: a Word document is a document, other archives are unpacked entry by entry.
final class Archive {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Sorter sorter;
    private final Ledger ledger;
    private final Set<String> seen = new HashSet<>();

    Archive(Sorter sorter) {
        this.sorter = sorter;
        this.ledger = sorter.ledger();
    }

    void open(Path path, String name, int depth, Sha256 sha256, long size) {
        try (ZipFile zip = ZipFile.builder().setPath(path).setIgnoreLocalFileHeader(true).get()) {
            List<ZipArchiveEntry> entries = java.util.Collections.list(zip.getEntries());
            if (zip.getEntry("word/document.xml") != null) {
                ledger.use(name, sha256, FileKind.DOCX, size, path);
            } else if (zip.getEntry("[Content_Types].xml") != null) {
                ledger.setAside(name, sha256, Problem.UNSUPPORTED_KIND,
                        "An office file other than a Word document.");
            } else if (depth >= sorter.limits().nesting()) {
                ledger.setAside(name, sha256, Problem.LIMIT,
                        "Archives are opened " + sorter.limits().nesting() + " deep.");
            } else if (entries.size() > sorter.limits().entries()) {
                ledger.setAside(name, sha256, Problem.LIMIT,
                        "It has " + entries.size() + " entries; at most " + sorter.limits().entries()
                                + " are taken.");
            } else if (overlap(entries)) {
                ledger.setAside(name, sha256, Problem.UNSAFE_ENTRY, "Its entries overlap.");
            } else {
                ledger.container(name, sha256, "Archive, opened: each entry is listed.");
                entries.forEach(entry -> unpack(zip, entry, name, depth));
            }
        } catch (IOException | IllegalArgumentException e) {
            ledger.setAside(name, sha256, Problem.UNREADABLE_FILE, "The archive is damaged.");
        }
    }

    private static boolean overlap(List<ZipArchiveEntry> entries) {
        long end = 0;
        for (ZipArchiveEntry entry : entries.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                .toList()) {
            if (entry.getLocalHeaderOffset() < end) {
                return true;
            }
            end = entry.getLocalHeaderOffset() + Math.max(entry.getCompressedSize(), 0);
        }
        return false;
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry, String archive, int depth) {
        String inside = nameOf(entry);
        String name = archive + "!/" + inside;
        if (entry.isDirectory()) {
            return;
        }
        if (!isSafe(inside) || !seen.add(inside.toLowerCase(Locale.ROOT))) {
            ledger.setAside(name, null, Problem.UNSAFE_ENTRY, "");
        } else if (entry.isUnixSymlink()) {
            ledger.setAside(name, null, Problem.LINK_OR_DEVICE, "");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            ledger.setAside(name, null, Problem.PASSWORD_NEEDED, "");
        } else if (!zip.canReadEntryData(entry)) {
            ledger.setAside(name, null, Problem.UNSUPPORTED_KIND, "It is packed in an unusual way.");
        } else {
            unpackSafe(zip, entry, name, depth);
        }
    }

    private void unpackSafe(ZipFile zip, ZipArchiveEntry entry, String name, int depth) {
        try (InputStream in = zip.getInputStream(entry)) {
            Unpacked.Entry put = sorter.unpacked().put(in, entry.getCompressedSize());
            if (put.size() != entry.getSize() || put.crc() != entry.getCrc()) {
                ledger.setAside(name, null, Problem.UNREADABLE_FILE,
                        "Its size or check sum is not as declared.");
            } else {
                sorter.sort(put.path(), name, depth + 1);
            }
        } catch (Unpacked.TooLarge e) {
            ledger.setAside(name, null, Problem.LIMIT, String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            ledger.setAside(name, null, Problem.UNREADABLE_FILE, "The entry is damaged.");
        }
    }

    /// UTF-8 where declared or where the bytes are, else GB18030, which Chinese Windows writes.
    private static String nameOf(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, GB18030);
        }
    }

    private boolean isSafe(String name) {
        String slashed = name.replace('\\', '/');
        return !slashed.startsWith("/") && !slashed.matches("(?s)^[A-Za-z]:.*") && slashed.indexOf('\0') < 0
                && slashed.length() <= 4096
                && List.of(slashed.split("/", -1)).stream().noneMatch(".."::equals)
                && slashed.chars().filter(c -> c == '/').count() < sorter.limits().pathDepth();
    }
}
