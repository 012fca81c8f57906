package health.homeward.reading.internal.file;

import health.homeward.document.PrivateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of one reading process for what it unpacks on the way, named after the program that started it, so that
/// what a killed program left behind is found.
final class Scratch {
    private static final Pattern NAME = Pattern.compile("reader-([0-9]{1,18})-.*");

    private Scratch() {}

    /// A new folder; those of programs that run no more are deleted.
    static Path create(Path folder) throws IOException {
        PrivateFolder.create(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path left : old.filter(Scratch::isLeft).toList()) {
                delete(left);
            }
        }
        return Files.createTempDirectory(folder, "reader-" + ProcessHandle.current().pid() + "-");
    }

    private static boolean isLeft(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /// With all that is in it; another program may be at the same.
    static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
