package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Document;
import health.homeward.document.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    @ParameterizedTest
    @CsvSource({"云溪市第三人民医院, 云溪市第三人民医院", "云溪市第三人民医院检验报告单, 云溪市第三人民医院", "云 溪 市 人 民 医 院, 云 溪 市 人 民 医 院",
            "云溪大学附属第一医院（东院区）, 云溪大学附属第一医院（东院区）", "云溪区妇幼保健院, 云溪区妇幼保健院", "云溪医院检验医学中心, 云溪医院",
            "云溪总医院第一医学中心, 云溪总医院第一医学中心", "雲溪醫院, 雲溪醫院",
            "Yunxi International Hospital, Yunxi International Hospital",
            "云溪镇卫生院, 云溪镇卫生院", "云溪市精神卫生中心, 云溪市精神卫生中心", "云溪省肿瘤防治中心, 云溪省肿瘤防治中心", "云溪省结核病防治中心出院记录, 云溪省结核病防治中心",
            "云溪村卫生室, 云溪村卫生室", "云溪医院病理诊断中心, 云溪医院"})
    void readsTheHospitalInTheHead(String line, String hospital) {
        assertThat(Papers.document(line + "\n出院记录\n姓名：顾明远").hospital()).isNotNull()
                .extracting(Printed::text)
                .isEqualTo(hospital);
    }

    @Test
    void takesNoHospitalFromASentence() {
        assertThat(Papers.document("出院记录\n姓名：顾明远\n患者曾于云溪市人民医院住院治疗。").hospital()).isNull();
    }

    @Test
    void readsHospitalAndDepartmentBehindLabels() {
        Document document = Papers.document("出院记录\n姓名：顾明远\t科室：肿瘤内科\n医疗机构：云溪市人民医院");

        assertThat(document.hospital()).isNotNull().extracting(Printed::text).isEqualTo("云溪市人民医院");
        assertThat(document.department()).isNotNull().extracting(Printed::text).isEqualTo("肿瘤内科");
    }
}
