package health.homeward.reading.internal.file;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/// Opens a file by its kind.
final class Sources {
    private Sources() {}

    /// @param scratch folder for what is unpacked on the way
    static PageSource open(SourceFile file, Path scratch) throws IOException {
        long size = Files.size(file.content());
        Limits.refuseAbove("bytes", size, Limits.DOCUMENT_BYTES);
        if (size == 0) {
            throw new ProblemException(Problem.EMPTY_FILE, "0 bytes");
        }
        if (!hash(file.content()).equals(file.sha256())) {
            throw new ProblemException(Problem.UNREADABLE_FILE, "changed since it was taken in");
        }
        FileKind kind = file.kind();
        return switch (kind) {
            case PDF -> PdfSource.open(file.content());
            case JPEG, PNG, TIFF, BMP, WEBP -> PictureSource.open(file.content());
            case HEIC -> HeicPicture.open(file.content(), scratch);
            case DOCX -> WordSource.open(file.content(), scratch);
            case DICOM -> throw new ProblemException(Problem.DICOM_NOT_READ, kind.name());
            case ZIP, EMAIL, OTHER -> throw new ProblemException(Problem.UNSUPPORTED_KIND, kind.name());
        };
    }

    private static Sha256 hash(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.ofDigest(digest.digest());
    }
}
