package health.homeward.document;

import java.nio.file.Path;
import java.util.List;

/// Bytes as received, named by their hash and never changed.
///
/// @param sha256 of the bytes
/// @param kind by content
/// @param size in bytes
/// @param names every name under which these bytes were handed in, relative to the folder, `/` between parts, `!/`
///     between an archive and its entry; the first is the one that is shown
/// @param content where the bytes can be read (in the folder itself, or unpacked beside it); only ever read
public record SourceFile(Sha256 sha256, FileKind kind, long size, List<String> names, Path content) {
    public SourceFile {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a file has a name");
        }
    }

    public String name() {
        return names.getFirst();
    }
}
