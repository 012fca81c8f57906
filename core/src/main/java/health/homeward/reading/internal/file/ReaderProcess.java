package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.reading.internal.file.Messages.Answer;
import health.homeward.reading.internal.file.Messages.Request;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A process that opens files, with a limit on memory and on the time for each answer. Killed and started again when it
/// breaks a limit, and after many pages. Serves one caller at a time.
final class ReaderProcess implements AutoCloseable {
    private static final int SECONDS = 60;
    private static final int ANSWERS = 500;

    private final Path cache;
    private final @Nullable Path models;
    private @Nullable Process process;
    private int answers;

    ReaderProcess(Path cache, @Nullable Path models) {
        this.cache = cache;
        this.models = models;
    }

    synchronized Answer ask(Request request) {
        Process running = null;
        try {
            running = running();
            Answer answer = exchange(running, request).get(SECONDS, TimeUnit.SECONDS);
            if (++answers >= ANSWERS) {
                close();
            }
            return answer;
        } catch (TimeoutException e) {
            close();
            return new Answer.Failed(Problem.PAGE_TIMED_OUT, SECONDS + " s");
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
        Path scratch = Files.createDirectories(cache.resolve("reading")).toAbsolutePath();
        Path library = NativeLibrary.folder(cache);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=4", "-XX:-UsePerfData", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + scratch,
                "-Dpdfbox.fontcache=" + scratch, "-Donnxruntime.native.path=" + library, "-cp",
                System.getProperty("java.class.path"), ReaderMain.class.getName(), scratch.toString()));
        if (models != null) {
            command.add(models.toAbsolutePath().toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        String path = builder.environment().getOrDefault("PATH", "");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        Process started = builder.start();
        process = started;
        answers = 0;
        return started;
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}
