package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.homeward.document.Json;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.packet.Verification;
import health.homeward.packet.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that has no room, at each thing that a run writes in turn: `/dev/full` takes the place of the file.
class FullDiskTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Gate.NotUrgent PASSED = new Gate.NotUrgent("Ana", NOW);

    @TempDir
    private Path folder = Path.of("");
    private Path input = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void handIn() throws IOException {
        input = Files.createDirectory(folder.resolve("records"));
        out = folder.resolve("case");
        Files.write(input.resolve("summary.pdf"),
                TypedReader.file("出院记录\n姓名：林小满 性别：女\n出院诊断：\n1. 高血压病2级"));
    }

    private CaseState evaluate() {
        try (CaseFile file = CaseFile.open(input, out, null, CLOCK)) {
            return file.evaluate(new TypedReader("1"), null, Progress.SILENT);
        }
    }

    private Packed pack() {
        try (CaseFile file = CaseFile.open(input, out, null, CLOCK)) {
            TypedReader reader = new TypedReader("1");
            return file.pack(reader, file.evaluate(reader, null, Progress.SILENT), PASSED);
        }
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> paths = Files.walk(out)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(out.resolve("package")) && !path.endsWith("lock"))
                    .toList();
        }
    }

    /// Takes the file away, and lets every attempt to write it meet a full disk.
    private static void fill(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createSymbolicLink(file.resolveSibling(file.getFileName() + ".part"), Path.of("/dev/full"));
    }

    private static String json(CaseState state) {
        return Json.MAPPER.valueToTree(state).toString();
    }

    @Test
    void stopsEachStepWithAReasonAndGoesOnWhenThereIsRoom() throws IOException {
        pack();
        String whole = json(evaluate());
        List<Path> steps = written();
        assertThat(steps).hasSizeGreaterThan(8);
        for (Path step : steps) {
            fill(step);
            Files.deleteIfExists(out.resolve("case.yaml"));
            Files.deleteIfExists(out.resolve("work/package/newest.json"));

            ProblemException stopped = catchThrowableOfType(ProblemException.class, this::pack);
            assertThat(stopped).as(step.toString()).isNotNull();
            assertThat(stopped.problem()).isEqualTo(Problem.OUTPUT_NOT_WRITABLE);
            assertThat(stopped).hasMessageContaining(" MB free");
            assertThat(Verify.verify(out.resolve("package/v1")).state()).isEqualTo(Verification.State.INTACT);
            assertThat(json(evaluate())).as(step.toString()).isEqualTo(whole);
        }
        assertThat(Verify.verify(pack().folder()).state()).isEqualTo(Verification.State.INTACT);
    }

    @Test
    void keepsTheEarlierPackageAndGivesBackTheRoomOfOneThatWasNotFinished() throws IOException {
        pack();
        Path more = Files.write(input.resolve("more.pdf"), TypedReader.file("检验报告"));
        try (CaseFile file = CaseFile.open(input, out, null, CLOCK)) {
            TypedReader reader = new TypedReader("1");
            CaseState state = file.evaluate(reader, null, Progress.SILENT);
            Files.delete(more);

            assertThatThrownBy(() -> file.pack(reader, state, PASSED)).isInstanceOf(ProblemException.class);
        }
        try (Stream<Path> packages = Files.list(out.resolve("package"))) {
            assertThat(packages.map(path -> path.getFileName().toString())).containsExactly("v1");
        }
        assertThat(Verify.verify(out.resolve("package/v1")).state()).isEqualTo(Verification.State.INTACT);
    }

    @Test
    void takesNoSheetForAPersonsThatARunWroteAndCouldNotFinish() throws IOException {
        Files.write(input.resolve("stays.pdf"), TypedReader.file("健康教育\n多饮水"));
        evaluate();
        Path sheet = out.resolve("case.yaml");
        Files.write(input.resolve("summary.pdf"), TypedReader.file("出院记录\n姓名：顾明远 性别：男"));
        Path part = Files.createSymbolicLink(out.resolve("case.yaml.part"), Path.of("/dev/full"));
        assertThatThrownBy(this::evaluate).isInstanceOf(ProblemException.class);
        assertThat(part).doesNotExist();
        assertThat(sheet).content().contains("林小满");

        evaluate();

        assertThat(sheet).content().contains("顾明远").doesNotContain("林小满");
    }
}
