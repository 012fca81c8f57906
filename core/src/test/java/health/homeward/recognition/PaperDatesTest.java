package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentDate.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperDatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @ValueSource(strings = {"2026年3月12日", "2026-03-12", "2026.3.12", "2026/03/12", "2026--03--12",
            "２０２６－０３－１２", "20260312",
            "2026 年 03 月 12 日", "12 Mar 2026", "March 12, 2026", "12-MAR-2026", "民国115年3月12日"})
    void readsTheFormsOfADate(String form) {
        assertThat(dated("出院日期：" + form).date()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-12 06:12, 06:12", "2026-03-1206:12, 06:12", "2026年3月12日6时12分, 06:12",
            "2026-03-12；06：12, 06:12",
            "2026-03-12 06:12:40, 06:12:40", "2026年3月12日下午6时, 18:00"})
    void readsTheTimeOfDay(String form, LocalTime time) {
        DocumentDate date = dated("采样时间：" + form).dates().getFirst();

        assertThat(date.date()).isEqualTo(DAY);
        assertThat(date.time()).isEqualTo(time);
    }

    @Test
    void findsTheTimeUnderItsDate() {
        assertThat(dated("采样时间：2026-03-12\t接收时间：2026-03-12\n06:12\t07:40").dates())
                .extracting(DocumentDate::time)
                .containsExactly(LocalTime.of(6, 12), LocalTime.of(7, 40));
    }

    @Test
    void takesATwoDigitYearOnlyWhereThePaperShowsItsCenturyAndDoubtsIt() {
        assertThat(dated("出院日期：26/03/12").dates()).isEmpty();
        Document document = dated("入院日期：2026-03-01\t出院日期：26/03/12");
        assertThat(document.date()).isEqualTo(DAY);
        assertThat(document.dates().getLast().printed().doubts()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-12", "2026-02-30", "03/04/2026", "2026-03", "12"})
    void leavesOutWhatIsNoDate(String form) {
        assertThat(dated("出院日期：" + form).dates()).isEmpty();
    }

    @Test
    void knowsTheRolesOfDates() {
        assertThat(dated(
                "入院日期：2026-03-01\t采样时间：2026-03-02\t接收时间：2026-03-03\n检验时间：2026-03-04\t报告时间：2026-03-05\t审核时间：2026-03-06\n手术日期：2026-03-07\t就诊日期：2026-03-08\t打印时间：2026-03-09\n检查日期：2026-03-10\t记录日期：2026-03-11\t开具日期：2026-03-12\t处方日期：2026-03-13\t出院日期：2026-03-14")
                .dates()).extracting(DocumentDate::role)
                .containsExactly(Role.ADMITTED, Role.COLLECTED, Role.RECEIVED, Role.TESTED, Role.REPORTED,
                        Role.VERIFIED, Role.OPERATED, Role.VISITED, Role.PRINTED, Role.EXAMINED, Role.WRITTEN,
                        Role.ISSUED, Role.PRESCRIBED, Role.DISCHARGED);
    }

    @Test
    void readsTheDateUnderTheSignature() {
        assertThat(dated("建议休息。\n主治医师：钱多多\t2026-03-12").dates()).singleElement()
                .satisfies(date -> assertThat(date.role()).isEqualTo(Role.WRITTEN));
        assertThat(dated("建议休息。\n2026年3月12日").dates()).hasSize(1);
        assertThat(dated("患者于2026年3月12日行手术治疗，术后恢复好，继续观察。").dates()).isEmpty();
    }

    @Test
    void readsTheDaysOfTheEntriesOfAProgressNote() {
        Document note = Papers
                .document("病程记录\n姓名：顾明远\n2026/03/12 14:46\n病情稳定。\n2026-03-13 09:00 主任医师查房记录\n继续治疗。");

        assertThat(note.dates()).extracting(DocumentDate::role).containsExactly(Role.WRITTEN, Role.WRITTEN);
        assertThat(note.date()).isEqualTo(DAY);
    }

    @Test
    void takesABareDateOnACertificateForTheDayOfIssue() {
        assertThat(Papers.document("诊断证明书\n姓名：顾明远\t日期：2026-03-12").dates()).extracting(DocumentDate::role)
                .containsExactly(Role.ISSUED);
        assertThat(Papers.document("处方笺\n姓名：顾明远\t日期：2026-03-12").dates()).extracting(DocumentDate::role)
                .containsExactly(Role.PRESCRIBED);
    }

    @ParameterizedTest
    @CsvSource({"检验报告单, 采样时间", "出院记录, 出院日期", "手术记录, 手术日期", "CT检查报告单, 检查日期", "入院记录, 入院日期"})
    void takesTheDayThatAPaperOfItsKindSpeaksOf(String title, String label) {
        assertThat(Papers.document(title + "\n打印时间：2026-05-01\t" + label + "：2026-03-12\t记录日期：2026-04-01")
                .date())
                .isEqualTo(DAY);
    }

    @Test
    void namesNoDayWhereOneRoleHasTwo() {
        assertThat(dated("出院日期：2026-03-12\n出院日期：2026-03-13").date()).isNull();
    }

    private static Document dated(String text) {
        return Papers.document("出院记录\n" + text);
    }
}
