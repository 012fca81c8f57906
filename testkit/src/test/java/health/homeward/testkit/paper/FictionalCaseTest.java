package health.homeward.testkit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FictionalCaseTest {
    private static final Set<String> KINDS = Set.of("discharge-summary", "lab-report", "imaging-report",
            "operative-note", "pathology-report", "medication-list", "admission-note", "progress-note",
            "anaesthesia-record", "consultation-note", "diagnosis-certificate", "order-sheet", "consent-form",
            "invoice", "prescription", "outpatient-record", "referral-letter", "vaccination-record",
            "proposed-treatment-plan", "front-sheet", "physiological-test-report", "ultrasound-report",
            "endoscopy-report", "genetic-report", "unknown");

    @Test
    void storiesTogetherHaveEveryKindOfPaper() {
        Set<String> kinds = Story.NAMES.stream()
                .flatMap(name -> FictionalCase.of(1, name).papers().stream())
                .map(written -> written.paper().kind())
                .collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(KINDS);
    }

    @Test
    void everyPaperStatesWhatItsFactsSay() {
        for (long seed = 1; seed <= 8; seed++) {
            for (String name : Story.NAMES) {
                for (FictionalCase.Written written : FictionalCase.of(seed, name).papers()) {
                    String text = text(written.paper());
                    for (Fact fact : written.paper().facts()) {
                        assertThat(text).as("seed %d, %s, %s", seed, name, fact).contains(fact.zh());
                        assertThat(fact.zh()).as("seed %d, %s, %s", seed, name, fact).isNotBlank();
                    }
                    assertThat(text).as("seed %d, %s", seed, name).doesNotContain("⟦", "›", "{", "null");
                }
            }
        }
    }

    @Test
    void sameSeedGivesTheSamePapers() {
        assertThat(FictionalCase.of(42)).isEqualTo(FictionalCase.of(42));
        assertThat(FictionalCase.of(42)).isNotEqualTo(FictionalCase.of(43));
    }

    @Test
    void identityNumbersBelongToNoRegionAndHaveTheirCheckDigit() {
        for (long seed = 1; seed <= 50; seed++) {
            Person person = FictionalCase.of(seed, "gastric-cancer").person();

            assertThat(person.number()).as("seed %d", seed).startsWith("990000").hasSize(18);
            assertThat(remainder(person.number())).as("seed %d", seed).isEqualTo(1);
        }
    }

    /// ISO 7064 MOD 11-2: the whole number leaves one.
    private static int remainder(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum = (sum * 2 + (number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0')) % 11;
        }
        return sum;
    }

    private static String text(Paper paper) {
        return paper.blocks().stream().map(block -> switch (block) {
            case Block.Fields fields -> fields.fields()
                    .stream()
                    .map(field -> field.value().text())
                    .collect(Collectors.joining("\n"));
            case Block.Section section -> section.text().text();
            case Block.Cards cards -> cards.cards()
                    .stream()
                    .flatMap(List::stream)
                    .map(line -> line.left().text() + " " + line.right().text())
                    .collect(Collectors.joining("\n"));
            case Block.Grid grid -> grid.rows()
                    .stream()
                    .map(row -> row.stream()
                            .map(Words::text)
                            .filter(cell -> !cell.isEmpty())
                            .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
            case Block.Signatures sign -> String.join(" ", sign.names());
            case Block.Figure _ -> "";
        }).collect(Collectors.joining("\n"));
    }
}
