package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.packet.Verification;
import health.homeward.packet.Verify;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case whose program is killed at random moments loses nothing that was acknowledged.
class KilledRunTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int ROUNDS = 8;

    @TempDir
    private Path folder = Path.of("");

    /// Decides, evaluates and packs until it is killed, and says each time what is done.
    static final class Worker {
        private Worker() {}

        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Path input = Path.of(arguments[0]);
            for (int i = Integer.parseInt(arguments[2]); true; i++) {
                try (CaseFile file = CaseFile.open(input, Path.of(arguments[1]), null, CLOCK)) {
                    file.decide(
                            new DecisionMaker("worker " + i, NOW, "").urgency(new Gate.Unanswered(), "no"));
                    out.println("decided " + (i + 1));
                    TypedReader reader = new TypedReader("1");
                    CaseState state = file.evaluate(reader, null, Progress.SILENT);
                    Packed packed = file.pack(reader, state, new Gate.NotUrgent("worker", NOW));
                    out.println("packed " + packed.version());
                }
            }
        }
    }

    @Test
    void losesNothingThatWasAcknowledged() throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path input = Files.createDirectory(folder.resolve("records"));
        for (int i = 0; i < 6; i++) {
            Files.write(input.resolve(i + ".pdf"), TypedReader.file("出院记录\n出院诊断：\n1. 高血压病" + i, "第二页"));
        }
        Path out = folder.resolve("case");
        int decided = 0;
        int packed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process worker = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    Worker.class.getName(), input.toString(), out.toString(), String.valueOf(decided))
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            worker.waitFor(400 + random.nextInt(2_500), TimeUnit.MILLISECONDS);
            worker.destroyForcibly().waitFor();
            for (String line : said()) {
                int number = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
                decided = line.startsWith("decided") ? Math.max(decided, number) : decided;
                packed = line.startsWith("packed") ? Math.max(packed, number) : packed;
            }
            check(input, out, decided, packed);
            decided = new Decisions(out.resolve("decisions.jsonl")).all().size();
        }
        assertThat(decided).isPositive();
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(folder.resolve("said"))
                .stream()
                .filter(line -> line.matches("(decided|packed) \\d+"))
                .toList();
    }

    private static void check(Path input, Path out, int decided, int packed) {
        try (CaseFile file = CaseFile.open(input, out, null, CLOCK)) {
            CaseState state = file.evaluate(new TypedReader("1"), null, Progress.SILENT);
            assertThat(state.decisions()).hasSizeGreaterThanOrEqualTo(decided);
            assertThat(state.pages()).hasSize(12);
        }
        IntStream.rangeClosed(1, packed)
                .forEach(version -> assertThat(out.resolve("package/v" + version)).isDirectory());
        if (Files.isDirectory(out.resolve("package"))) {
            try (Stream<Path> packages = Files.list(out.resolve("package"))) {
                assertThat(packages.filter(path -> path.getFileName().toString().startsWith("v")))
                        .allSatisfy(path -> assertThat(Verify.verify(path).state())
                                .isEqualTo(Verification.State.INTACT));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
