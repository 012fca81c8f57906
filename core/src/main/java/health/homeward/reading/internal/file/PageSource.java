package health.homeward.reading.internal.file;

import java.io.IOException;

/// An opened file.
interface PageSource extends AutoCloseable {
    int pages();

    /// What the page consists of.
    ///
    /// @param page from 1
    /// @throws IOException when the page cannot be parsed
    /// @throws health.homeward.document.ProblemException when it is beyond a limit or needs something
    PageContent page(int page) throws IOException;

    @Override
    void close() throws IOException;
}
