package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.IdentityFinding.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A label of which one character could not be read, or was read as another, says no more and no less than the paper.
class DamagedLabelsTest {
    private static final String OWN = """
            虚构市第一人民医院
            出院记录
            姓名：林小满 性别：女 年龄：54岁 住院号：0012345
            入院日期：2026-10-12 出院日期：2026-10-20
            """;

    @TempDir
    private Path folder = Path.of("");
    private Path input = Path.of("");

    @BeforeEach
    void handIn() throws IOException {
        input = Files.createDirectory(folder.resolve("records"));
        Files.write(input.resolve("a.pdf"), TypedReader.file(OWN));
        Files.writeString(input.resolve("case.yaml"),
                "person: {chineseName: 林小满, sex: female, birthDate: 1972-04-02}\n");
    }

    /// The states of the patient's own paper and of the others, in the order of their files.
    private List<State> states(String... others) throws IOException {
        for (int i = 0; i < others.length; i++) {
            Files.write(input.resolve("b" + i + ".pdf"), TypedReader.file(others[i]));
        }
        try (CaseFile file = CaseFile.open(input, folder.resolve("case"), null, Clock.systemUTC())) {
            CaseState state = file.evaluate(new TypedReader("1"), null, Progress.SILENT);
            return state.documents().stream().map(document -> state.identity(document.id())).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"〓名：赵大山", "姓〓：赵大山", "〓 名：赵大山", "姓 〓：赵大山", "患者姓〓：赵大山", "娃名：赵大山", "姓各：赵大山",
            "姓茗:赵大山"})
    void neverMakeAnothersPaperThePatients(String name) throws IOException {
        String paper = "虚构市第一人民医院\n检验报告单\n" + name + " %s\n白细胞 6.2\n";

        assertThat(states(paper.formatted("性别：男 年龄：71岁"), paper.formatted(""), paper.formatted("住院号：0012345"),
                paper.formatted("性别：女 年龄：54岁 住院号：0012345"))).hasSize(5)
                .first()
                .isEqualTo(State.MATCH);
        assertThat(states().subList(1, 5)).doesNotContain(State.MATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名：赵大山 性〓：男 年龄：71岁", "姓名：赵大山 〓别：男 年〓：71岁", "姓名：赵大山 性别：〓 年龄：〓岁",
            "姓名：赵大山 住〓号：0012345"})
    void hideNoConflictOfTheName(String identity) throws IOException {
        assertThat(states("虚构市第一人民医院\n检验报告单\n" + identity + "\n白细胞 6.2\n").get(1)).isNotEqualTo(State.MATCH);
    }

    @Test
    void doNotTakeThePatientsOwnPaperAway() throws IOException {
        assertThat(states("虚构市第一人民医院\n检验报告单\n〓名：林小满 性别：女 年龄：54岁 住院号：0012345\n",
                "虚构市第一人民医院\n检查报告单\n姓名：林小满 性〓：女 年〓：54岁 住院号：0012345\n")).doesNotContain(State.CONFLICT);
    }

    @Test
    void countForNothingWhenTheValueIsWhatCouldNotBeRead() throws IOException {
        assertThat(states("虚构市第一人民医院\n检验报告单\n姓名：〓大山 性别：女\n", "虚构市第一人民医院\n检查报告单\n姓名：〓〓〓 性别：女\n")
                .subList(1, 3)).doesNotContain(State.MATCH);
    }
}
