package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Fact;
import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same page photographed twice: nothing is lost, nothing is counted as another stay.
class SecondPhotoTest {
    private static final String PAGE = """
            虚构市第一人民医院
            出院记录
            姓名：林小满 性别：女 年龄：54岁 住院号：0012345
            入院日期：2026-10-12 出院日期：2026-10-20
            出院诊断：
            1. 胃窦腺癌
            2. 高血压病2级
            """;

    @TempDir
    private Path folder = Path.of("");
    private Path input = Path.of("");

    @BeforeEach
    void handIn() throws IOException {
        input = Files.createDirectory(folder.resolve("records"));
        Files.writeString(input.resolve("case.yaml"), "person: {chineseName: 林小满, sex: female}\n");
        Files.write(input.resolve("IMG_1.pdf"), TypedReader.file(PAGE));
    }

    private CaseState withSecond(String page) throws IOException {
        Files.write(input.resolve("IMG_2.pdf"), TypedReader.file(page));
        try (CaseFile file = CaseFile.open(input, folder.resolve("case"), null, Clock.systemUTC())) {
            return file.evaluate(new TypedReader("1"), null, Progress.SILENT);
        }
    }

    private static List<String> diagnoses(CaseState state) {
        return state.facts()
                .stream()
                .filter(Fact.Diagnosis.class::isInstance)
                .map(fact -> ((Fact.Diagnosis) fact).name() + (fact.source().asserted() ? "" : "?"))
                .toList();
    }

    @Test
    void keepsBothAndTakesThemForOneStayOfThePatient() throws IOException {
        CaseState state = withSecond(PAGE.replace("1. 胃窦腺癌", "1.胃窦腺癌"));

        assertThat(state.accounts()).extracting(FileAccount::state).containsOnly(FileAccount.State.USED);
        assertThat(state.pages()).hasSize(2);
        assertThat(state.documents().stream().flatMap(document -> document.parts().stream())).hasSize(2);
        assertThat(state.identities().values()).extracting(IdentityFinding::state)
                .containsOnly(IdentityFinding.State.MATCH);
        assertThat(state.stay().admitted()).hasToString("2026-10-12");
        assertThat(diagnoses(state)).contains("胃窦腺癌", "高血压病2级").doesNotContain("胃窦腺癌?", "高血压病2级?");
    }

    @Test
    void standsBehindNeitherWhereTheyWereReadDifferently() throws IOException {
        assertThat(diagnoses(withSecond(PAGE.replace("高血压病2级", "高血压病3级"))))
                .contains("胃窦腺癌", "高血压病2级?", "高血压病3级?")
                .doesNotContain("高血压病2级", "高血压病3级");
    }

    @Test
    void believesTheOneThatCouldBeRead() throws IOException {
        assertThat(diagnoses(withSecond(PAGE.replace("高血压病2级", "高血压病〓级")))).contains("胃窦腺癌", "高血压病2级")
                .doesNotContain("高血压病〓级");
    }

    @Test
    void takesNoPaperOfAnotherDayForASecondPhoto() throws IOException {
        assertThat(diagnoses(withSecond(PAGE.replace("高血压病2级", "高血压病3级").replace("2026-10", "2026-03"))))
                .contains("高血压病2级", "高血压病3级");
    }
}
