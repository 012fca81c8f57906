package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.homeward.document.Box;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.Fact.LabResult.Flag;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final FactSource AT = new FactSource(new FactId("f1"), new DocumentId("d1"), "words",
            List.of(new Region(new PageRef(Sha256.of(new byte[]{1}), 1), Box.WHOLE_PAGE)),
            new Standing.Read(1), List.of());

    private static Fact.LabResult cells(String result) {
        return new Fact.LabResult(AT, "白细胞计数", "WBC", result, new BigDecimal(result), null, "10^9/L",
                "10*9/L", "3.5-9.5", new BigDecimal("3.5"), new BigDecimal("9.5"), Flag.N, null, null, null,
                null);
    }

    private static Fact.LabResult corrected(Map<String, String> set) {
        return (Fact.LabResult) Decided.corrected(cells("2.84".equals(set.get("result")) ? "5.0" : "6.0"),
                set);
    }

    @Test
    void aCorrectedResultIsFlaggedAnew() {
        assertThat(corrected(Map.of("result", "12.84")).flag()).isEqualTo(Flag.H);
        assertThat(corrected(Map.of("result", "2.84")).flag()).isEqualTo(Flag.L);
        assertThat(corrected(Map.of("value", "12.84")).value()).isEqualByComparingTo("12.84");
        assertThat(corrected(Map.of("value", "12.84")).result()).isEqualTo("12.84");
    }

    @Test
    void aCorrectedRangeGivesNewLimitsAndFlag() {
        Fact.LabResult lab = corrected(Map.of("range", "6.5-9.5"));

        assertThat(lab.low()).isEqualByComparingTo("6.5");
        assertThat(lab.flag()).isEqualTo(Flag.L);
    }

    @Test
    void aCorrectedUnitIsPutIntoUcumAnewAndAFlagThatAPersonSetStays() {
        assertThat(corrected(Map.of("unit", "g/L")).ucum()).isEqualTo("g/L");
        assertThat(corrected(Map.of("unit", "nonsense")).ucum()).isNull();
        assertThat(corrected(Map.of("result", "12.84", "flag", "N")).flag()).isEqualTo(Flag.N);
    }

    @Test
    void aRangeInAnotherUnitThanTheValueGivesNoFlag() {
        assertThat(corrected(Map.of("unit", "g/L")).range()).isNull();
        assertThat(corrected(Map.of("unit", "g/L")).flag()).isNull();
        assertThat(corrected(Map.of("unit", "g/L", "range", "1-2")).flag()).isEqualTo(Flag.H);
    }

    @Test
    void anAllergyThatAPersonTurnsIntoItsContraryIsShownBothWays() {
        Fact.Allergy read = new Fact.Allergy(AT, "青霉素", null, true);

        List<Fact> decided = Decided.of(List.of(read),
                List.of(new Decision.Correct("Ana", Instant.EPOCH,
                        new Decision.Target(AT.id(), "allergy", AT.regions().getFirst(), "words"),
                        Map.of("present", "false"))))
                .facts();

        assertThat(decided).extracting(fact -> ((Fact.Allergy) fact).present()).containsExactly(false, true);
        assertThat(decided).extracting(fact -> fact.source().asserted()).containsExactly(true, false);
    }

    @Test
    void partsAreSetInTheWordsOfTheJson() {
        Fact.Diagnosis read = new Fact.Diagnosis(AT, "肺炎", null, Fact.Diagnosis.Role.OTHER,
                Fact.Diagnosis.Certainty.SUSPECTED);

        assertThat(Decided.corrected(read, Map.of("certainty", "certain", "role", "discharge")))
                .isEqualTo(new Fact.Diagnosis(AT, "肺炎", null, Fact.Diagnosis.Role.DISCHARGE,
                        Fact.Diagnosis.Certainty.CERTAIN));
        assertThatThrownBy(() -> Decided.corrected(read, Map.of("certainty", "maybe")))
                .hasMessageContaining("certainty is one of certain, suspected, excluded");
        assertThatThrownBy(() -> Decided.corrected(read, Map.of("colour", "red")))
                .hasMessageContaining("a diagnosis has: name, code, role, certainty");
        Fact.Stay stay = new Fact.Stay(AT, Fact.Stay.Event.ADMITTED, LocalDate.EPOCH);
        assertThatThrownBy(() -> Decided.corrected(stay, Map.of("date", "yesterday")))
                .hasMessageContaining("date is a date as 2026-05-07");
        assertThatThrownBy(() -> Decided.corrected(new Fact.Allergy(AT, "x", null, true),
                Map.of("present", "perhaps"))).hasMessageContaining("present is one of true, false");
        assertThatThrownBy(() -> Decided.corrected(cells("6.0"), Map.of("low", "few")))
                .hasMessageContaining("low is a number");
    }

    @Test
    void aCorrectedMedicineReadsAsItsParts() {
        Fact.Medication line = new Fact.Medication(AT, "a-硫辛酸注射液", null, "0.3g", "0.6g", "静滴", "qd", null,
                null, null, null, Fact.Medication.ListKind.TO_TAKE_HOME);

        Fact decided = Decided.of(List.of(line),
                List.of(new Decision.Correct("Ana", Instant.EPOCH,
                        new Decision.Target(AT.id(), "medication", AT.regions().getFirst(), "words"),
                        Map.of("name", "α-硫辛酸注射液"))))
                .facts()
                .getFirst();

        assertThat(decided.source().zh()).isEqualTo("α-硫辛酸注射液 0.3g 0.6g 静滴 qd");
        assertThat(decided.source().standing()).isInstanceOf(Standing.Corrected.class);
    }
}
