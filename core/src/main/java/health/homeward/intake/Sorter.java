package health.homeward.intake;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/// Decides what becomes of one file: used, a duplicate, opened as a container, or set aside.
final class Sorter {
    private static final String CASE_FILE = "case.yaml";

    private final Ledger ledger;
    private final Unpacked unpacked;
    private final IntakeLimits limits;

    Sorter(Ledger ledger, Unpacked unpacked, IntakeLimits limits) {
        this.ledger = ledger;
        this.unpacked = unpacked;
        this.limits = limits;
    }

    Ledger ledger() {
        return ledger;
    }

    Unpacked unpacked() {
        return unpacked;
    }

    IntakeLimits limits() {
        return limits;
    }

    /// Sorts a file of the folder.
    void sort(Path path, String name) {
        if (name.equals(CASE_FILE)) {
            return;
        }
        if (!Intake.isPlainFile(path)) {
            ledger.setAside(name, null, Problem.LINK_OR_DEVICE, "");
            return;
        }
        sort(path, name, 0);
    }

    /// Sorts a plain file that lies `depth` containers deep.
    void sort(Path path, String name, int depth) {
        if (ledger.isFull()) {
            ledger.setAside(name, null, Problem.LIMIT, "More than " + limits.files() + " files.");
            return;
        }
        try {
            long size = Files.size(path);
            byte[] head = head(path);
            if (size == 0) {
                ledger.setAside(name, null, Problem.EMPTY_FILE, "");
            } else if (Sniffer.isBystander(name, head)) {
                ledger.setAside(name, null, Problem.NOT_A_RECORD, "");
            } else {
                place(path, name, depth, size, Sniffer.kindOf(head));
            }
        } catch (IOException e) {
            ledger.setAside(name, null, Problem.UNREADABLE_FILE, "It cannot be opened.");
        }
    }

    private void place(Path path, String name, int depth, long size, FileKind sniffed) throws IOException {
        long most = sniffed == FileKind.ZIP || sniffed == FileKind.DICOM
                ? limits.archiveBytes()
                : limits.documentBytes();
        if (size > most) {
            ledger.setAside(name, null, Problem.LIMIT,
                    "It has " + size / 1_000_000 + " MB; at most " + most / 1_000_000 + " MB are taken.");
            return;
        }
        Sha256 sha256 = hash(path);
        if (ledger.isDuplicate(name, sha256)) {
            return;
        }
        switch (sniffed) {
            case ZIP -> new Archive(this).open(path, name, depth, sha256, size);
            case EMAIL -> new Mail(this).open(path, name, depth, sha256);
            case PDF, JPEG, PNG, TIFF, BMP, WEBP, HEIC, DOCX -> ledger.use(name, sha256, sniffed, size, path);
            case DICOM -> ledger.setAside(name, sha256, Problem.DICOM_NOT_READ, "");
            case OTHER -> ledger.setAside(name, sha256, Problem.UNSUPPORTED_KIND, "");
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Sniffer.BYTES);
        }
    }

    private static Sha256 hash(Path path) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return Sha256.ofDigest(digest.digest());
    }
}
