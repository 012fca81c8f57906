package health.homeward.reading;

import health.homeward.document.PageOutcome;
import health.homeward.document.ProblemException;
import health.homeward.document.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Makes pages of files. Untrusted content is opened in processes of its own, so that a file that breaks or stops a
/// parser costs its page and nothing else. May be used by several threads at once.
public interface PageReader extends AutoCloseable {
    /// Every page of the file in page order; at least one outcome, for a file that cannot be opened an unread page 1.
    ///
    /// @param known what is known of a page from an earlier run, by its number; such a page is not read again
    /// @param onPage told of each page once, in page order, as soon as it and all before it are done
    List<PageOutcome> read(SourceFile file, IntFunction<Optional<PageOutcome>> known,
            Consumer<PageOutcome> onPage);

    /// A page as a person reads it: EXIF orientation or PDF rotation applied, then turned. Same input, same bytes; no
    /// metadata.
    ///
    /// @param page from 1
    /// @param rotation degrees clockwise, as in [health.homeward.document.Page]
    /// @param longSide of the result at most, in pixels
    /// @throws ProblemException when the page cannot be drawn
    byte[] jpeg(SourceFile file, int page, int rotation, int longSide);

    /// Changes whenever the same bytes might be read differently: program, models and dictionary. Part of every key
    /// under which pages are kept.
    String version();

    /// Gives back the memory that the processes hold; they start again with the next file.
    void rest();

    /// Ends the processes.
    @Override
    void close();
}
