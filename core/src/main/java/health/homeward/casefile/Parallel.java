package health.homeward.casefile;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Work on several things at once; how many really go on is up to the processes that do it.
final class Parallel {
    private Parallel() {}

    /// Returns when all are done.
    ///
    /// @throws RuntimeException the first that one of them threw
    static <T> void forEach(List<T> things, Consumer<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = things.stream().<Callable<Void>>map(thing -> () -> {
                work.accept(thing);
                return null;
            }).toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
