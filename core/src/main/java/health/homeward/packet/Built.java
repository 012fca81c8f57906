package health.homeward.packet;

import java.nio.file.Path;
import java.util.List;

/// A package that was written.
///
/// @param contentId SHA-256 over what it was made from, in hexadecimal
/// @param withheld documents that are not in it, or not whole: another person's, or on one page with one
public record Built(Path folder, String contentId, int files, List<String> withheld) {
    public Built {
        withheld = List.copyOf(withheld);
    }
}
