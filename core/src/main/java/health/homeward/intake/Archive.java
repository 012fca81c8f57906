package health.homeward.intake;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Opens one ZIP file: a Word document is a document, other archives are unpacked entry by entry.
final class Archive {
    private static final int ENTRY_BYTES = 128;

    private final Sorter sorter;
    private final Ledger ledger;
    private final IntakeLimits limits;
    private final String name;
    private final int depth;
    private final long size;
    private final Set<String> seen = new HashSet<>();
    private long unpacked;
    private boolean dicom;

    Archive(Sorter sorter, String name, int depth, long size) {
        this.sorter = sorter;
        this.ledger = sorter.ledger();
        this.limits = sorter.limits();
        this.name = name;
        this.depth = depth;
        this.size = size;
    }

    void open(Path path, Sha256 sha256) {
        try {
            if (ZipDirectory.bytes(path) > (long) limits.entries() * ENTRY_BYTES) {
                refuse(sha256, Problem.LIMIT,
                        "Its table of contents is too long for " + limits.entries() + " entries.");
                return;
            }
            try (ZipFile zip = ZipFile.builder().setPath(path).setIgnoreLocalFileHeader(true).get()) {
                open(zip, path, sha256);
            }
        } catch (IOException | IllegalArgumentException e) {
            refuse(sha256, Problem.UNREADABLE_FILE, "The archive is damaged or incomplete.");
        }
    }

    private void refuse(Sha256 sha256, Problem problem, String detail) {
        ledger.setAside(name, sha256, problem, detail);
    }

    private void open(ZipFile zip, Path path, Sha256 sha256) {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        Set<String> names = entries.stream().map(ZipArchiveEntry::getName).collect(Collectors.toSet());
        Optional<Foreign> foreign = ForeignKinds.byParts(names);
        if (names.contains("word/document.xml")) {
            useDocument(path, sha256);
        } else if (foreign.isPresent()) {
            ledger.setAside(name, sha256, foreign.get());
        } else if (depth >= limits.nesting()) {
            refuse(sha256, Problem.LIMIT, "Archives are opened " + limits.nesting() + " deep.");
        } else if (entries.size() > limits.entries()) {
            refuse(sha256, Problem.LIMIT, "It has " + entries.size() + " entries; at most " + limits.entries()
                    + " are taken.");
        } else if (overlap(entries)) {
            refuse(sha256, Problem.UNSAFE_ENTRY, "Its entries overlap.");
        } else {
            ledger.container(name, sha256, "Archive, opened: each entry is listed.");
            entries.forEach(entry -> unpack(zip, entry));
        }
    }

    private void useDocument(Path path, Sha256 sha256) {
        if (size > limits.documentBytes()) {
            refuse(sha256, Problem.LIMIT, "It has " + Unpacked.megabytes(size) + "; at most "
                    + Unpacked.megabytes(limits.documentBytes()) + " are taken.");
        } else {
            ledger.use(name, sha256, FileKind.DOCX, size, path);
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
            end = entry.getLocalHeaderOffset() + Math.max(entry.getCompressedSize(), 0) + 1;
        }
        return false;
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry) {
        String inside = EntryName.of(entry);
        String path = name + "!/" + inside;
        Optional<String> danger = EntryName.danger(inside, limits.pathDepth());
        if (entry.isDirectory() && entry.getSize() == 0 && danger.isEmpty()) {
            return;
        }
        if (danger.isPresent()) {
            ledger.setAside(path, null, Problem.UNSAFE_ENTRY, danger.get());
        } else if (entry.isDirectory()) {
            ledger.setAside(path, null, Problem.UNSAFE_ENTRY, "It is a folder that holds bytes.");
        } else if (!seen.add(inside.toLowerCase(Locale.ROOT))) {
            ledger.setAside(path, null, Problem.UNSAFE_ENTRY, "Another entry has the same name.");
        } else if (isSpecial(entry.getUnixMode())) {
            ledger.setAside(path, null, Problem.LINK_OR_DEVICE, "");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            ledger.setAside(path, null, Problem.PASSWORD_NEEDED, "");
        } else if (!zip.canReadEntryData(entry)) {
            ledger.setAside(path, null, Problem.UNPACK_FIRST, "It is packed in an unusual way.");
        } else if (isBomb()) {
            ledger.setAside(path, null, Problem.LIMIT,
                    "The archive unpacks to more than " + limits.ratio() + " times its size.");
        } else {
            unpackSafe(zip, entry, path);
        }
    }

    /// The kind of file in a Unix mode: neither unknown nor a plain file.
    private static boolean isSpecial(int mode) {
        int type = mode & 0170000;
        return type != 0 && type != 0100000;
    }

    private boolean isBomb() {
        return !dicom && unpacked > limits.ratioFrom() && unpacked > limits.ratio() * size;
    }

    private void unpackSafe(ZipFile zip, ZipArchiveEntry entry, String path) {
        try (InputStream in = zip.getInputStream(entry)) {
            Unpacked.Entry put = sorter.unpacked().put(in, entry.getCompressedSize());
            unpacked += put.size();
            dicom |= put.dicom();
            if (put.size() == entry.getSize() && put.crc() == entry.getCrc()) {
                sorter.sort(put, path, depth + 1);
                return;
            }
            if (!ledger.uses(put.sha256())) {
                sorter.unpacked().remove(put);
            }
            ledger.setAside(path, null, Problem.UNREADABLE_FILE, "Its size or check sum is not as declared.");
        } catch (Unpacked.TooLarge e) {
            ledger.setAside(path, null, e.problem(), String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            ledger.setAside(path, null, Problem.UNREADABLE_FILE, "The entry is damaged.");
        }
    }
}
