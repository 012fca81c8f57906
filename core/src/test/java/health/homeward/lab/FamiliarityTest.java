package health.homeward.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliarityTest {
    @ParameterizedTest
    @CsvSource({"总胆固醇, , KNOWN", "總膽固醇, , KNOWN", "總膳固醇, , DAMAGED", "驗性磷酸酶, , DAMAGED", "鉀, K, KNOWN",
            "钟, , DAMAGED", "钾, Na, CONTRADICTED", "★肌酐, CREA, KNOWN", "白细胞计数(WBC), , KNOWN",
            "某某医院自定义项目乙, , UNKNOWN", "丙氨酸氨基转移酶, ALT, KNOWN"})
    void tellsKnownNamesFromDamagedAndStrangeOnes(String name, String abbreviation, Familiarity expected) {
        assertThat(Familiarity.of(name, abbreviation == null ? "" : abbreviation)).isEqualTo(expected);
    }
}
