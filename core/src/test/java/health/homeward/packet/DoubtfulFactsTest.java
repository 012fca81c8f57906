package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.Json;
import health.homeward.document.Standing;
import health.homeward.readiness.Answers;
import health.homeward.readiness.CaseEvidence;
import health.homeward.readiness.Opinion;
import health.homeward.readiness.Readiness;
import health.homeward.readiness.RequirementResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A case of which nothing was read with certainty, through everything that makes use of facts.
class DoubtfulFactsTest {
    @TempDir
    Path folder;

    private static PackageInput doubted(Doubt.Kind kind) {
        PackageInput input = FictionalCase.input();
        return Changes.facts(input, input.facts().stream().map(fact -> doubted(fact, kind)).toList());
    }

    private static Fact doubted(Fact fact, Doubt.Kind kind) {
        FactSource source = fact.source();
        return fact.withSource(new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                source.standing(), List.of(new Doubt(kind, -1, source.regions().getFirst().box()))));
    }

    @ParameterizedTest
    @EnumSource(Doubt.Kind.class)
    void keepsEachWithItsPlaceAndItsReasonInTheData(Doubt.Kind kind) throws IOException {
        PackageInput input = doubted(kind);
        Path root = Packet.build(input, folder.resolve("package")).folder();
        JsonNode facts = Json.MAPPER.readTree(root.resolve("data/documents/data/facts.json").toFile());
        JsonNode all = facts.isArray() ? facts : facts.path("facts");

        assertThat(all).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.path("asserted").asBoolean(true)).isFalse();
            assertThat(fact.path("sure").asBoolean(true)).isFalse();
            assertThat(fact.path("doubts").asText()).isNotBlank();
            assertThat(fact.path("en").isNull()).isTrue();
            assertThat(fact.path("regions")).isNotEmpty();
            assertThat(fact.path("lab").path("say").asText("")).isEmpty();
            assertThat(fact.path("lab").path("out").asBoolean(false)).isFalse();
        });
    }

    @Test
    void marksEachInTheSummaryAndShowsItsCrop() throws IOException {
        View view = View.of(doubted(Doubt.Kind.LOW_CONFIDENCE));
        try (PDDocument pdf = Loader.loadPDF(StartHere.pdf(view, "0".repeat(64)))) {
            String text = new PDFTextStripper().getText(pdf);

            assertThat(text).contains("NOT CERTAIN");
            // The legend below each page holds one of each mark.
            assertThat(text.chars().filter(c -> c == '○').count()).isEqualTo(pdf.getNumberOfPages());
            assertThat(text.chars().filter(c -> c == '✓').count()).isEqualTo(pdf.getNumberOfPages());
        }
        Crops crops = new Crops(view);
        assertThat(view.facts()).isNotEmpty().noneMatch(view::sure);
        for (Fact fact : view.facts()) {
            assertThat(crops.of(fact)).as(fact.type()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Opinion.class)
    void satisfiesNoRequirementButByThePapersThemselvesOrByWhatWasTold(Opinion opinion) {
        PackageInput input = doubted(Doubt.Kind.MEANING);
        CaseEvidence evidence = new CaseEvidence(input.documents(), input.identities(), input.facts(),
                input.person(), Answers.NONE, Set.of(), Map.of(), Set.of(),
                List.of());

        assertThat(Readiness.evaluate(evidence, opinion))
                .filteredOn(result -> result.state() == RequirementResult.State.PRESENT)
                .allSatisfy(result -> assertThat(result.because()).containsAnyOf("enclosed", "Told by"));
    }

    @Test
    void leavesAnUnclearMentionNoGapAndNoRecord() {
        PackageInput input = FictionalCase.input();
        List<Fact> unclear = input.facts()
                .stream()
                .<Fact>map(fact -> fact instanceof Fact.Mention mention
                        ? new Fact.Mention(mention.source(), mention.family(), mention.of(),
                                Fact.Mention.Status.UNCLEAR, mention.when(), null)
                        : fact)
                .toList();
        CaseEvidence evidence = new CaseEvidence(input.documents(), input.identities(), unclear,
                input.person(), Answers.NONE, Set.of(), Map.of(), Set.of(),
                List.of());

        assertThat(Readiness.evaluate(evidence, Opinion.values()[0]))
                .noneMatch(result -> result.because().contains("Mentioned as done"));
        assertThat(unclear).allSatisfy(
                fact -> assertThat(fact.source().standing()).isInstanceOf(Standing.Read.class));
    }
}
