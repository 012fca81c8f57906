package health.homeward.reading;

import health.homeward.document.ProblemException;
import health.homeward.document.SourceFile;
import health.homeward.reading.internal.file.PictureProcess;
import java.nio.file.Path;

/// Derived pictures of pages, for the package.
public final class PagePictures {
    private PagePictures() {}

    /// A page as a person reads it: EXIF orientation or PDF rotation applied, then turned. Same input, same bytes; no
    /// metadata.
    ///
    /// @param page from 1
    /// @param rotation degrees clockwise, as in [health.homeward.document.Page]
    /// @param longSide of the result at most, in pixels
    /// @param scratch folder for what is unpacked on the way
    /// @throws ProblemException when the page cannot be drawn
    public static byte[] jpeg(SourceFile file, int page, int rotation, int longSide, Path scratch) {
        return PictureProcess.jpeg(file, page, rotation, longSide, scratch);
    }
}
