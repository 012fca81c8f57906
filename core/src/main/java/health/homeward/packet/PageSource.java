package health.homeward.packet;

import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where the package gets pictures and originals from.
public interface PageSource {
    /// The upright page as JPEG, of a size fit for reading on a screen; null when there is no picture.
    byte @Nullable [] uprightJpeg(PageRef page) throws IOException;

    /// The bytes as they were handed in.
    byte[] original(Sha256 source) throws IOException;
}
