package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaboratoryTablesTest {
    private static final PackageInput CASE = FictionalCase.input();

    private static List<Fact.LabResult> named(String name) {
        return View.of(CASE)
                .laboratory()
                .stream()
                .filter(lab -> lab.name().equals(name))
                .toList();
    }

    /// The case with the second of two results of that test changed.
    private static View with(String name, UnaryOperator<Fact.LabResult> change) {
        Fact.LabResult second = named(name).getLast();
        List<Fact> facts = new ArrayList<>(CASE.facts());
        facts.replaceAll(fact -> fact.equals(second) ? change.apply(second) : fact);
        return View.of(Changes.facts(CASE, facts));
    }

    private static Fact.LabResult like(Fact.LabResult lab, String name, String unit,
            @Nullable String specimen) {
        return new Fact.LabResult(lab.source(), name, lab.abbreviation(), lab.result(), lab.value(),
                lab.comparator(), unit, unit, lab.range(), lab.low(), lab.high(), lab.flag(),
                lab.printedFlag(), specimen, lab.collected(), lab.panel());
    }

    private static List<String> tests(View view) {
        return LabTrend.of(view).stream().map(trend -> trend.points().getFirst().name()).toList();
    }

    @Test
    void putsEachSamplingInItsColumn() {
        LabTable table = LabTable.of(View.of(CASE)).getFirst();

        assertThat(table.columns()).extracting(Sampling::day)
                .containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 12));
        assertThat(table.rows().getFirst()).extracting(cell -> cell.getFirst().result())
                .containsExactly("52", "38");
    }

    @Test
    void holdsEveryResultOnce() {
        for (long seed = 0; seed < 60; seed++) {
            View view = View.of(GeneratedCase.of(seed));
            List<Fact.LabResult> shown = LabTable.of(view)
                    .stream()
                    .flatMap(table -> table.rows().stream())
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .toList();
            assertThat(shown).as("seed " + seed).containsExactlyInAnyOrderElementsOf(view.laboratory());
        }
    }

    @Test
    void followsATestOverTime() {
        View view = View.of(CASE);

        assertThat(tests(view)).containsExactly("丙氨酸氨基转移酶", "总蛋白", "钾");
        assertThat(LabTrend.of(view).getFirst().points()).extracting(Fact.LabResult::result)
                .containsExactly("52", "38");
    }

    @Test
    void joinsNoOtherUnitSpecimenOrMethod() {
        assertThat(tests(with("钾", lab -> like(lab, "钾", "mg/dL", "血清")))).doesNotContain("钾");
        assertThat(tests(with("钾", lab -> like(lab, "钾", "mmol/L", "血浆")))).doesNotContain("钾");
        assertThat(tests(with("钾", lab -> like(lab, "钾(干化学法)", "mmol/L", "血清")))).doesNotContain("钾");
        assertThat(tests(with("钾", lab -> like(lab, "K", "mmol/L", "血清")))).contains("钾");
    }

    @Test
    void drawsNothingThatIsNotCertain() {
        View view = with("钾", lab -> (Fact.LabResult) Changes.doubted(lab));

        assertThat(tests(view)).doesNotContain("钾");
    }

    @Test
    void drawsNothingOfAPaperOfAnotherName() {
        View view = View.of(Changes.takenIn(FictionalCase.input(), "lab-2"));

        assertThat(LabTrend.of(view)).isEmpty();
    }

    @Test
    void saysWhatItLeavesOut() {
        List<Fact> facts = new ArrayList<>(CASE.facts());
        Fact.LabResult potassium = named("钾").getLast();
        facts.add(Changes.named(Changes.doubted(potassium), "doubted"));
        facts.add(Changes.named(like(potassium, "钾", "mmol/L", "血浆"), "plasma"));

        LabTrend trend = LabTrend.of(View.of(Changes.facts(CASE, facts))).getLast();

        assertThat(trend.points()).hasSize(2);
        assertThat(trend.notes()).containsExactly("1 result not certain, in the tables above, not drawn",
                "1 result in another specimen (血浆), not joined");
    }

    @Test
    void saysPlainlyWhereThereIsNoEnglishName() {
        Fact.LabResult lab = like(named("钾").getFirst(), "虚构指标甲", "mmol/L", "血清");
        View view = View.of(Changes.facts(CASE, List.of(withoutAbbreviation(lab))));
        LabWords words = LabWords.of(view.laboratory().getFirst(),
                view.reading(view.laboratory().getFirst()));

        assertThat(words.name()).isNull();
        assertThat(words.open()).startsWith("No English name found");
        assertThat(words.computed()).isNull();
    }

    private static Fact.LabResult withoutAbbreviation(Fact.LabResult lab) {
        return new Fact.LabResult(lab.source(), lab.name(), null, lab.result(), lab.value(), null, lab.unit(),
                lab.ucum(), lab.range(), lab.low(), lab.high(), lab.flag(), null, lab.specimen(),
                lab.collected(), lab.panel());
    }

    @Test
    void marksWhatIsComputedAndGivesItNoMoreDigitsThanThePrint() {
        View view = View.of(CASE);
        Fact.LabResult protein = named("总蛋白").getFirst();
        LabWords words = LabWords.of(protein, view.reading(protein));

        assertThat(words.name()).isEqualTo("Protein");
        assertThat(words.computed()).isEqualTo("6.23 g/dL");
        assertThat(words.computedRange()).isEqualTo("6.50–8.50");
        assertThat(words.how()).isEqualTo("printed × 0.1");
    }

    @Test
    void keepsThreeSamplingsSideBySideAndGoesOnBelow() {
        List<Fact> facts = new ArrayList<>();
        Fact.LabResult model = named("钾").getFirst();
        for (int day = 1; day <= 6; day++) {
            facts.add(Changes.named(
                    new Fact.LabResult(model.source(), model.name(), model.abbreviation(), model.result(),
                            model.value(), null, model.unit(), model.ucum(), model.range(), model.low(),
                            model.high(), model.flag(), null, model.specimen(),
                            LocalDate.of(2026, 3, day).atTime(7, 0), model.panel()),
                    "day" + day));
        }

        assertThat(LabTable.of(View.of(Changes.facts(CASE, facts))))
                .extracting(table -> table.columns().size())
                .containsExactly(3, 3);
    }
}
