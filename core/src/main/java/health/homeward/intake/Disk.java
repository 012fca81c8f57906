package health.homeward.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where unpacked bytes go.
interface Disk {
    /// The computer's own.
    Disk REAL = new Disk() {
        @Override
        public long free(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }

        @Override
        public OutputStream write(Path file) throws IOException {
            return Files.newOutputStream(file);
        }
    };

    /// Bytes that may still be written into this folder.
    long free(Path folder) throws IOException;

    /// Overwrites the file.
    OutputStream write(Path file) throws IOException;
}
