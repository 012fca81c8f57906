package health.homeward.intake;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.zip.CRC32;

/// The folder of unpacked entries. A name from an archive never becomes a path: entries lie under their hashes.
final class Unpacked {
    /// What was written.
    record Entry(Sha256 sha256, long size, long crc, Path path) {}

    /// An entry or archive that goes over a limit.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }

    private final Path folder;
    private final IntakeLimits limits;
    private long total;

    Unpacked(Path folder, IntakeLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /// Copies a stream to its place, counting as it goes.
    ///
    /// @param packed bytes in the archive, for the ratio
    Entry put(InputStream in, long packed) throws IOException {
        Path aside = aside();
        try {
            MessageDigest digest = Sha256.newDigest();
            CRC32 crc = new CRC32();
            long size = 0;
            boolean dicom = false;
            try (OutputStream out = Files.newOutputStream(aside)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0,
                        buffer.length)) {
                    dicom = size == 0 ? isDicom(buffer, n) : dicom;
                    size += n;
                    total += n;
                    check(size, packed, dicom);
                    digest.update(buffer, 0, n);
                    crc.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            }
            Sha256 sha256 = Sha256.ofDigest(digest.digest());
            Path place = folder.resolve(sha256.hex());
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Entry(sha256, size, crc.getValue(), place);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static boolean isDicom(byte[] head, int length) {
        return Sniffer
                .kindOf(java.util.Arrays.copyOf(head, length)) == health.homeward.document.FileKind.DICOM;
    }

    private Path aside() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "entry", ".part");
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(Problem.OUTPUT_NOT_WRITABLE, folder.toString(), e);
        } catch (IOException e) {
            throw new ProblemException(Problem.OUTPUT_NOT_WRITABLE, folder.toString(), e);
        }
    }

    private void check(long size, long packed, boolean dicom) throws IOException {
        if (size > limits.archiveBytes()) {
            throw new TooLarge("It unpacks to more than " + limits.archiveBytes() / 1_000_000 + " MB.");
        }
        if (!dicom && size > limits.ratioFrom() && size > limits.ratio() * Math.max(packed, 1)) {
            throw new TooLarge("It unpacks to more than " + limits.ratio() + " times its packed size.");
        }
        if (total > limits.unpackedBytes()) {
            throw new TooLarge(
                    "The archives unpack to more than " + limits.unpackedBytes() / 1_000_000 + " MB.");
        }
        if (total % (64 << 20) < (1 << 16) && Files.getFileStore(folder).getUsableSpace() < Files
                .getFileStore(folder)
                .getTotalSpace() / 10) {
            throw new TooLarge("The disk is nearly full.");
        }
    }
}
