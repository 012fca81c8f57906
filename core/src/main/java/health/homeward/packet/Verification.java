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
        INTACT("Every file is here and as it was packed. This does not tell whether what the records say is right."), DAMAGED(
                "The package is not as it was packed. Get it again, whole, from who sent it."), INCOMPLETE(
                        "Files are missing; the others are as they were packed. Copy the package again, whole, or get it again from who sent it."), NOT_A_PACKAGE(
                                "This is not a package. Name the folder or ZIP that holds bagit.txt.");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /// What it means and what to do, in one or two sentences.
        public String say() {
            return words;
        }
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
