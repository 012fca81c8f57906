package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import health.homeward.document.Fact;
import health.homeward.document.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTest {
    @Test
    void keepsTheFactsOfAPaperInAFormThatCanBeReadBack(@TempDir Path folder) throws IOException {
        Path input = Files.createDirectory(folder.resolve("records"));
        Path out = folder.resolve("case");
        Files.write(input.resolve("summary.pdf"),
                TypedReader.file("出院记录\n姓名：林小满 性别：女\n出院诊断：\n1. 高血压病2级"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);
        try (CaseFile file = CaseFile.open(input, out, null, clock)) {
            file.evaluate(new TypedReader("1"), null, Progress.SILENT);
        }
        List<Fact> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(out.resolve("work/extraction"))) {
            for (Path file : files.toList()) {
                kept.addAll(Json.MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<Fact>>() {
                }));
            }
        }
        assertThat(kept).anyMatch(fact -> fact instanceof Fact.Diagnosis diagnosis
                && diagnosis.name().equals("高血压病2级"));
    }
}
