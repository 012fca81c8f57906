package health.homeward.casefile;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Says where something could not be written and how much room there is.
final class NotWritten {
    private NotWritten() {}

    static ProblemException to(Path place, Throwable cause) {
        return new ProblemException(Problem.OUTPUT_NOT_WRITABLE, place + room(place), cause);
    }

    private static String room(Path place) {
        Path there = place.toAbsolutePath();
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return ", " + Files.getFileStore(there).getUsableSpace() / 1_000_000 + " MB free";
        } catch (IOException e) {
            return "";
        }
    }
}
