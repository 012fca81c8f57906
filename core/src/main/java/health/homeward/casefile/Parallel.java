package health.homeward.casefile;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work on several things at once; how many really go on is up to the processes that do it.
final class Parallel {
    private Parallel() {}

    /// Returns when all are done. The first that throws stops the others: a full disk is told at once and not after
    /// hours of reading.
    static <T> void forEach(List<T> things, Consumer<T> work) {
        AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                threads.execute(() -> {
                    try {
                        work.accept(thing);
                    } catch (RuntimeException | Error e) {
                        first.compareAndSet(null, e);
                        threads.shutdownNow();
                    }
                });
            }
        } catch (RejectedExecutionException e) {
            first.compareAndSet(null, e);
        }
        switch (first.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("interrupted");
                }
            }
        }
    }
}
