package health.homeward.reading;

import health.homeward.document.PageOutcome;
import health.homeward.document.SourceFile;
import java.util.List;
import java.util.function.Consumer;

/// Makes pages of files. Untrusted content is opened in processes of its own, so that a file that breaks or stops a
/// parser costs its page and nothing else. May be used by several threads at once.
public interface PageReader extends AutoCloseable {
    /// Every page of the file in page order; at least one outcome, for a file that cannot be opened an unread page 1.
    ///
    /// @param onPage told of each page once, in page order, as soon as it and all before it are done
    List<PageOutcome> read(SourceFile file, Consumer<PageOutcome> onPage);

    /// Changes whenever the same bytes might be read differently: program, models and dictionary. Part of every key
    /// under which pages are kept.
    String version();

    /// Ends the processes.
    @Override
    void close();
}
