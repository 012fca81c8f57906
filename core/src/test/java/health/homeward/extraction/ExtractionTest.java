package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.DocumentKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExtractionTest {
    /// Each row: kind, text (`|` ends a line), then the facts of one type that are expected, all of them.
    @TestFactory
    List<DynamicTest> statesExactlyWhatTheSentenceStates() {
        return Terms.read("sentences.tsv")
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.cell(1),
                        () -> assertThat(Shown.of(row.cell(2), Papers.facts(DocumentKind.of(row.cell(0)),
                                row.cell(1).replace('|', '\n')))).isEqualTo(
                                        row.cell(3).isEmpty()
                                                ? List.of()
                                                : Arrays.asList(row.cell(3).split(" ; ", -1)))))
                .toList();
    }

    @Test
    void marksExactlyTheCharactersOfADiagnosis() {
        var facts = Papers.facts(DocumentKind.DISCHARGE_SUMMARY, "出院诊断：1.肺炎 2.高血压");
        assertThat(facts).hasSize(2);
        var box = facts.getFirst().source().regions().getFirst().box();
        assertThat(box.x()).isCloseTo(0.05 + 7 * 0.015, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(box.width()).isCloseTo(2 * 0.015, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void doubtsAStageWhoseNumeralsAreNoNumerals() {
        var facts = Papers.facts(DocumentKind.DISCHARGE_SUMMARY, "出院诊断：胃癌（llB期）");
        assertThat(facts.getFirst().source().asserted()).isFalse();
    }
}
