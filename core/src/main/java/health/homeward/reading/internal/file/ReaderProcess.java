package health.homeward.reading.internal.file;

import health.homeward.document.PrivateFolder;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.reading.internal.file.Messages.Answer;
import health.homeward.reading.internal.file.Messages.Request;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A process that opens files, with a limit on memory and on the time for each answer. Killed and started again when it
/// breaks a limit, and after many pages; what it unpacked goes with it. Serves one caller at a time.
final class ReaderProcess implements AutoCloseable {
    /// Of the wall clock: a page takes two to six seconds of one quiet core, many times that on a laden machine.
    private static final int SECONDS = 120;
    private static final int ANSWERS = 500;
    private static final String MEMORY = "640m";

    private final Path cache;
    private final @Nullable Path models;
    private final int seconds;
    private @Nullable Process process;
    private @Nullable Path scratch;
    private int answers;

    ReaderProcess(Path cache, @Nullable Path models) {
        this(cache, models, SECONDS);
    }

    /// @param seconds for an answer
    ReaderProcess(Path cache, @Nullable Path models, int seconds) {
        this.cache = cache;
        this.models = models;
        this.seconds = seconds;
    }

    synchronized Answer ask(Request request) {
        Process running = null;
        try {
            running = running();
            Answer answer = exchange(running, request).get(seconds, TimeUnit.SECONDS);
            if (++answers >= ANSWERS) {
                close();
            }
            return answer;
        } catch (TimeoutException e) {
            close();
            return new Answer.Failed(Problem.PAGE_TIMED_OUT, seconds + " s");
        } catch (ExecutionException | IOException e) {
            close();
            return new Answer.Failed(Problem.READER_FAILED, "the reading process ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            return new Answer.Failed(Problem.READER_FAILED, "interrupted");
        }
    }

    private static CompletableFuture<Answer> exchange(Process process, Request request) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                Messages.write(new DataOutputStream(process.getOutputStream()), request);
                answer.complete(Messages.read(new DataInputStream(process.getInputStream()), Answer.class));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private Process running() throws IOException {
        Process current = process;
        if (current != null && current.isAlive()) {
            return current;
        }
        close();
        ProcessBuilder builder = new ProcessBuilder(prepared())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        String path = builder.environment().getOrDefault("PATH", "");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        Process started = builder.start();
        process = started;
        answers = 0;
        return started;
    }

    /// @throws ProblemException when the process finds no place for what it needs
    private List<String> prepared() {
        try {
            Path shared = PrivateFolder.create(cache.resolve("reading")).toAbsolutePath();
            Path own = Scratch.create(shared);
            scratch = own;
            return command(shared, own);
        } catch (IOException e) {
            throw new ProblemException(Problem.CACHE_NOT_WRITABLE, cache.toString(), e);
        }
    }

    private List<String> command(Path shared, Path own) throws IOException {
        List<String> command = new ArrayList<>(Confinement.prefix());
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY, "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "-XX:-UsePerfData",
                "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + own, "-Dpdfbox.fontcache=" + shared,
                "-Donnxruntime.native.path=" + NativeLibrary.folder(cache), "-cp",
                System.getProperty("java.class.path"), ReaderMain.class.getName(), own.toString()));
        if (models != null) {
            command.add(models.toAbsolutePath().toString());
        }
        return command;
    }

    /// Ends the process and what it started, and waits for it, because a process that still runs still writes.
    @Override
    public synchronized void close() {
        Process running = process;
        Path own = scratch;
        process = null;
        scratch = null;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().onExit().join();
        }
        if (own != null) {
            try {
                Scratch.delete(own);
            } catch (IOException e) {
                own.toFile().deleteOnExit();
            }
        }
    }
}
