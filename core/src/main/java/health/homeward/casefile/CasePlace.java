package health.homeward.casefile;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where the folder of a case may be: apart from the records, and in no folder that holds something else.
final class CasePlace {
    /// By any of these a folder is known as one of a case.
    private static final List<String> MARKS = List.of("work/lock", "decisions.jsonl", "package-id");
    /// What a person or the system may have put there before.
    private static final Set<String> HARMLESS = Set.of(CaseFile.SHEET, "package", "work", "urgent-card.html",
            ".DS_Store", "Thumbs.db", "desktop.ini");

    private CasePlace() {}

    /// The place itself, behind all links.
    ///
    /// @throws ProblemException when it must not be written there
    static Path of(Path input, Path place) {
        try {
            Path root = real(place);
            Path records = real(input);
            for (Path written : List.of(root, root.resolve("work"), root.resolve("package"))) {
                if (real(written).startsWith(records)) {
                    throw new ProblemException(Problem.OUTPUT_INSIDE_INPUT, place.toString());
                }
            }
            if (records.startsWith(root)) {
                throw new ProblemException(Problem.OUTPUT_HOLDS_INPUT, place.toString());
            }
            if (Files.isDirectory(root) && !isCase(root)) {
                throw new ProblemException(Problem.OUTPUT_NOT_A_CASE, place.toString());
            }
            return root;
        } catch (IOException e) {
            throw NotWritten.to(place, e);
        }
    }

    private static boolean isCase(Path root) throws IOException {
        if (MARKS.stream().anyMatch(mark -> Files.isRegularFile(root.resolve(mark)))) {
            return true;
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.allMatch(path -> HARMLESS.contains(path.getFileName().toString()))
                    && !holds(root, "package");
        }
    }

    /// Whether there are packages whose case is gone.
    private static boolean holds(Path root, String name) throws IOException {
        Path inner = root.resolve(name);
        if (!Files.isDirectory(inner)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(inner)) {
            return inside.findAny().isPresent();
        }
    }

    /// Where the path leads, also when its last parts are not there yet.
    private static Path real(Path path) throws IOException {
        Path existing = path.toAbsolutePath().normalize();
        while (Files.notExists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing.toRealPath().resolve(existing.relativize(path.toAbsolutePath().normalize()));
    }
}
