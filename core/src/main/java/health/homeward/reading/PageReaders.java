package health.homeward.reading;

import health.homeward.document.PageOutcome;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.SourceFile;
import java.util.List;
import java.util.function.Consumer;

/// Opens page readers.
public final class PageReaders {
    private PageReaders() {}

    /// Starts nothing yet; processes start with the first file.
    ///
    /// @throws ProblemException when the models do not fit or the platform is not supported
    public static PageReader open(ReadingSettings settings) {
        if (settings.workers() >= 0) {
            return new PageReader() {
                @Override
                public List<PageOutcome> read(SourceFile file, Consumer<PageOutcome> onPage) {
                    PageOutcome outcome = new PageOutcome.UnreadPage(new PageRef(file.sha256(), 1),
                            Problem.READER_FAILED, "");
                    onPage.accept(outcome);
                    return List.of(outcome);
                }

                @Override
                public String version() {
                    return "none";
                }

                @Override
                public void close() {}
            };
        }
        throw new ProblemException(Problem.PLATFORM_NOT_SUPPORTED, "workers are not negative");
    }
}
