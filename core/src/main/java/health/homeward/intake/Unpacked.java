package health.homeward.intake;

import health.homeward.document.FileKind;
import health.homeward.document.PrivateFolder;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;

/// The folder of unpacked entries. A name from an archive never becomes a path: entries lie under their hashes.
final class Unpacked {
    private static final long UNKNOWN = -1;

    /// What was written.
    record Entry(Sha256 sha256, long size, long crc, boolean dicom, Path path) {}

    /// An entry or archive that goes over a limit.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
        private final Problem problem;

        TooLarge(Problem problem, String message) {
            super(message);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private final Path folder;
    private final IntakeLimits limits;
    private final Disk disk;
    private long room = UNKNOWN;
    private long total;

    Unpacked(Path folder, IntakeLimits limits, Disk disk) {
        this.folder = folder;
        this.limits = limits;
        this.disk = disk;
    }

    /// Copies a stream to its place, counting as it goes.
    ///
    /// @param packed bytes in the archive, for the ratio
    /// @throws ProblemException when the disk is full or cannot be written
    Entry put(InputStream in, long packed) throws IOException {
        Path aside = aside();
        try (OutputStream out = disk.write(aside)) {
            MessageDigest digest = Sha256.newDigest();
            CRC32 crc = new CRC32();
            long size = 0;
            boolean dicom = false;
            byte[] buffer = new byte[1 << 16];
            for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0,
                    buffer.length)) {
                dicom = size == 0 ? isDicom(buffer, n) : dicom;
                size += n;
                check(size, total + n, packed, dicom);
                digest.update(buffer, 0, n);
                crc.update(buffer, 0, n);
                write(out, buffer, n, packed);
                total += n;
            }
            Sha256 sha256 = Sha256.ofDigest(digest.digest());
            Path place = folder.resolve(sha256.hex());
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Entry(sha256, size, crc.getValue(), dicom, place);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /// Takes back what turned out not to be used.
    void remove(Entry entry) throws IOException {
        Files.deleteIfExists(entry.path);
    }

    private static boolean isDicom(byte[] head, int length) {
        return Sniffer.kindOf(Arrays.copyOf(head, length)) == FileKind.DICOM;
    }

    private Path aside() {
        try {
            PrivateFolder.create(folder);
            if (room == UNKNOWN) {
                room = disk.free(folder) / 10 * 9;
            }
            return Files.createTempFile(folder, "entry", ".part");
        } catch (IOException e) {
            throw new ProblemException(Problem.OUTPUT_NOT_WRITABLE, folder.toString(), e);
        }
    }

    private void write(OutputStream out, byte[] bytes, int count, long packed) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw new ProblemException(Problem.NOT_ENOUGH_SPACE, "Unpacked so far: " + megabytes(total)
                    + ", and at least " + megabytes(Math.max(packed, count)) + " more are needed in "
                    + folder, e);
        }
    }

    private void check(long size, long all, long packed, boolean dicom) throws TooLarge {
        if (size > limits.archiveBytes()) {
            throw new TooLarge(Problem.LIMIT,
                    "It unpacks to more than " + megabytes(limits.archiveBytes()) + ".");
        }
        if (!dicom && size > limits.ratioFrom() && size > limits.ratio() * Math.max(packed, 1)) {
            throw new TooLarge(Problem.LIMIT,
                    "It unpacks to more than " + limits.ratio() + " times its packed size.");
        }
        if (all > limits.unpackedBytes()) {
            throw new TooLarge(Problem.LIMIT,
                    "The archives unpack to more than " + megabytes(limits.unpackedBytes()) + ".");
        }
        if (all > room) {
            throw new TooLarge(Problem.NOT_ENOUGH_SPACE, "The archives unpack to more than " + megabytes(room)
                    + ", nine tenths of what is free in " + folder + ".");
        }
    }

    static String megabytes(long bytes) {
        return bytes < 1_000_000 ? bytes + " bytes" : bytes / 1_000_000 + " MB";
    }
}
