package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Identity;
import health.homeward.document.Identity.IdNumber;
import health.homeward.document.Printed;
import health.homeward.document.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityReadingTest {
    @ParameterizedTest
    @ValueSource(strings = {"姓名：顾明远　性别：男　年龄：54岁　住院号：778812", "姓名:顾明远性别:男年龄:54岁住院号:778812",
            "姓名顾明远性别男年龄54岁住院号778812", "姓 名：顾明远\t性 别：男\t年 龄：54岁\t住 院 号：778812",
            "姓名\t顾明远\t性别\t男\t年龄\t54岁\t住院号\t778812", "姓名\t性别\t年龄\t住院号\n顾明远\t男\t54岁\t778812",
            "姓名：\t性别：\t年龄：\t住院号：\n顾明远\t男\t54岁\t778812",
            "姓名 Name：顾明远  性别 Sex：男  年龄 Age：54岁  住院号 Admission No.：778812",
            "姓名(Name):顾明远\t性别(Sex):男\t年龄(Age):54岁\t住院号(Inpatient No.):778812",
            "患者姓名：__顾明远__ 性别：_男_ 年龄：_54_岁 住院号：_778812_", "病人姓名:顾 明 远 性别:男 年龄:54 住院号:778812",
            "姓名：顾明远 男 54岁 住院号：778812", "顾明远的病历\n姓名：顾明远，性别：男，年龄：54周岁，住院号：778812。"})
    void readsTheSameFieldsInManyLayouts(String layout) {
        Identity identity = Papers.document("云溪市人民医院\n出院记录\n" + layout).identity();

        assertThat(identity.names()).extracting(name -> name.text().replace(" ", "")).containsExactly("顾明远");
        assertThat(identity.sex()).isEqualTo(Sex.MALE);
        assertThat(identity.ageYears()).isEqualTo(54);
        assertThat(ids(identity, IdNumber.Type.INPATIENT)).containsExactly("778812");
    }

    @ParameterizedTest
    @ValueSource(strings = {"医师签名：钱多多", "报告医生：钱多多  审核医生：孙小小", "送检医生：钱多多", "联系人：钱多多  关系：配偶",
            "联系人姓名：钱多多", "母亲姓名：钱多多", "患者神志清楚", "护士姓名：钱多多", "请核对姓名、年龄、性别", "患者：", "Physician: Qian Duoduo",
            "Doctor's Name: Qian Duoduo", "Test Name: Glucose", "商品名：立普妥", "签名：钱多多", "患者签名：钱多多"})
    void neverTakesSomebodyElsesNameForThePatients(String line) {
        assertThat(Papers.document("云溪市人民医院\n出院记录\n" + line).identity().names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"欧阳修文, 欧阳修文", "买买提·吐尔逊, 买买提·吐尔逊", "张*三, 张*三", "张某某, 张某某", "张三之子, 张三之子",
            "玛丽亚·洛佩兹·加西亚, 玛丽亚·洛佩兹·加西亚", "LOPEZ GARCIA MARIA, LOPEZ GARCIA MARIA", "O'Neil, O'Neil",
            "单女 女, 单女", "王*, 王*"})
    void readsNamesOfManyForms(String printed, String name) {
        assertThat(Papers.document("出院记录\n姓名：" + printed + "\t住院号：778812").identity().names())
                .extracting(Printed::text)
                .containsExactly(name);
    }

    @Test
    void readsBothFormsOfABilingualName() {
        Identity identity = Papers
                .document("Discharge Summary\n姓名：顾明远\tName: GU, Mingyuan\tSex: Male\tAge: 54 years")
                .identity();

        assertThat(identity.names()).extracting(Printed::text).containsExactly("顾明远", "GU, Mingyuan");
        assertThat(identity.sex()).isEqualTo(Sex.MALE);
        assertThat(identity.ageYears()).isEqualTo(54);
    }

    @Test
    void readsTheNameInBracketsBehindTheName() {
        assertThat(Papers.document("出院记录\n姓名：玛丽亚·洛佩兹（LOPEZ MARIA）\t性别：女").identity().names())
                .extracting(Printed::text)
                .containsExactly("玛丽亚·洛佩兹", "LOPEZ MARIA");
    }

    @ParameterizedTest
    @CsvSource({"住院号, INPATIENT", "病案号, RECORD", "门诊号, OUTPATIENT", "ID号, RECORD", "登记号, RECORD",
            "身份证号, CITIZEN",
            "护照号, PASSPORT", "医保号, INSURANCE", "检查号, ACCESSION", "标本号, SPECIMEN", "条码号, SPECIMEN",
            "病理号, PATHOLOGY",
            "就诊卡号, CARD", "床号, BED", "MRN, RECORD", "Passport No., PASSPORT", "Patient ID, RECORD"})
    void knowsTheTypesOfNumbers(String label, IdNumber.Type type) {
        assertThat(ids(Papers.document("出院记录\n姓名：顾明远\t" + label + "：A2026-1188").identity(), type))
                .containsExactly("A2026-1188");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"54岁, 54, 54岁", "3岁2月, 3, 3岁2月", "7月, -, 7月", "20天, -, 20天",
            "2月15天, -, 2月15天",
            "64 years, 64, 64 years", "64Y, 64, 64Y", "54, 54, 54"})
    void readsAgesInYearsMonthsAndDays(String printed, Integer years, String age) {
        Identity identity = Papers.document("出院记录\n姓名：顾明远\t年龄：" + printed).identity();

        assertThat(identity.age()).isNotNull().extracting(Printed::text).isEqualTo(age);
        assertThat(identity.ageYears()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"☑男 □女, MALE", "□男 ☑女, FEMALE", "2 1.男 2.女, FEMALE", "1.男 2.女, -",
            "男/女, -",
            "F, FEMALE", "女性, FEMALE", "Female, FEMALE"})
    void readsTheSexOnlyWhereItIsChosen(String printed, Sex sex) {
        assertThat(Papers.document("病案首页\n姓名：顾明远\t性别：" + printed).identity().sex()).isEqualTo(sex);
    }

    @Test
    void readsTheBirthDate() {
        assertThat(Papers.document("出院记录\n姓名：顾明远  出生日期：1971年8月9日").identity().birthDate())
                .isEqualTo(LocalDate.of(1971, 8, 9));
        assertThat(Papers.document("Lab Report\nName: Maria Lopez  DOB: 02 Apr 1961").identity().birthDate())
                .isEqualTo(LocalDate.of(1961, 4, 2));
    }

    @Test
    void takesWhatStandsBehindAMothersNameForHers() {
        Identity identity = Papers
                .document("新生儿记录\n母亲姓名：顾明月\t年龄：31岁\t住院号：778812\n新生儿姓名：顾明月之子\t性别：男\t出生日期：2026-05-03")
                .identity();

        assertThat(identity.names()).extracting(Printed::text).containsExactly("顾明月之子");
        assertThat(identity.age()).isNull();
        assertThat(identity.ids()).isEmpty();
        assertThat(identity.birthDate()).isEqualTo(LocalDate.of(2026, 5, 3));
    }

    @Test
    void keepsThePlaceOfEachValue() {
        Printed name = Papers.document("出院记录\n姓名：顾明远").identity().names().getFirst();

        assertThat(name.region().box().x()).isGreaterThan(0.08);
        assertThat(name.region().box().width()).isLessThan(0.05);
    }

    @Test
    void readsTheChildAndNotItsMotherFromThePaperOfANewborn() {
        Identity identity = Papers.document("云溪市妇幼保健院\n新生儿记录\n母亲姓名：顾明月\t年龄：31岁\t住院号：778812\n"
                + "新生儿姓名：顾明月之子\t性别：男\t出生日期：2026-03-02").identity();

        assertThat(identity.names()).extracting(Printed::text).containsExactly("顾明月之子");
        assertThat(identity.sex()).isEqualTo(Sex.MALE);
        assertThat(identity.birthDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(identity.ageYears()).isNull();
        assertThat(identity.ids()).isEmpty();
    }

    @Test
    void keepsTheNumberOfAPatientWhoseRelativeIsNamedBehind() {
        Identity identity = Papers.document("出院记录\n姓名：顾小明\t年龄：6岁\t父亲姓名：顾明远\t住院号：778812").identity();

        assertThat(identity.ageYears()).isEqualTo(6);
        assertThat(ids(identity, IdNumber.Type.INPATIENT)).containsExactly("778812");
    }

    private static List<String> ids(Identity identity, IdNumber.Type type) {
        return identity.ids()
                .stream()
                .filter(id -> id.type() == type)
                .map(id -> id.printed().text())
                .toList();
    }
}
