package health.homeward.recognition;

/// How one witness of two claims stands: it agrees, leaves doubt, contradicts, or is missing on one side.
enum Tie {
    AGREES, DOUBTFUL, CONTRADICTS, SILENT;

    /// The same, but a doubtful reading settles nothing.
    Tie ifFirm(boolean firm) {
        return firm || this == SILENT ? this : DOUBTFUL;
    }
}
