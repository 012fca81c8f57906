package health.homeward.intake;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Decides what becomes of one file: used, a duplicate, opened as a container, or set aside.
final class Sorter {
    private static final String CASE_FILE = "case.yaml";

    private final Ledger ledger;
    private final Unpacked unpacked;
    private final IntakeLimits limits;
    private final Images images;
    private final Hashes hashes;

    Sorter(Ledger ledger, Unpacked unpacked, IntakeLimits limits, Images images, Hashes hashes) {
        this.ledger = ledger;
        this.unpacked = unpacked;
        this.limits = limits;
        this.images = images;
        this.hashes = hashes;
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

    /// Sorts what was unpacked; only what is used stays on the disk.
    void sort(Unpacked.Entry entry, String name, int depth) throws IOException {
        sort(entry.path(), name, depth);
        if (!ledger.uses(entry.sha256())) {
            unpacked.remove(entry);
        }
    }

    /// Sorts a plain file that lies `depth` containers deep. One that breaks a parser costs itself and no other.
    private void sort(Path path, String name, int depth) {
        int before = ledger.size();
        try {
            sortContent(path, name, depth);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException e) {
            ledger.setAside(name, null, Intake.problem(e), "");
        } catch (RuntimeException | StackOverflowError e) {
            ledger.setAside(ledger.size() == before ? name : name + "!/…", null, Problem.UNREADABLE_FILE,
                    "It cannot be taken apart (" + e.getClass().getSimpleName() + ").");
        }
    }

    private void sortContent(Path path, String name, int depth) throws IOException {
        if (ledger.isFull()) {
            ledger.setAside(name, null, Problem.LIMIT, "More than " + limits.files() + " files.");
        } else if (Files.size(path) == 0) {
            ledger.setAside(name, null, Problem.EMPTY_FILE, "");
        } else {
            Optional<Consumer<Sha256>> image = images.look(Names.shown(name), path);
            if (image.isPresent()) {
                takeImage(path, name, image.get());
            } else {
                placeByName(path, name, depth);
            }
        }
    }

    private void takeImage(Path path, String name, Consumer<Sha256> image) throws IOException {
        long size = Files.size(path);
        Sha256 sha256 = size > limits.archiveBytes() ? null : hashes.of(path, size);
        if (size > limits.archiveBytes()) {
            refuseSize(name, size, limits.archiveBytes());
        } else if (sha256 == null) {
            refuseGrowing(name);
        } else {
            image.accept(sha256);
            ledger.image(name, sha256);
        }
    }

    private void placeByName(Path path, String name, int depth) throws IOException {
        Optional<Foreign> byName = ForeignKinds.byName(name);
        if (byName.isPresent()) {
            ledger.setAside(name, null, byName.get());
        } else {
            place(path, name, depth);
        }
    }

    private void refuseSize(String name, long size, long most) {
        ledger.setAside(name, null, Problem.LIMIT, "It has " + Unpacked.megabytes(size) + "; at most "
                + Unpacked.megabytes(most) + " are taken.");
    }

    private void refuseGrowing(String name) {
        ledger.setAside(name, null, Problem.UNREADABLE_FILE,
                "It changed while it was being read; wait until it is complete.");
    }

    private void place(Path path, String name, int depth) throws IOException {
        byte[] head = head(path);
        FileKind kind = Sniffer.kindOf(head);
        long size = Files.size(path);
        if (Gzip.is(head) && depth < limits.nesting() && size <= limits.archiveBytes()
                && opensGzip(path, name, depth, size)) {
            return;
        }
        Optional<Foreign> foreign = foreign(path, head, kind);
        if (foreign.isPresent()) {
            Sha256 sha256 = size > limits.documentBytes() ? null : hashes.of(path, size);
            ledger.setAside(name, sha256, foreign.get());
        } else if (size > most(kind)) {
            refuseSize(name, size, most(kind));
        } else {
            take(path, name, depth, kind, size);
        }
    }

    private boolean opensGzip(Path path, String name, int depth, long size) throws IOException {
        Sha256 sha256 = hashes.of(path, size);
        return sha256 != null
                && (ledger.isDuplicate(name, sha256) || Gzip.open(this, path, name, depth, sha256));
    }

    private void take(Path path, String name, int depth, FileKind kind, long size) throws IOException {
        Sha256 sha256 = hashes.of(path, size);
        if (sha256 == null) {
            refuseGrowing(name);
        } else if (!ledger.isDuplicate(name, sha256)) {
            open(path, name, depth, sha256, kind, size);
        }
    }

    /// Files that begin like a page or a message are looked at twice: programs and saved pages can do so too.
    private static Optional<Foreign> foreign(Path path, byte[] head, FileKind kind) throws IOException {
        return switch (kind) {
            case OTHER -> ForeignKinds.byContent(head, OfficeDirectory.names(path, head), false);
            case PDF, EMAIL -> ForeignKinds.byContent(head, Set.of(), true);
            case JPEG, PNG, TIFF, BMP, WEBP, HEIC, DOCX, DICOM, ZIP -> Optional.empty();
        };
    }

    private long most(FileKind kind) {
        return kind == FileKind.ZIP || kind == FileKind.DICOM
                ? limits.archiveBytes()
                : limits.documentBytes();
    }

    private void open(Path path, String name, int depth, Sha256 sha256, FileKind kind, long size) {
        switch (kind) {
            case ZIP -> new Archive(this, name, depth, size).open(path, sha256);
            case EMAIL -> new Mail(this, name, depth).open(path, sha256);
            case PDF, JPEG, PNG, TIFF, BMP, WEBP, HEIC, DOCX -> ledger.use(name, sha256, kind, size, path);
            case DICOM -> ledger.setAside(name, sha256, Problem.DICOM_NOT_READ, "");
            case OTHER -> throw new IllegalStateException("the last row of foreign.tsv takes it");
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Sniffer.BYTES);
        }
    }
}
