package health.homeward.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.terminology.Terms;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExtractionTest {
    @TestFactory
    List<DynamicTest> statesExactlyWhatTheSentenceStates() {
        return sentences("sentences.tsv");
    }

    @TestFactory
    List<DynamicTest> statesExactlyWhatASentenceStatesThatTheRulesWereNotMadeOn() {
        return sentences("held-out-sentences.tsv");
    }

    @TestFactory
    List<DynamicTest> tellsApartWhatWasDoneIsToComeIsDoubtedAndIsAnothers() {
        return Told.tests("told-sentences.tsv");
    }

    private static List<DynamicTest> sentences(String table) {
        return Terms.read(ExtractionTest.class, table)
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.cell(1) + ' ' + row.cell(2),
                        () -> assertThat(Shown.of(row.cell(2), Papers.facts(DocumentKind.of(row.cell(0)),
                                row.cell(1).replace('|', '\n')))).isEqualTo(Told.expected(row))))
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
        assertThat(facts).filteredOn(Fact.PathologyFinding.class::isInstance)
                .singleElement()
                .satisfies(stage -> assertThat(stage.source().asserted()).isFalse());
    }

    @Test
    void doubtsOperationsThatRunTogether() {
        var facts = Papers.facts(DocumentKind.FRONT_SHEET, "手术及操作：冠状动脉造影术经皮冠状动脉支架植入术");
        assertThat(facts).filteredOn(Fact.Procedure.class::isInstance)
                .singleElement()
                .satisfies(one -> assertThat(one.source().asserted()).isFalse());
    }

    @Test
    void doubtsPastConditionsThatRunTogether() {
        var facts = Papers.facts(DocumentKind.ADMISSION_NOTE, "既往史：2型糖尿病糖尿病足。高血压病8年。");
        assertThat(facts).extracting(fact -> fact.source().asserted()).containsExactly(false, true);
    }

    @Test
    void doubtsAClassOfFunctionThatStandsAmongDiagnoses() {
        var facts = Papers.facts(DocumentKind.DISCHARGE_SUMMARY, "出院诊断：急性心肌梗死 KillipⅡ级");
        assertThat(facts).extracting(fact -> fact.source().asserted()).containsExactly(true, false);
    }

    @Test
    void doubtsAPeriodThatCountsFromTheOperation() {
        var facts = Papers.facts(DocumentKind.DISCHARGE_SUMMARY, "出院医嘱：术后3月门诊随诊。");
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(Shown.one(fact)).isEqualTo("followup 术后3月门诊随诊 P3M");
            assertThat(fact.source().asserted()).isFalse();
        });
    }

    @Test
    void saysARangeOfTimeWithBothLimits() {
        var facts = Papers.facts(DocumentKind.DISCHARGE_SUMMARY, "出院医嘱：1-2周后复查血常规。");
        assertThat(facts).filteredOn(Fact.FollowUp.class::isInstance)
                .singleElement()
                .satisfies(fact -> assertThat(Extraction.english(fact)).isEqualTo("In 1 to 2 weeks"));
    }

    @Test
    void goesOnWithTheSectionBehindTheHeadOfANewPage() {
        var section = Sections.of(Papers.running("出院医嘱：|1.注意休息；\f某医院 出院记录|姓名：某某¦住院号：1234|2.1月后复查胸部CT。"));
        assertThat(section).last().extracting(Section::id).isEqualTo("discharge-instructions");
    }
}
