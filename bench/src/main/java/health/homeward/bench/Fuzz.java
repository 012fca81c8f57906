package health.homeward.bench;

import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import health.homeward.reading.PageReader;
import health.homeward.reading.PageReaders;
import health.homeward.reading.ReadingSettings;
import health.homeward.testkit.Mutator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Damages sound files over and over and opens them: only declared outcomes may come of it. Documents are opened in the
/// reading process and drawn, archives and messages are taken in. What broke or stopped a process is kept.
///
/// Arguments: a folder for the work, how many a format, a seed, then perhaps the formats.
public final class Fuzz {
    private final Path folder;
    private final PageReader reader;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long slowest;
    private long megabytes;
    private int findings;

    private Fuzz(Path folder, PageReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /// Ends with 1 when something undeclared happened.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long seed = Long.parseLong(arguments[2]);
        int findings = 0;
        try (PageReader reader = PageReaders.open(new ReadingSettings(null, 1, folder.resolve("cache")))) {
            for (FileKind kind : FileKind.values()) {
                boolean wanted = arguments.length == 3 || List.of(arguments).contains(kind.name());
                if (wanted && !FuzzSamples.of(kind).isEmpty()) {
                    Fuzz fuzz = new Fuzz(folder, reader);
                    fuzz.run(kind, Integer.parseInt(arguments[1]), seed);
                    findings += fuzz.findings;
                }
            }
        }
        System.exit(findings == 0 ? 0 : 1);
    }

    private void run(FileKind kind, int count, long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Mutator mutator = new Mutator(random);
        List<byte[]> samples = FuzzSamples.of(kind);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            byte[] file = mutator.mutate(samples.get(random.nextInt(samples.size())));
            long before = System.nanoTime();
            String outcome = outcome(kind, file);
            slowest = Math.max(slowest, System.nanoTime() - before);
            megabytes = i % 20 == 0 ? Math.max(megabytes, Memory.childrenMegabytes()) : megabytes;
            outcomes.merge(outcome, 1, Integer::sum);
            if (isFinding(outcome)) {
                findings++;
                Files.write(folder.resolve("finding-" + kind + "-" + seed + "-" + i), file);
            }
        }
        System.out.printf(java.util.Locale.ROOT,
                "%s seed %d: %d files in %.0f s, slowest %.0f ms, reading process %d MB, findings %d %s%n",
                kind, seed, count, (System.nanoTime() - start) / 1e9, slowest / 1e6, megabytes, findings,
                outcomes);
    }

    private String outcome(FileKind kind, byte[] file) throws IOException {
        try {
            return kind == FileKind.ZIP || kind == FileKind.EMAIL ? takenIn(file) : drawn(kind, file);
        } catch (ProblemException e) {
            String detail = String.valueOf(e.getMessage());
            return e.problem()
                    + (e.problem() == Problem.UNREADABLE_FILE ? " " + detail.replaceAll("[0-9]+", "n") : "");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return "undeclared " + e;
        }
    }

    private String drawn(FileKind kind, byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("file"), file);
        SourceFile source = new SourceFile(Sha256.of(file), kind, file.length, List.of("file"), path);
        reader.jpeg(source, 1, 0, 200);
        return "drawn";
    }

    private String takenIn(byte[] file) throws IOException {
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.write(records.resolve("file"), file);
        Intake.Taken taken = Intake.take(records, folder.resolve("unpacked"), IntakeLimits.DEFAULT);
        return taken.accounts().isEmpty()
                ? "undeclared: no account"
                : taken.accounts().getFirst().state().toString();
    }

    private static boolean isFinding(String outcome) {
        return outcome.startsWith("undeclared") || outcome.startsWith("READER_FAILED")
                || outcome.startsWith("PAGE_TIMED");
    }
}
