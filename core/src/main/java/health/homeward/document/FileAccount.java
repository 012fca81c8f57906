package health.homeward.document;

import org.jspecify.annotations.Nullable;

/// What became of one file that was handed in. Every file has exactly one account.
///
/// @param path relative to the folder, `!/` between an archive and its entry
/// @param sha256 of the bytes, null when they could not be read or were refused before reading
/// @param problem why it was set aside; null for the other states
/// @param reason the same for a person, in English, with the figures that matter; empty when used
public record FileAccount(
        String path,
        @Nullable Sha256 sha256,
        State state,
        @Nullable Problem problem,
        String reason) {
    /// `CONTAINER` is an archive or message whose entries have accounts of their own.
    public enum State {
        USED, DUPLICATE, SET_ASIDE, CONTAINER
    }

    public FileAccount {
        if ((state == State.SET_ASIDE) != (problem != null)) {
            throw new IllegalArgumentException("a file that is set aside, and no other, has a problem");
        }
    }
}
