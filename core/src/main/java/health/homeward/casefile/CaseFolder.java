package health.homeward.casefile;

import health.homeward.document.PrivateFolder;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder of a case on disk, held by one program at a time. One that is made here is readable by its user alone;
/// one that was there keeps its permissions.
final class CaseFolder implements AutoCloseable {
    private final Path root;
    private final boolean isNew;
    private final FileChannel lock;

    private CaseFolder(Path root, boolean isNew, FileChannel lock) {
        this.root = root;
        this.isNew = isNew;
        this.lock = lock;
    }

    /// Creates what is missing and takes hold of it.
    ///
    /// @param input the folder of records, which is only read
    /// @param place where the folder is to be; a link is followed before anything is written
    static CaseFolder open(Path input, Path place) {
        Path root = CasePlace.of(input, place);
        boolean isNew = Files.notExists(root);
        try {
            if (isNew) {
                PrivateFolder.create(root);
            }
            PrivateFolder.create(root.resolve("work"));
            FileChannel lock = FileChannel.open(root.resolve("work/lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new ProblemException(Problem.CASE_IN_USE, root.toString());
            }
            return new CaseFolder(root, isNew, lock);
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

    /// Whether it was made now.
    boolean isNew() {
        return isNew;
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

    /// Leaves nothing of a folder that was made now, when nothing came of it.
    void withdraw() {
        close();
        if (isNew) {
            try {
                Trees.delete(root);
            } catch (IOException e) {
                throw NotWritten.to(root, e);
            }
        }
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
