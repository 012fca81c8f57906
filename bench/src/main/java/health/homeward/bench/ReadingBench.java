package health.homeward.bench;

import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.document.TextLine;
import health.homeward.intake.Intake;
import health.homeward.reading.PageReader;
import health.homeward.reading.PageReaders;
import health.homeward.reading.ReadingSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Measures our reader, and Tesseract beside it, on pictures whose text is known.
///
/// `ReadingBench FOLDER [--sets=clean,photo] [--workers=2] [--tesseract] [--misses]`
public final class ReadingBench {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final List<String> options;
    private final int workers;
    private final Path scratch;

    private ReadingBench(Path folder, List<String> options) throws IOException {
        this.folder = folder;
        this.options = options;
        this.workers = Integer.parseInt(option("workers", "2"));
        this.scratch = Files.createTempDirectory("reading-bench");
    }

    /// Runs it.
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<String> all = List.of(arguments);
        new ReadingBench(Path.of(all.getFirst()), all.subList(1, all.size())).run();
    }

    private String option(String name, String otherwise) {
        return options.stream()
                .filter(option -> option.startsWith("--" + name + "="))
                .map(option -> option.substring(name.length() + 3))
                .findFirst()
                .orElse(otherwise);
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        out.println(
                "set\tpages\terrors %\ttesseract %\tratio\trows right\tof\tname\tresult\tflag\trange\tunit"
                        + "\tmedicine cells\tof\twrong asserted\tright doubted\tGOOD over 8 %\tRETAKE under 2 %"
                        + "\tpages/s\ttesseract pages/s");
        try (PageReader reader = PageReaders.open(new ReadingSettings(null, workers, scratch))) {
            for (String name : option("sets", "clean,scan,photo,rot90,rot180,hard").split(",", -1)) {
                if (Files.isDirectory(folder.resolve(name))) {
                    measure(PageSet.of(folder, name), reader);
                }
            }
            out.println(
                    "peak resident memory of " + workers + " readers: " + Memory.childrenMegabytes() + " MB");
        }
    }

    private void measure(PageSet set, PageReader reader)
            throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<@Nullable Page> pages = read(set, reader);
        double seconds = (System.nanoTime() - start) / 1e9;
        TableScore tables = new TableScore();
        int errors = 0;
        int characters = 0;
        int flattered = 0;
        int refused = 0;
        for (int i = 0; i < pages.size(); i++) {
            PageSet.Specimen specimen = set.pages().get(i);
            String told = TextDistance.folded(specimen.text());
            int wrong = TextDistance.between(TextDistance.folded(text(pages.get(i))), told);
            errors += wrong;
            characters += told.length();
            Page page = pages.get(i);
            double share = (double) wrong / told.length();
            String verdict = page == null ? "none" : page.quality().verdict().name();
            flattered += share > 0.08 && verdict.equals("GOOD") ? 1 : 0;
            refused += share <= 0.02 && verdict.equals("RETAKE") ? 1 : 0;
            tables.add(specimen, page);
            if (options.contains("--misses")) {
                out.printf(Locale.ROOT, "  %s %.2f %% %s %s%n", specimen.picture().getFileName(), 100 * share,
                        verdict,
                        page == null ? "" : page.quality().reasons());
            }
        }
        double ours = 100.0 * errors / characters;
        Opponent opponent = options.contains("--tesseract")
                ? opponent(set)
                : new Opponent(Double.NaN, Double.NaN);
        out.printf(Locale.ROOT, "%s\t%d\t%.2f\t%.2f\t%.3f\t%d\t%d\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%.2f\t%.2f%n",
                set.name(),
                pages.size(), ours, opponent.errors, ours / opponent.errors, tables.allRight,
                tables.laboratoryRows, String.join("\t", fields(tables)), tables.medicineRight,
                tables.medicineCells, tables.wrongAndAsserted, tables.rightAndDoubted, flattered, refused,
                pages.size() / seconds, opponent.pagesPerSecond);
        if (options.contains("--misses")) {
            tables.misses.forEach(miss -> out.println("  " + miss));
        }
    }

    private static List<String> fields(TableScore tables) {
        return List
                .of(health.homeward.document.Table.Column.NAME, health.homeward.document.Table.Column.RESULT,
                        health.homeward.document.Table.Column.FLAG,
                        health.homeward.document.Table.Column.RANGE,
                        health.homeward.document.Table.Column.UNIT)
                .stream()
                .map(column -> String.valueOf(tables.right.getOrDefault(column, 0)))
                .toList();
    }

    private List<@Nullable Page> read(PageSet set, PageReader reader)
            throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<@Nullable Page>> all = new ArrayList<>();
            for (PageSet.Specimen specimen : set.pages()) {
                all.add(threads.submit(() -> page(reader, specimen.picture())));
            }
            List<@Nullable Page> pages = new ArrayList<>();
            for (Future<@Nullable Page> page : all) {
                pages.add(page.get());
            }
            return pages;
        }
    }

    private static @Nullable Page page(PageReader reader, Path picture) throws IOException {
        byte[] content = Files.readAllBytes(picture);
        SourceFile file = new SourceFile(Sha256.of(content), Intake.kindOf(content), content.length,
                List.of(picture.getFileName().toString()), picture);
        PageOutcome outcome = reader.read(file, _ -> Optional.empty(), _ -> {}).getFirst();
        return outcome instanceof PageOutcome.ReadPage read ? read.page() : null;
    }

    private static String text(@Nullable Page page) {
        return page == null
                ? ""
                : page.lines()
                        .stream()
                        .filter(line -> line.layer() != Layer.STAMP)
                        .map(TextLine::text)
                        .collect(java.util.stream.Collectors.joining("\n"));
    }

    private record Opponent(double errors, double pagesPerSecond) {}

    /// The better of the plain and the prepared picture, page set by page set.
    private Opponent opponent(PageSet set) throws IOException, InterruptedException, ExecutionException {
        boolean turned = set.name().startsWith("rot");
        int characters = 0;
        int plain = 0;
        int prepared = 0;
        double seconds = 0;
        Tesseract tesseract = new Tesseract(scratch);
        for (PageSet.Specimen specimen : set.pages()) {
            String told = TextDistance.folded(specimen.text());
            characters += told.length();
            long start = System.nanoTime();
            String seen = tesseract.read(specimen.picture(), turned);
            seconds += (System.nanoTime() - start) / 1e9;
            plain += TextDistance.between(TextDistance.folded(seen), told);
            String second = tesseract.read(tesseract.prepared(specimen.picture()), turned);
            prepared += TextDistance.between(TextDistance.folded(second), told);
        }
        return new Opponent(100.0 * Math.min(plain, prepared) / characters, set.pages().size() / seconds);
    }
}
