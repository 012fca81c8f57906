package health.homeward.testkit.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.homeward.testkit.Generate;
import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.truth.CaseTruth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {
    @SuppressWarnings("NullAway.Init")
    private static CaseTruth truth;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        truth = Generate.write(FictionalCase.of(11, "gastric-cancer"), folder.resolve("case"));
    }

    @Test
    void givesFullMarksToTheTruthItself() {
        List<Tally> tallies = new ArrayList<>(Score.ofPages(truth, TruthAsResult.pages(truth)));
        tallies.addAll(Score.ofCase(truth, TruthAsResult.check(truth)));

        assertThat(tallies).allSatisfy(tally -> {
            assertThat(tally.misses()).as(tally.name()).isEmpty();
            assertThat(tally.share()).as(tally.name()).isEqualTo(1);
        });
        assertThat(tallies).extracting(Tally::name)
                .contains("characters", "kinds", "lab-result", "medication",
                        "traps", "gaps", "regions");
    }

    @Test
    void countsAWrongNumberThatIsAssertedAndForgivesNoneThatIsNot() {
        ObjectNode check = TruthAsResult.check(truth);
        ObjectNode row = laboratoryRow(check);
        ((ObjectNode) row.path("lab")).put("value", 123456.5);
        int asserted = dangerous(check);
        row.put("asserted", false);

        assertThat(asserted).isEqualTo(1);
        assertThat(dangerous(check)).isZero();
        assertThat(tally(check, "lab-result").share()).isLessThan(1);
    }

    @Test
    void countsATrapThatBecameAPresentDiagnosis() {
        ObjectNode check = TruthAsResult.check(truth);
        var trap = truth.facts()
                .stream()
                .filter(fact -> fact.type().equals("trap"))
                .findFirst()
                .orElseThrow();
        var spot = trap.spots().getFirst();
        ObjectNode fallen = ((ArrayNode) check.path("facts")).addObject();
        fallen.put("type", "diagnosis")
                .put("certainty", "certain")
                .put("role", "discharge")
                .put("zh", trap.value("name"))
                .put("asserted", true);
        ObjectNode region = fallen.putArray("regions").addObject();
        region.put("file", spot.file()).put("page", spot.page());
        ArrayNode box = region.putArray("box");
        spot.box().forEach(box::add);

        assertThat(tally(check, "traps").dangerous()).isEqualTo(1);
    }

    @Test
    void countsAnotherPersonsPaperTakenForThePatients() {
        ObjectNode check = TruthAsResult.check(truth);
        check.path("documents").forEach(document -> ((ObjectNode) document).put("identityState", "MATCH"));

        assertThat(tally(check, "identity states").dangerous()).isEqualTo(1);
    }

    private static ObjectNode laboratoryRow(ObjectNode check) {
        for (var fact : check.path("facts")) {
            if (fact.path("type").asText().equals("lab-result") && fact.path("lab").has("value")) {
                return (ObjectNode) fact;
            }
        }
        throw new IllegalStateException("no row");
    }

    private static int dangerous(ObjectNode check) {
        return tally(check, "lab-result").dangerous();
    }

    private static Tally tally(ObjectNode check, String name) {
        return Score.ofCase(truth, check)
                .stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
