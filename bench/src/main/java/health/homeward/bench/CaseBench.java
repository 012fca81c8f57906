package health.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Times the launcher on a whole case as one process, cold (no output folder) and again (with it), and the most memory
/// that it and all it started held at once.
///
/// Arguments: the launcher, how many rounds, the folder of records, then further words for `pack`.
public final class CaseBench {
    private record Run(double seconds, long peakBytes, int exit) {}

    private final List<String> command;
    private final Path out;

    private CaseBench(List<String> command, Path out) {
        this.command = command;
        this.out = out;
    }

    /// Prints a line a run, then the medians.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory("homeward-bench");
        List<String> command = new ArrayList<>(
                List.of(Path.of(arguments[0]).toAbsolutePath().toString(), "pack", arguments[2], "--out",
                        out.resolve("case").toString(), "--not-urgent"));
        command.addAll(List.of(arguments).subList(3, arguments.length));
        try {
            new CaseBench(command, out.resolve("case")).run(Integer.parseInt(arguments[1]));
        } finally {
            delete(out);
        }
    }

    private void run(int rounds) throws IOException, InterruptedException {
        List<Run> cold = new ArrayList<>();
        List<Run> again = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            delete(out);
            cold.add(once("cold"));
            again.add(once("again"));
        }
        print("median cold", median(cold));
        print("median again", median(again));
    }

    private Run once(String name) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        long peak = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, treeBytes(process.toHandle()));
        }
        Run run = new Run((System.nanoTime() - start) / 1e9, peak, process.exitValue());
        print(name, run);
        return run;
    }

    /// Resident memory of a process and its descendants; pages that they share count for each.
    private static long treeBytes(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).mapToLong(CaseBench::residentBytes).sum();
    }

    private static long residentBytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static Run median(List<Run> runs) {
        return new Run(runs.stream().map(Run::seconds).sorted().toList().get(runs.size() / 2),
                runs.stream().map(Run::peakBytes).sorted().toList().get(runs.size() / 2),
                runs.stream().mapToInt(Run::exit).max().orElse(0));
    }

    private static void print(String name, Run run) {
        System.out.printf(Locale.ROOT, "%-12s %7.2f s  peak %5d MB  exit %d%n", name, run.seconds,
                run.peakBytes >> 20,
                run.exit);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
