package health.homeward.bench;

import health.homeward.testkit.dicom.RawDicom;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The whole command from a fresh JVM against `sha256sum` of the same files, in turns; medians and their ratio.
///
/// Arguments: a folder for the work, how many rounds, how many files, bytes of pixels a file.
public final class ImagingBench {
    private ImagingBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        Path folder = series(work.resolve("series"), Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]));
        List<String> product = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "health.homeward.cli.Homeward", "imaging", "--json", folder.toString());
        List<String> anchor = List.of("sh", "-c", "sha256sum \"$0\"/*", folder.toString());
        List<Double> products = new ArrayList<>();
        List<Double> anchors = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            anchors.add(seconds(anchor, work.resolve("anchor.out")));
            products.add(seconds(product, work.resolve("product.out")));
        }
        System.out.printf(Locale.ROOT, "imaging %.2f s, sha256sum %.2f s, ratio of medians %.2f%n",
                median(products),
                median(anchors), median(products) / median(anchors));
    }

    /// Pixels beyond the header are a hole in the file where the file system has such.
    private static Path series(Path folder, int count, long pixels) throws IOException {
        Files.createDirectories(folder);
        for (int i = 1; i <= count; i++) {
            Path file = folder.resolve("IM" + i);
            byte[] whole = Slice.of(i)
                    .elements(RawDicom.explicit(), dicom -> dicom)
                    .toFile("1.2.840.10008.1.2.1");
            int header = whole.length - 128 - 4;
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.write(whole, 0, header);
                out.writeInt(Integer.reverseBytes((int) pixels));
                out.setLength(header + 4 + pixels);
            }
        }
        return folder;
    }

    private static double seconds(List<String> command, Path out) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(command.getFirst() + " ended with " + code);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
