package health.homeward.bench;

import health.homeward.imaging.Disc;
import health.homeward.imaging.Imaging;
import health.homeward.intake.IntakeLimits;
import health.homeward.testkit.Mutator;
import health.homeward.testkit.dicom.RawDicom;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Damages image files over and over and reads each: only an account may come of it. What broke or took long is kept.
///
/// Arguments: a folder for the work, how many, a seed, then perhaps a folder of more files to damage.
public final class DicomFuzz {
    private static final long SMALL = 200_000;
    private static final double SLOW = 250;

    private DicomFuzz() {}

    /// Ends with 1 when something undeclared happened or a file took more than 250 ms.
    public static void main(String[] arguments) throws IOException {
        Path work = Files.createDirectories(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        List<byte[]> samples = samples(arguments.length > 3 ? Path.of(arguments[3]) : null);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Mutator mutator = new Mutator(random);
        Path folder = Files.createDirectories(work.resolve("disc"));
        int placed = 0;
        int findings = 0;
        double slowest = 0;
        for (int i = 0; i < count; i++) {
            byte[] damaged = mutator.mutate(samples.get(random.nextInt(samples.size())));
            Files.write(folder.resolve("file"), damaged);
            long start = System.nanoTime();
            String wrong = "";
            try {
                Disc disc = Imaging.read(folder, work.resolve("unpacked"), IntakeLimits.DEFAULT);
                placed += isPlaced(disc) ? 1 : 0;
                wrong = disc.files() == 1 ? "" : "no account";
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                wrong = e.toString();
            }
            double milliseconds = (System.nanoTime() - start) / 1e6;
            slowest = i > 1_000 ? Math.max(slowest, milliseconds) : slowest;
            if (!wrong.isEmpty() || (i > 1_000 && milliseconds > SLOW)) {
                findings++;
                Files.write(work.resolve("finding-" + seed + "-" + i), damaged);
                System.out.println(i + " " + wrong + " " + Math.round(milliseconds) + " ms");
            }
        }
        System.out.printf(Locale.ROOT,
                "seed %d: %d of %d samples damaged, %d placed, slowest %.0f ms, findings %d%n",
                seed, count, samples.size(), placed, slowest, findings);
        System.exit(findings == 0 ? 0 : 1);
    }

    private static boolean isPlaced(Disc disc) {
        return disc.studies()
                .stream()
                .anyMatch(study -> !study.uid().isEmpty()
                        && study.series().stream().anyMatch(series -> !series.uid().isEmpty()));
    }

    private static List<byte[]> samples(@org.jspecify.annotations.Nullable Path more) throws IOException {
        RawDicom item = RawDicom.explicit().text(0x0008_0104, "LO", "inside");
        List<byte[]> samples = new ArrayList<>(List.of(Slice.of(1).toFile(),
                Slice.of(2)
                        .elements(RawDicom.implicit(), UnaryOperator.identity())
                        .toFile("1.2.840.10008.1.2"),
                Slice.of(3)
                        .elements(RawDicom.bigEndian(), UnaryOperator.identity())
                        .toFile("1.2.840.10008.1.2.2"),
                Slice.of(4)
                        .elements(RawDicom.explicit(),
                                dicom -> dicom.openSequence(0x0040_0275, "SQ", item, item))
                        .toFile("1.2.840.10008.1.2.1"),
                Slice.of(5).elements(RawDicom.explicit(), UnaryOperator.identity()).toDeflatedFile()));
        if (more != null) {
            try (Stream<Path> paths = Files.walk(more)) {
                for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(path) > 0 && Files.size(path) < SMALL) {
                        samples.add(Files.readAllBytes(path));
                    }
                }
            }
        }
        return samples;
    }
}
