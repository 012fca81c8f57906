package health.homeward.bench;

import health.homeward.document.Document;
import health.homeward.document.Fact;
import health.homeward.document.FileKind;
import health.homeward.document.Json;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.SourceFile;
import health.homeward.extraction.Extraction;
import health.homeward.extraction.MentionMatching;
import health.homeward.recognition.IdentityGuard;
import health.homeward.recognition.Recognition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Damages the text of read pages over and over and looks for papers, persons and facts in it: nothing may throw, and
/// nothing may take more than two seconds of processor time. What broke is kept.
///
/// Arguments: a folder for the work, how many pages, a seed, a folder of read pages (`work/pages` of a case).
public final class TextFuzz {
    private static final double SLOW = 2;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Page> pages;
    private final RandomGenerator random;
    private final PageDamage damage;

    private TextFuzz(List<Page> pages, long seed) {
        this.pages = pages;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.damage = new PageDamage(random);
    }

    /// Ends with 1 when something threw or took long.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        TextFuzz fuzz = new TextFuzz(pages(Path.of(arguments[3])), seed);
        int findings = 0;
        double slowest = 0;
        for (int i = 0; i < count; i++) {
            List<Page> damaged = fuzz.some();
            long before = THREADS.getCurrentThreadCpuTime();
            String wrong = wrong(damaged);
            double seconds = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
            slowest = Math.max(slowest, seconds);
            if (!wrong.isEmpty() || seconds > SLOW) {
                findings++;
                Json.MAPPER.writeValue(folder.resolve("finding-" + seed + "-" + i + ".json").toFile(),
                        damaged);
                System.out.printf(Locale.ROOT, "%d: %s %.1f s%n", i, wrong, seconds);
            }
        }
        System.out.printf(Locale.ROOT, "seed %d: %d damaged of %d pages, slowest %.2f s, findings %d%n", seed,
                count,
                fuzz.pages.size(), slowest, findings);
        System.exit(findings == 0 ? 0 : 1);
    }

    private static List<Page> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*-\\d+\\.json"))
                    .sorted()
                    .map(TextFuzz::outcome)
                    .filter(PageOutcome.ReadPage.class::isInstance)
                    .map(outcome -> ((PageOutcome.ReadPage) outcome).page())
                    .toList();
        }
    }

    private static PageOutcome outcome(Path file) {
        try {
            return Json.MAPPER.readValue(file.toFile(), PageOutcome.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One to three pages, each damaged.
    private List<Page> some() {
        Map<PageRef, Page> some = new java.util.LinkedHashMap<>();
        int wanted = 1 + random.nextInt(3);
        for (int i = 0; i < wanted; i++) {
            Page page = damage.of(pages.get(random.nextInt(pages.size())));
            some.put(page.ref(), page);
        }
        return List.copyOf(some.values());
    }

    private static String wrong(List<Page> pages) {
        try {
            List<SourceFile> sources = pages.stream()
                    .map(page -> page.ref().source())
                    .distinct()
                    .map(sha256 -> new SourceFile(sha256, FileKind.PDF, 1, List.of("file"), Path.of("file")))
                    .toList();
            List<Document> documents = Recognition.recognise(sources, pages).documents();
            IdentityGuard.judge(Person.UNKNOWN, documents);
            Map<PageRef, Page> byRef = pages.stream()
                    .collect(Collectors.toMap(Page::ref, Function.identity()));
            List<Fact> facts = new ArrayList<>();
            documents.forEach(document -> facts.addAll(Extraction.extract(document, byRef)));
            MentionMatching.match(facts, documents);
            return "";
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e.getClass().getSimpleName() + Stream.of(trace)
                    .filter(place -> place.getClassName().startsWith("health.homeward"))
                    .limit(2)
                    .map(place -> " at " + place)
                    .collect(Collectors.joining());
        }
    }
}
