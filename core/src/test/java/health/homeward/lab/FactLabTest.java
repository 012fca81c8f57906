package health.homeward.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.DocumentId;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Identity;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Region;
import health.homeward.document.Sex;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import health.homeward.lab.LabReading.Flag;
import health.homeward.lab.LabReading.State;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactLabTest {
    private static final Region PLACE = new Region(
            new PageRef(Sha256.of("page".getBytes(StandardCharsets.UTF_8)), 1), new Box(0.1, 0.1, 0.1, 0.1));
    private static final Subject WOMAN = new Subject(Sex.FEMALE, 54);

    private static Fact.LabResult row(String name, String result, @Nullable String unit,
            @Nullable String range, @Nullable String specimen, @Nullable String panel) {
        boolean figure = result.matches("\\d+(\\.\\d+)?");
        return new Fact.LabResult(source(List.of()), name, null, result,
                figure ? new BigDecimal(result) : null, null, unit, unit, range, null, null, null, null,
                specimen, null, panel);
    }

    private static FactSource source(List<Doubt> doubts) {
        return new FactSource(new FactId("f"), new DocumentId("d"), "row", List.of(PLACE),
                new Standing.Read(0.99), doubts);
    }

    private static LabReading read(String name, String result, @Nullable String unit,
            @Nullable String specimen, @Nullable String panel) {
        return FactLab.of(row(name, result, unit, null, specimen, panel), Subject.UNKNOWN);
    }

    @Test
    void namesARowOfItsSheetsSpecimen() {
        assertThat(read("葡萄糖", "5.6", "mmol/L", "血清", null).english()).contains("Glucose", "Serum");
        assertThat(read("葡萄糖", "5.6", "mmol/L", "尿液", null).english()).contains("Urine");
        assertThat(read("葡萄糖", "3.1", "mmol/L", "脑脊液", null).english()).contains("Cerebral");
        assertThat(read("白细胞", "5", "/HP", null, "尿常规").english()).contains("Urine");
        assertThat(read("葡萄糖", "阴性", null, null, "尿液分析").loinc()).isEqualTo("25428-4");
    }

    @Test
    void givesNoCodeForASpecimenThatIsNotInTheLexicon() {
        LabReading reading = read("葡萄糖", "5.6", "mmol/L", "骨髓", null);

        assertThat(reading.state()).isEqualTo(State.AMBIGUOUS);
        assertThat(reading.loinc()).isNull();
        assertThat(reading.reason()).contains("骨髓");
    }

    @Test
    void takesNoItemOfUrineOnASheetOfBlood() {
        assertThat(read("管型", "2", "/LP", "血清", null).state()).isNotEqualTo(State.RECOGNISED);
    }

    @Test
    void takesNoMedicineOfASusceptibilityTestForItsLevel() {
        LabReading reading = read("万古霉素", "0.5", "ug/mL", "血清", "药敏试验");

        assertThat(reading.state()).isEqualTo(State.UNRECOGNISED);
        assertThat(reading.english()).isNull();
        assertThat(read("万古霉素", "S", null, "血清", null).english()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"男:57-97 女:41-73 | H", "女性 41~73;男性 57~97 | H", "男:57-97 | null",
            "成人:41-97 儿童:27-62 | N", "<18岁:27-62 ≥18岁:41-97 | N", "18-60岁:41-81 60-79岁:57-111 | H",
            "卵泡期:1-90 黄体期:2-70 | null", "男:57-97 女:孕期41-73 | null", "18-60岁:41-81 50-79岁:57-111 | null"})
    void choosesAmongPrintedRangesOnlyWhatIsForThePerson(String range, String flag) {
        LabReading reading = FactLab.of(row("肌酐", "88", "umol/L", range, "血清", null), WOMAN);

        assertThat(String.valueOf(reading.flag())).isEqualTo(flag);
        assertThat(FactLab.of(row("肌酐", "88", "umol/L", range, "血清", null), Subject.UNKNOWN).flag()).isNull();
    }

    @Test
    void convertsTheChosenRangeByTheSameFactor() {
        LabReading reading = FactLab.of(row("肌酐", "88", "umol/L", "男:57-97 女:41-73", "血清", null), WOMAN);

        assertThat(reading.converted()).isNotNull().satisfies(converted -> {
            assertThat(converted.high()).isEqualTo("0.8258");
            assertThat(converted.factor()).isEqualTo("0.01131");
        });
    }

    @Test
    void hasNoFlagWhereTwoReadingsDiffer() {
        Fact.LabResult agreed = flagged("5", Fact.LabResult.Flag.H, "4.1", List.of());
        Fact.LabResult another = flagged("5", Fact.LabResult.Flag.L, "4.1", List.of());
        Fact.LabResult limits = flagged("5", Fact.LabResult.Flag.H, "4.7", List.of());

        assertThat(FactLab.of(agreed, WOMAN).flag()).isEqualTo(Flag.H);
        assertThat(FactLab.of(another, WOMAN).flag()).isNull();
        assertThat(FactLab.of(limits, WOMAN).flag()).isNull();
        assertThat(FactLab.of(limits, WOMAN).high()).isNull();
        assertThat(FactLab.of(limits, WOMAN).reason()).contains("two ways");
    }

    @Test
    void statesNoFigureThatTheRecordDoesNot() {
        Doubt doubt = new Doubt(Doubt.Kind.NUMBER_FORM, -1, PLACE.box());
        LabReading reading = FactLab.of(flagged(null, null, "4.1", List.of(doubt)), WOMAN);

        assertThat(reading.state()).isEqualTo(State.RECOGNISED);
        assertThat(reading.value()).isNull();
        assertThat(reading.flag()).isNull();
        assertThat(reading.converted()).isNull();
        assertThat(reading.text()).isEqualTo("5");
    }

    private static Fact.LabResult flagged(@Nullable String value, Fact.LabResult.@Nullable Flag flag,
            String high, List<Doubt> doubts) {
        return new Fact.LabResult(source(doubts), "钾", "K", "5", value == null ? null : new BigDecimal(value),
                null, "mmol/L", "mmol/L", "3.5-4.1", new BigDecimal("3.5"), new BigDecimal(high), flag, null,
                "血清", null, null);
    }

    @Test
    void knowsThePersonOnlyAsFarAsSheetAndPersonAgree() {
        Person woman = new Person(null, null, null, Sex.FEMALE, LocalDate.of(1971, 8, 9), List.of());
        LocalDate day = LocalDate.of(2026, 3, 3);

        assertThat(Subject.of(woman, Identity.NONE, day)).isEqualTo(new Subject(Sex.FEMALE, 54));
        assertThat(Subject.of(woman, printed(Sex.MALE, 30), day)).isEqualTo(Subject.UNKNOWN);
        assertThat(Subject.of(Person.UNKNOWN, printed(Sex.MALE, 30), null))
                .isEqualTo(new Subject(Sex.MALE, 30));
    }

    private static Identity printed(Sex sex, int years) {
        return new Identity(List.of(), sex, null, null, years, null, null, List.of());
    }
}
