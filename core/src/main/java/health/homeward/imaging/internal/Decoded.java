package health.homeward.imaging.internal;

/// A text as one character set shows it.
///
/// @param malformed sequences, each shown as U+FFFD
/// @param cut whether it ends within a character
public record Decoded(String text, int malformed, boolean cut) {
    public boolean isWhole() {
        return malformed == 0 && !cut;
    }
}
