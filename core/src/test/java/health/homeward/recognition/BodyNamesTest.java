package health.homeward.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.IdentityFinding.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"患者孙小小，女，34岁，因腹痛入院。; UNCLEAR", "患者顾明远，男，54岁，因腹痛入院。; MATCH",
            "病人孙小小34岁，发热。; UNCLEAR", "患者老年男性，54岁。; MATCH", "患者高龄，男性，54岁。; MATCH", "患者，男，54岁。; MATCH",
            "患者系中年男性。; MATCH", "患者之妻，女，50岁。; MATCH"})
    void leavesAPaperUnclearWhoseTextNamesAnotherPatient(String text, State state) {
        var documents = Papers.documents(Papers.page("云溪市人民医院\n会诊记录\n姓名：顾明远\t性别：男\t年龄：54岁\n会诊意见：\n" + text));

        assertThat(IdentityGuard.judge(People.named("顾明远"), documents).findings().values())
                .singleElement()
                .satisfies(finding -> assertThat(finding.state()).isEqualTo(state));
    }
}
