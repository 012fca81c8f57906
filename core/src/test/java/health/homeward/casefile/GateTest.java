package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    private static Decision said(String answer, String at) {
        return new Decision.Urgency("Ana", Instant.parse(at), answer, "");
    }

    @TempDir
    private Path told = Path.of("");

    private CaseSheet sheet(String yaml) throws IOException {
        return CaseSheet.read(Files.writeString(told.resolve("case.yaml"), yaml));
    }

    private static Gate gate(Decision... decisions) {
        return Gate.of(CaseSheet.EMPTY, List.of(decisions), NOW);
    }

    @Test
    void isClosedUntilSomebodyAnswers() {
        assertThat(gate()).isEqualTo(new Gate.Unanswered());
    }

    @Test
    void takesNotSureAsUrgent() {
        assertThat(gate(said("not-sure", "2026-11-25T02:00:00Z"))).isInstanceOf(Gate.Urgent.class);
        assertThat(gate(said("yes", "2026-11-25T02:00:00Z"))).isInstanceOf(Gate.Urgent.class);
    }

    @Test
    void doesNotRelyOnANoFromATimeToCome() {
        assertThat(gate(said("no", "2099-01-01T00:00:00Z"))).isInstanceOf(Gate.Unanswered.class);
        assertThat(gate(said("no", "2099-01-01T00:00:00Z"), said("yes", "2026-11-25T02:00:00Z")))
                .isInstanceOf(Gate.Urgent.class);
    }

    @Test
    void goesByTheLatestAnswer() {
        assertThat(gate(said("yes", "2026-11-24T02:00:00Z"), said("no", "2026-11-25T02:00:00Z")))
                .isInstanceOf(Gate.NotUrgent.class);
        assertThat(gate(said("no", "2026-11-24T02:00:00Z"), said("yes", "2026-11-25T02:00:00Z")))
                .isInstanceOf(Gate.Urgent.class);
    }

    @Test
    void goesByTheOrderOfTheAnswersWhenTheClockWasSetBack() {
        assertThat(gate(said("no", "2026-11-25T02:50:00Z"), said("yes", "2026-11-25T02:10:00Z")))
                .isInstanceOf(Gate.Urgent.class);
        assertThat(gate(said("yes", "2099-01-01T00:00:00Z"), said("no", "2026-11-25T02:10:00Z")))
                .isInstanceOf(Gate.NotUrgent.class);
    }

    @Test
    void forgetsAnAnswerAfterAWeekAndInHospitalAfterADay() throws IOException {
        assertThat(gate(said("no", "2026-11-19T02:00:00Z"))).isInstanceOf(Gate.NotUrgent.class);
        assertThat(gate(said("no", "2026-11-18T02:00:00Z"))).isInstanceOf(Gate.Unanswered.class);
        CaseSheet inside = sheet("stays: [{hospital: 医院, admitted: 2026-11-20}]");

        assertThat(Gate.of(inside, List.of(said("no", "2026-11-23T02:00:00Z")), NOW))
                .isInstanceOf(Gate.Unanswered.class);
        assertThat(Gate.of(inside, List.of(said("yes", "2026-11-01T02:00:00Z")), NOW))
                .isInstanceOf(Gate.Urgent.class);
    }

    @Test
    void countsAnAnswerInTheSheetOnlyWithNameAndTime(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, "urgent: {answer: no, by: Ana, at: 2026-11-24T10:00+08:00}\n");
        assertThat(Gate.of(CaseSheet.read(file), List.of(), NOW)).isInstanceOf(Gate.NotUrgent.class);

        Files.writeString(file, "urgent: {answer: no}\n");
        assertThat(Gate.of(CaseSheet.read(file), List.of(), NOW)).isInstanceOf(Gate.Unanswered.class);
    }

    @Test
    void stopsAtAYesInTheSheetAlsoWithoutNameAndTime() throws IOException {
        CaseSheet sheet = sheet("urgent: {answer: yes}");

        assertThat(Gate.of(sheet, List.of(), NOW)).isInstanceOf(Gate.Urgent.class);
        assertThat(Gate.of(sheet, List.of(said("no", "2026-11-25T02:00:00Z")), NOW))
                .isInstanceOf(Gate.NotUrgent.class);
    }

    @Test
    void leavesACardThatNamesThePersonAndNothingUnsafe(@TempDir Path folder) throws Exception {
        CaseSheet sheet = sheet(
                "person: {passportName: \"LOPEZ <b>\", chineseName: 玛丽亚}\nallergies: [penicillin]");

        String card = Files.readString(UrgentCard.write(folder, sheet));

        assertThat(card).contains("我现在需要马上和我的主管医生谈话", "玛丽亚", "LOPEZ &lt;b&gt;", "penicillin")
                .doesNotContain("<b>")
                .doesNotContainPattern("@[A-Z]+@");
    }
}
