package health.homeward.recognition;

import static health.homeward.document.IdentityFinding.State.CONFLICT;
import static health.homeward.document.IdentityFinding.State.MATCH;
import static health.homeward.document.IdentityFinding.State.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Document;
import health.homeward.document.IdentityFinding.State;
import health.homeward.document.Person;
import health.homeward.document.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityGuardTest {
    private static final Person MARIA = new Person("Maria Lopez", "LOPEZ GARCIA MARIA", null, Sex.FEMALE,
            LocalDate.of(1961, 4, 2), List.of("P1234567"));
    private static final String CITIZEN = "11010119710809001X";
    private static final String OTHER_CITIZEN = "110101199003070011";

    @ParameterizedTest
    @CsvSource({
            // equal, traditional, in other words
            "顾明远, 姓名=顾明远, MATCH", "顾明远, 姓名=顧明遠, MATCH", "顾明远, 姓名=孙小小, CONFLICT", "顾明远, '', UNCLEAR",
            // one character
            "顾明远, 姓名=顾明运, UNCLEAR", "顾明远, 姓名=顾明〓?, UNCLEAR", "张旻, 姓名=张, UNCLEAR", "顾明远, 姓名=顾明远?, UNCLEAR",
            "顾明远, 姓名=孙小小?, UNCLEAR",
            // masked and newborn
            "顾明远, 姓名=顾*远, UNCLEAR", "顾明远, 姓名=孙*小, CONFLICT", "顾明远, 姓名=顾明远之子, UNCLEAR",
            "顾明远, 姓名=顾明远之子 年龄=3天, UNCLEAR"})
    void comparesChineseNames(String told, String printed, State state) {
        assertThat(People.judged(People.named(told), printed)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"顾明远, GU_MINGYUAN, MATCH", "顾明远, Mingyuan_Gu, MATCH", "顾明远, 'Gu,_Ming-Yuan', MATCH",
            "顾明远, Gù_Míngyuǎn, MATCH", "顾明远, GUMINGYUAN, MATCH", "吕晓, LYU_XIAO, MATCH", "吕晓, Lü_Xiao, MATCH",
            "吕晓, LV_XIAO, MATCH",
            "吕晓, Lu_Xiao, MATCH", "单小明, Shan_Xiaoming, MATCH", "解晓东, XIE_XIAODONG, MATCH",
            "曾国强, Zeng_Guoqiang, MATCH",
            "仇和, Qiu_He, MATCH", "任远, Ren_Yuan, MATCH", "区志强, Ou_Zhiqiang, MATCH", "尉迟恭, YUCHI_GONG, MATCH",
            "欧阳澈, Ouyang_Che, MATCH", "万俟明, Moqi_Ming, MATCH", "查良, Zha_Liang, MATCH",
            "朴志英, Piao_Zhiying, MATCH",
            "王重阳, Wang_Chongyang, MATCH", "乐嘉, Yue_Jia, MATCH", "顾明远, Sun_Xiaoxiao, CONFLICT",
            "顾明远, Gu_Mingyu, UNCLEAR",
            "陈大文, Chan_Tai_Man, UNCLEAR", "黄家辉, WONG_KA_FAI, UNCLEAR", "徐志强, Hsu_Chih-chiang, UNCLEAR",
            "顾明远, John_Smith, UNCLEAR", "顾明远, David_Gu_Mingyuan, MATCH"})
    void comparesChineseNamesWithLatinOnes(String chinese, String latin, State state) {
        assertThat(People.judged(People.named(chinese), "姓名=" + latin)).isEqualTo(state);
        assertThat(People.judged(People.named(latin.replace('_', ' ')), "姓名=" + chinese)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"Maria_Lopez, MATCH", "LOPEZ_MARIA, MATCH", "'LOPEZ,_MARIA', MATCH",
            "MARIA_LOPEZ_GARCIA, MATCH",
            "LOPEZ_GARCIA_MARIA_ELENA, MATCH", "M._Lopez, UNCLEAR", "LOPEZ_GARCIA_MAR, UNCLEAR",
            "John_Smith, CONFLICT",
            "Carmen_Lopez, UNCLEAR", "Anna_Schmidt, CONFLICT", "María_López, MATCH"})
    void comparesLatinNames(String printed, State state) {
        assertThat(People.judged(new Person("Maria Lopez", "LOPEZ GARCIA MARIA", null, null, null, List.of()),
                "姓名=" + printed)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"姓名=玛丽亚·洛佩兹, UNCLEAR", "姓名=玛丽亚·洛佩兹 性别=女 年龄=64, UNCLEAR",
            "姓名=玛丽亚·洛佩兹 性别=女 出生=1961-04-02, MATCH", "姓名=玛丽亚 护照号=P1234567, MATCH",
            "姓名=玛丽亚·洛佩兹 性别=男 年龄=30, CONFLICT",
            "姓名=沈若楠 性别=女 年龄=57, CONFLICT", "姓名=沈若楠 性别=女 年龄=64, UNCLEAR"})
    void neverRaisesAFalseAlarmOnATransliteration(String printed, State state) {
        assertThat(People.judged(MARIA, printed)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"玛丽亚·洛佩兹, MATCH", "洛佩兹·玛丽亚, MATCH", "玛丽亚洛佩兹, MATCH", "玛利亚·洛佩斯, UNCLEAR", "约翰·史密斯, CONFLICT"})
    void comparesTransliterationsWithTheToldOne(String printed, State state) {
        assertThat(People.judged(new Person("Maria Lopez", null, "玛丽亚·洛佩兹", null, null, List.of()),
                "姓名=" + printed)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"姓名=顾明远 性别=男 年龄=54, MATCH", "姓名=顾明远 年龄=55, MATCH", "姓名=顾明远 年龄=53, MATCH",
            "姓名=顾明远 年龄=56, UNCLEAR",
            "姓名=顾明远 年龄=60, CONFLICT", "姓名=顾明远 年龄=30, CONFLICT", "姓名=顾明远 性别=女, CONFLICT",
            "姓名=顾明远 性别=女?, UNCLEAR",
            "姓名=顾明远 出生=1971-08-09, MATCH", "姓名=顾明远 出生=1971-09-08, UNCLEAR", "姓名=顾明远 出生=1990-03-07, CONFLICT",
            "姓名=顾明远 年龄=30?, UNCLEAR", "姓名=顾明运 性别=女, CONFLICT", "姓名=顾明运 性别=男 年龄=54, UNCLEAR",
            "姓名=顾明运 出生=1971-08-09 性别=男, UNCLEAR", "姓名=顾明远? 性别=男 年龄=54, MATCH", "姓名=顾*远 出生=1971-08-09, MATCH",
            "姓名=孙小小 出生=1971-08-09, UNCLEAR", "性别=女 年龄=20, CONFLICT", "性别=男 年龄=54, UNCLEAR",
            "姓名=顾明远之子 年龄=3天, CONFLICT"})
    void weighsSexAgeAndBirthDate(String printed, State state) {
        assertThat(People.judged(People.person("顾明远", Sex.MALE, "1971-08-09"), printed)).isEqualTo(state);
    }

    @Test
    void letsACitizenNumberDecide() {
        Person told = new Person("顾明远", null, null, null, null, List.of(CITIZEN));

        assertThat(People.judged(told, "身份证号=" + CITIZEN)).isEqualTo(MATCH);
        assertThat(People.judged(told, "姓名=顾明远 身份证号=" + OTHER_CITIZEN)).isEqualTo(CONFLICT);
        assertThat(People.judged(told, "姓名=孙小小 身份证号=" + CITIZEN)).isEqualTo(UNCLEAR);
        assertThat(People.judged(told, "姓名=顾明运 身份证号=" + CITIZEN)).isEqualTo(MATCH);
        assertThat(People.judged(told, "姓名=顾明远 身份证号=11010119710809002X")).isNotEqualTo(CONFLICT);
    }

    @Test
    void doesNotMindAnotherStaysNumber() {
        assertThat(People.states(People.named("顾明远"), "姓名=顾明远 住院号=778812", "姓名=顾明远 住院号=901234"))
                .containsExactly(MATCH, MATCH);
    }

    @ParameterizedTest
    @CsvSource({"778812 日期=2026-03-10, 901234 日期=2026-03-12, MATCH",
            "778812 入院=2026-03-05 出院=2026-03-17, 901234 日期=2026-03-12, UNCLEAR",
            "778812 入院=2026-03-05 出院=2026-03-17, D778812 日期=2026-03-12, MATCH",
            "778812 入院=2026-03-05 出院=2026-03-17, 901234 入院=2026-03-17 出院=2026-03-20, MATCH"})
    void believesThatOneHospitalGivesOnePersonOneNumberAtATime(String one, String two, State state) {
        String known = "姓名=顾明远 性别=男 年龄=54 医院=云溪市人民医院 住院号=";

        assertThat(People.states(Person.UNKNOWN, known + one, known + "778812 日期=2026-03-10", known + two)
                .getLast())
                .isEqualTo(state);
        assertThat(People.states(new Person("顾明远", null, null, null, null, List.of("778812")), known + one,
                known + "778812 日期=2026-03-10", known + two).getLast()).isEqualTo(state);
    }

    @Test
    void doesNotMindTheNumberOfAnotherHospital() {
        assertThat(People.states(People.named("顾明远"), "姓名=顾明远 年龄=54 医院=云溪市人民医院 住院号=778812",
                "姓名=顾明远 年龄=54 医院=青石镇卫生院 住院号=901234")).containsExactly(MATCH, MATCH);
    }

    @Test
    void doesNotLetAnAgeOutweighAToldBirthDate() {
        Person told = People.person("顾明远", Sex.MALE, "1971-08-09");

        assertThat(People.states(told, "姓名=顾明远 性别=男 出生=1971-08-09", "姓名=顾明远 性别=男 年龄=54",
                "姓名=顾明远 性别=男 出生=1971-09-08")).containsExactly(MATCH, MATCH, UNCLEAR);
        assertThat(People.states(told, "姓名=顾明远 性别=男 年龄=54 住院号=778812", "姓名=顾明远 性别=男 出生=1971-08-08"))
                .endsWith(CONFLICT);
    }

    @Test
    void givesAPaperThatFitsTwoPersonsOfOneNameToNeither() {
        assertThat(People.states(Person.UNKNOWN, "姓名=顾明远 性别=男 年龄=54", "姓名=顾明远 性别=男 出生=1971-08-09",
                "姓名=顾明远 性别=男 出生=1972-01-20", "姓名=顾明远 性别=男 出生=1972-01-20")).containsOnly(UNCLEAR);
    }

    @Test
    void takesNewbornsUnderTheirMothersNameForOthers() {
        assertThat(
                People.states(Person.UNKNOWN, "姓名=顾小满 性别=女 年龄=31 住院号=778812", "姓名=顾小满 性别=女 年龄=31 住院号=778812",
                        "姓名=顾小满 性别=女 年龄=2天"))
                .endsWith(CONFLICT);
    }

    @Test
    void believesAMisreadNameWithTheNumberOfTheOtherPapers() {
        assertThat(People.states(People.named("顾明远"), "姓名=顾明远 住院号=778812", "姓名=顾明运 住院号=778812",
                "姓名=顾明〓? 住院号=778812", "住院号=778812", "住院号=778813"))
                .containsExactly(MATCH, MATCH, MATCH, MATCH, UNCLEAR);
    }

    @Test
    void leavesTwinsUnclear() {
        assertThat(People.states(People.person("张雨桐", Sex.FEMALE, "2019-05-01"),
                "姓名=张雨桐 性别=女 出生=2019-05-01 住院号=100001", "姓名=张雨彤 性别=女 出生=2019-05-01 住院号=100002"))
                .containsExactly(MATCH, UNCLEAR);
    }

    @Test
    void tellsTwoPersonsOfOneNameApartByTheirOtherPapers() {
        assertThat(People.states(People.named("王伟"), "姓名=王伟 性别=女 年龄=64 住院号=100001",
                "姓名=王伟 性别=女 年龄=64 住院号=100001", "姓名=王伟 性别=男 年龄=30 住院号=100002"))
                .containsExactly(MATCH, MATCH, CONFLICT);
        assertThat(People.states(People.named("Wang Wei"), "姓名=王伟 性别=女 年龄=64", "姓名=王伟 性别=女 年龄=64",
                "姓名=汪薇 性别=女 年龄=33")).containsExactly(MATCH, MATCH, CONFLICT);
    }

    @Test
    void leavesAPaperUnclearThatOnlySharesItsNameWithTwoPersons() {
        assertThat(People.states(People.named("王伟"), "姓名=王伟 性别=女 年龄=64 住院号=100001",
                "姓名=王伟 性别=女 年龄=64 住院号=100001", "姓名=王伟 性别=女 年龄=30 住院号=100002", "姓名=王伟 住院号=100003",
                "姓名=王伟 住院号=100001", "姓名=王伟 年龄=64"))
                .containsExactly(MATCH, MATCH, CONFLICT, UNCLEAR, MATCH, MATCH);
    }

    @Test
    void takesTheLargestGroupForThePatientWhenNothingIsTold() {
        assertThat(People.states(Person.UNKNOWN, "姓名=顾明远 性别=男 年龄=54", "姓名=顾明远 住院号=778812",
                "姓名=孙小小 性别=女 年龄=20", ""))
                .containsExactly(MATCH, MATCH, CONFLICT, UNCLEAR);
    }

    @Test
    void leavesEverythingUnclearWhenTwoGroupsAreEquallyLarge() {
        assertThat(People.states(Person.UNKNOWN, "姓名=顾明远", "姓名=孙小小")).containsExactly(UNCLEAR, UNCLEAR);
    }

    @Test
    void findsTheStrangersPaperAmongTransliteratedOnes() {
        assertThat(People.states(People.named("Maria Lopez"), "姓名=玛丽亚·洛佩兹 性别=女", "姓名=玛丽亚·洛佩兹", "姓名=沈若楠 性别=女"))
                .containsExactly(UNCLEAR, UNCLEAR, CONFLICT);
    }

    @Test
    void carriesAMatchToPapersOfTheSameTransliteratedName() {
        assertThat(People.states(MARIA, "姓名=玛丽亚·洛佩兹 出生=1961-04-02 住院号=100001", "姓名=玛丽亚·洛佩兹 住院号=100001",
                "姓名=玛丽亚·洛佩兹")).containsExactly(MATCH, MATCH, MATCH);
    }

    @Test
    void leavesAPaperWithTwoNamesUnclear() {
        assertThat(People.judged(People.named("顾明远"), "姓名=顾明远 姓名=孙小小")).isEqualTo(UNCLEAR);
    }

    @Test
    void saysWhyWithoutTheValues() {
        List<Document> documents = People.papers("姓名=顾明远 性别=女 住院号=778812");
        Judgement judgement = IdentityGuard.judge(People.person("顾明远", Sex.MALE, null), documents);

        assertThat(People.finding(judgement, documents.getFirst())).satisfies(finding -> {
            assertThat(finding.because()).contains("The name agrees.", "The sex is another.");
            assertThat(String.join(" ", finding.because())).doesNotContain("顾").doesNotContain("778812");
            assertThat(finding.evidence()).hasSize(2);
        });
    }

    @Test
    void tellsWhatTheMatchingPapersAgreeOn() {
        Patient patient = IdentityGuard.judge(People.named("单小明"), People.papers("姓名=单小明 性别=男 住院号=778812",
                "姓名=单小明 出生=1971-08-09 住院号=901234", "姓名=孙小小 性别=女 住院号=555555")).patient();

        assertThat(patient).isEqualTo(new Patient("单小明", "Shan Xiaoming", Sex.MALE, LocalDate.of(1971, 8, 9),
                List.of("778812", "901234")));
    }

    @Test
    void writesPinyinForDisplay() {
        assertThat(Pinyin.suggestion("欧阳澈")).isEqualTo("Ouyang Che");
        assertThat(Pinyin.suggestion("吕晓")).isEqualTo("Lü Xiao");
        assertThat(Pinyin.suggestion("玛丽亚·洛佩兹")).isNull();
    }
}
