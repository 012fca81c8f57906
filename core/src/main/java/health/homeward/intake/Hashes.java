package health.homeward.intake;

import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Hashes the next files of a walk on two threads while the one before them is being looked at.
final class Hashes implements AutoCloseable {
    private static final int THREADS = 2;
    /// Far enough ahead that nobody waits.
    private static final int AHEAD = 16;
    /// Larger files may turn out to be what is not hashed at all.
    private static final long LARGEST = 200_000_000;

    /// @param size as it was when the reading began
    private record Hash(long size, @Nullable Sha256 sha256) {}

    private final List<Path> files;
    private final Map<Path, FutureTask<Hash>> begun = new HashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().daemon().name("hash-", 1).factory());
    private int next;

    /// @param files in the order of the walk
    Hashes(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /// The walk comes to a file.
    void reach(int index) {
        for (; next < files.size() && next <= index + AHEAD; next++) {
            Path file = files.get(next);
            FutureTask<Hash> task = new FutureTask<>(ahead(file));
            begun.put(file, task);
            threads.execute(task);
        }
    }

    private static Callable<Hash> ahead(Path file) {
        return () -> {
            long size = Intake.isPlainFile(file) ? Files.size(file) : 0;
            return new Hash(size, size == 0 || size > LARGEST ? null : hash(file, size));
        };
    }

    /// Null when the file has another size than it had: somebody is still writing it.
    @Nullable
    Sha256 of(Path file, long size) throws IOException {
        FutureTask<Hash> task = begun.remove(file);
        Hash hash = task == null ? new Hash(-1, null) : result(task);
        return hash.size == size && hash.sha256 != null ? hash.sha256 : hash(file, size);
    }

    /// What failed ahead is tried again where its failure is expected.
    private static Hash result(FutureTask<Hash> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            return new Hash(-1, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Hash(-1, null);
        }
    }

    private static @Nullable Sha256 hash(Path path, long size) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0 && read <= size; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                read += n;
            }
        }
        return read == size ? Sha256.ofDigest(digest.digest()) : null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
