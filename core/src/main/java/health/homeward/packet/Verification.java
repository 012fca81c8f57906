package health.homeward.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found about a package. Paths are relative to its root.
///
/// @param id package id, null where none can be read; so version and contentId
/// @param files files of the package that were found
/// @param altered files whose bytes are others than were sealed
public record Verification(
        State state,
        @Nullable String id,
        @Nullable Integer version,
        @Nullable String contentId,
        int files,
        List<String> altered,
        List<String> missing,
        List<String> extra,
        List<Finding> findings) {
    /// `DAMAGED`: something differs from what was sealed. `INCOMPLETE`: something is not there, and all else agrees.
    public enum State {
        INTACT, DAMAGED, INCOMPLETE, NOT_A_PACKAGE
    }

    /// One thing that is wrong.
    public record Finding(String code, String path, String message) {}

    public Verification {
        altered = List.copyOf(altered);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        findings = List.copyOf(findings);
    }
}
