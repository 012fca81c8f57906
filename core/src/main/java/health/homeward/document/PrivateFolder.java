package health.homeward.document;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Folders for what is made of records on the way: nobody but their owner may look in.
public final class PrivateFolder {
    private PrivateFolder() {}

    /// Makes the folder where it is missing and closes it to others; the folders above it are left as they are. Where
    /// the system knows no such permissions, the user's own folder protects.
    public static Path create(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
