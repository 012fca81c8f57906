package health.homeward.reading.internal.file;

import health.homeward.document.PageOutcome;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.SourceFile;
import health.homeward.reading.PageReader;
import health.homeward.reading.internal.file.Messages.Answer;
import health.homeward.reading.internal.file.Messages.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Reads the pages of files in several processes at once and hands them out in page order.
public final class ReaderPool implements PageReader {
    private final List<ReaderProcess> all = new ArrayList<>();
    private final BlockingQueue<ReaderProcess> idle = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String version;

    /// Starts nothing yet.
    public ReaderPool(int workers, Path cache, @Nullable Path models) {
        for (int i = 0; i < workers; i++) {
            all.add(new ReaderProcess(cache, models));
        }
        idle.addAll(all);
        version = ReadingVersion.of(models);
    }

    @Override
    public List<PageOutcome> read(SourceFile file, IntFunction<Optional<PageOutcome>> known,
            Consumer<PageOutcome> onPage) {
        Answer count = ask(new Request(file, 0, 0, 0));
        int pages = count instanceof Answer.Count counted ? counted.pages() : 0;
        if (pages == 0) {
            PageRef first = new PageRef(file.sha256(), 1);
            PageOutcome nothing = count instanceof Answer.Failed
                    ? ReaderMain.unread(first, count)
                    : new PageOutcome.UnreadPage(first, Problem.UNREADABLE_FILE, "no pages");
            onPage.accept(nothing);
            return List.of(nothing);
        }
        Stamina stamina = new Stamina();
        List<CompletableFuture<PageOutcome>> outcomes = new ArrayList<>();
        for (int page = 1; page <= Math.min(pages, Limits.PDF_PAGES + 1); page++) {
            PageRef ref = new PageRef(file.sha256(), page);
            Request request = new Request(file, page, 0, 0);
            outcomes.add(known.apply(page)
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> CompletableFuture.supplyAsync(
                            () -> ReaderMain.unread(ref, stamina.ask(() -> ask(request))), threads)));
        }
        List<PageOutcome> done = new ArrayList<>();
        for (CompletableFuture<PageOutcome> outcome : outcomes) {
            done.add(joined(outcome));
            onPage.accept(done.getLast());
        }
        return List.copyOf(done);
    }

    private static PageOutcome joined(CompletableFuture<PageOutcome> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException known ? known : e;
        }
    }

    @Override
    public byte[] jpeg(SourceFile file, int page, int rotation, int longSide) {
        return switch (ask(new Request(file, page, rotation, longSide))) {
            case Answer.Picture picture -> picture.bytes();
            case Answer.Failed failed -> throw new ProblemException(failed.problem(), failed.detail());
            case Answer.Count _ -> throw new ProblemException(Problem.READER_FAILED, "count");
            case Answer.Read _ -> throw new ProblemException(Problem.READER_FAILED, "page");
        };
    }

    private Answer ask(Request request) {
        try {
            ReaderProcess process = idle.take();
            try {
                return process.ask(request);
            } finally {
                idle.add(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed(Problem.READER_FAILED, "interrupted");
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void rest() {
        all.forEach(ReaderProcess::close);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        all.forEach(ReaderProcess::close);
    }
}
