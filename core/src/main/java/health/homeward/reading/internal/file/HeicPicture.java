package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Turns HEIC into PNG with `heif-convert`. PNG, because a JPEG made by it keeps an orientation that its pixels already
/// have.
final class HeicPicture {
    private static final String TOOL = "heif-convert";
    private static final int SECONDS = 20;

    private HeicPicture() {}

    static PageSource open(Path file, Path scratch) throws IOException {
        Path tool = tool().orElseThrow(() -> new ProblemException(Problem.HEIC_NEEDS_DECODER, TOOL));
        Path folder = Files.createTempDirectory(scratch, "heic");
        Path picture = folder.resolve("picture.png");
        Process process = new ProcessBuilder(tool.toString(), file.toAbsolutePath().toString(),
                picture.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(Problem.PAGE_TIMED_OUT, TOOL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
        Path made = made(folder).orElseThrow(
                () -> new ProblemException(Problem.PICTURE_NOT_DECODED, TOOL + " " + process.exitValue()));
        return new Temporary(PictureSource.open(made), folder);
    }

    /// With several pictures in the file the tool numbers what it writes.
    private static Optional<Path> made(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().findFirst();
        }
    }

    private static Optional<Path> tool() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, TOOL))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Deletes what was made on the way.
    private record Temporary(PageSource inner, Path folder) implements PageSource {
        @Override
        public int pages() {
            return inner.pages();
        }

        @Override
        public PageContent page(int page) throws IOException {
            return inner.page(page);
        }

        @Override
        public void close() throws IOException {
            inner.close();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
