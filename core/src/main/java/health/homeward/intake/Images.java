package health.homeward.intake;

import health.homeward.document.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes medical images out of what is handed in, on the one walk over it.
public interface Images {
    /// Nobody asks for images: they are listed and set aside.
    Images NONE = (_, _) -> Optional.empty();

    /// Looks at a file that is not empty.
    ///
    /// @param name as its account will show it
    /// @param path stays readable as long as the folder of unpacked entries does
    /// @return what takes it with the hash of its bytes; empty when it is no image
    Optional<Consumer<Sha256>> look(String name, Path path) throws IOException;
}
