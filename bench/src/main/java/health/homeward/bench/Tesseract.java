package health.homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The other reader: Debian's Tesseract with `chi_sim`, in the forms that suit it best.
final class Tesseract {
    private final Path scratch;

    Tesseract(Path scratch) {
        this.scratch = scratch;
    }

    static boolean isThere() {
        return List.of("/usr/bin/tesseract", "/usr/local/bin/tesseract")
                .stream()
                .anyMatch(p -> Files.exists(Path.of(p)));
    }

    /// @param turned whether the page may lie on its side or its head
    String read(Path picture, boolean turned) throws IOException, InterruptedException {
        Path out = scratch.resolve("tesseract");
        run(List.of("tesseract", picture.toString(), out.toString(), "-l", "chi_sim", "--psm",
                turned ? "1" : "3",
                "--dpi", "200"));
        return Files.readString(scratch.resolve("tesseract.txt"));
    }

    /// The picture made straight, grey and evenly black on white.
    Path prepared(Path picture) throws IOException, InterruptedException {
        Path out = scratch.resolve("prepared.png");
        run(List.of("convert", picture.toString(), "-colorspace", "Gray", "-deskew", "40%", "+repage", "-lat",
                "45x45-6%", "-density", "200", out.toString()));
        return out;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + ": " + said);
        }
    }
}
