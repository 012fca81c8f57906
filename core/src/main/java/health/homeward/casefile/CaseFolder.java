package health.homeward.casefile;

import health.homeward.document.PrivateFolder;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The folder of a case on disk, readable by its user alone and held by one program at a time.
final class CaseFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private CaseFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Creates what is missing and takes hold of it.
    ///
    /// @param input the folder of records, which is only read
    static CaseFolder open(Path input, Path root) {
        try {
            for (Path written : List.of(root, root.resolve("work"), root.resolve("package"))) {
                if (real(written).startsWith(real(input))) {
                    throw new ProblemException(Problem.OUTPUT_INSIDE_INPUT, root.toString());
                }
            }
            PrivateFolder.create(root);
            PrivateFolder.create(root.resolve("work"));
            FileChannel lock = FileChannel.open(root.resolve("work/lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new ProblemException(Problem.CASE_IN_USE, root.toString());
            }
            return new CaseFolder(root, lock);
        } catch (IOException e) {
            throw NotWritten.to(root, e);
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Where the path leads, also when its last parts are not there yet.
    private static Path real(Path path) throws IOException {
        Path existing = path.toAbsolutePath().normalize();
        while (Files.notExists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing.toRealPath().resolve(existing.relativize(path.toAbsolutePath().normalize()));
    }

    Path sheet() {
        return root.resolve("case.yaml");
    }

    Path decisions() {
        return root.resolve("decisions.jsonl");
    }

    Path work() {
        return root.resolve("work");
    }

    Path packages() {
        return root.resolve("package");
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw NotWritten.to(root, e);
        }
    }
}
