package health.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.truth.CaseTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        CaseTruth first = Generate.write(FictionalCase.of(7), folder.resolve("a"));
        CaseTruth second = Generate.write(FictionalCase.of(7), folder.resolve("b"));

        assertThat(second).isEqualTo(first);
        List<Path> files = files("a");
        assertThat(files).hasSizeGreaterThan(12);
        for (Path file : files) {
            assertThat(folder.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void accountsForEveryFileAndKeepsTheTruthOutside() throws IOException {
        Generate.main(new String[]{"--seed", "3", "--cases", "1", "--out", folder.toString()});
        CaseTruth truth = CaseTruth.read(folder.resolve("case-3.truth.json"));

        assertThat(truth.files()).extracting(file -> file.path())
                .containsExactlyInAnyOrderElementsOf(
                        files("case-3").stream().map(file -> file.getFileName().toString()).toList());
        assertThat(truth.files()).extracting(file -> file.state()).contains("USED", "DUPLICATE", "SET_ASIDE");
        assertThat(truth.papers()).extracting(paper -> paper.owner()).contains("MATCH", "CONFLICT");
    }

    @Test
    void placesEveryFactOnAPageOfItsPaper() throws IOException {
        for (long seed = 20; seed < 22; seed++) {
            CaseTruth truth = Generate.write(FictionalCase.of(seed), folder.resolve("s" + seed));
            Map<String, List<String>> pages = truth.papers()
                    .stream()
                    .collect(Collectors.toMap(paper -> paper.id(), paper -> paper.pages()));
            String which = "seed " + seed;

            assertThat(truth.facts()).as(which).isNotEmpty().allSatisfy(fact -> {
                assertThat(fact.spots()).as("%s %s", which, fact).isNotEmpty();
                assertThat(fact.spots()).allSatisfy(
                        spot -> assertThat(pages.get(fact.paper()))
                                .contains(spot.file() + "#" + spot.page()));
            });
        }
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.toList();
        }
    }
}
