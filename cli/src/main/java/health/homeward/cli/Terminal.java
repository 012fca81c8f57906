package health.homeward.cli;

import java.io.Console;
import java.util.Optional;

/// The person at the keyboard.
final class Terminal {
    private Terminal() {}

    /// Empty in a pipe or a job.
    static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
