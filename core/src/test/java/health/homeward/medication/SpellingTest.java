package health.homeward.medication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names as readers give them from pictures.
class SpellingTest {
    @ParameterizedTest
    @CsvSource({"枸橡酸托瑞米芬片, 枸橼酸托瑞米芬片", "甲钻胺片, 甲钴胺片", "注射用洋托拉唑钠, 注射用泮托拉唑钠", "3a-硫辛酸注射液, α-硫辛酸注射液",
            "复方氨基酸注射液(18AA-11), 复方氨基酸注射液(18AA-II)"})
    void putsRightWhatCanBeOneKnownNameOnly(String read, String printed) {
        assertThat(Spelling.of(read)).isEqualTo(new Spelling(printed, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿司匹林肠溶片", "注射用哌拉西林钠他唑巴坦钠", "地高辛片", "连花清瘟胶囊"})
    void leavesAKnownName(String read) {
        assertThat(Spelling.of(read)).isEqualTo(new Spelling(read, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"沙坦胶囊", "阿昔替泥片"})
    void doubtsWhatMayBeSeveralNamesOrAPartOfOne(String read) {
        assertThat(Spelling.of(read)).isEqualTo(new Spelling(read, false));
    }
}
