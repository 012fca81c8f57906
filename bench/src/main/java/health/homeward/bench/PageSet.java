package health.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Pictures in one condition, with what is printed on them.
///
/// @param name of the folder
record PageSet(String name, List<Specimen> pages) {
    /// One picture.
    ///
    /// @param text what is printed, a visual row a line
    /// @param rows of its table with the header first, empty when it has none
    record Specimen(Path picture, String text, List<List<String>> rows) {}

    /// @param folder with `truth/NAME.txt`, `truth/NAME.rows.tsv` and a folder of pictures for each condition
    static PageSet of(Path folder, String name) throws IOException {
        try (Stream<Path> pictures = Files.list(folder.resolve(name))) {
            List<Specimen> pages = pictures.sorted().map(picture -> specimen(folder, picture)).toList();
            return new PageSet(name, pages);
        }
    }

    private static Specimen specimen(Path folder, Path picture) {
        String stem = picture.getFileName().toString().replaceAll("\\.[^.]*$", "");
        Path truth = folder.resolve("truth");
        try {
            Path table = truth.resolve(stem + ".rows.tsv");
            List<List<String>> rows = Files.exists(table)
                    ? Files.readAllLines(table).stream().map(line -> List.of(line.split("\t", -1))).toList()
                    : List.of();
            return new Specimen(picture, Files.readString(truth.resolve(stem + ".txt")), rows);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
