package health.homeward.imaging;

import health.homeward.document.ProblemException;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import java.nio.file.Path;

/// Reads whatever a hospital gave as images.
public final class Imaging {
    private Imaging() {}

    /// Finds every image by its content and accounts for every file.
    ///
    /// @param folder or archive; only read
    /// @param unpacked where entries of archives are put
    /// @throws ProblemException when there is no such folder, or `unpacked` cannot be written
    public static Disc read(Path folder, Path unpacked, IntakeLimits limits) {
        DiscReader reader = new DiscReader();
        Intake.Taken taken = Intake.take(folder, unpacked, limits, reader);
        return reader.disc(taken.accounts());
    }
}
