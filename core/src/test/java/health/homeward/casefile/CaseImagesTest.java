package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.document.ProblemException;
import health.homeward.testkit.RawZip;
import health.homeward.testkit.dicom.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseImagesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final String REPORT = """
            虚构示例医院
            CT检查报告单
            姓名：林小满 性别：女 年龄：53岁 检查号：CT0001
            检查日期：2026-03-11
            检查部位：胸部平扫
            影像所见：双肺纹理清晰。
            影像诊断：双肺未见明显异常。
            """;
    private static final String TOLD = "person: {chineseName: 林小满, sex: female, birthDate: 1972-04-02}\n";

    @TempDir
    private Path folder = Path.of("");
    private Path input = Path.of("");
    private int files;

    @BeforeEach
    void handIn() throws IOException {
        input = Files.createDirectory(folder.resolve("records"));
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = input.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private void put(Slice slice) throws IOException {
        put("DISC/IM" + files++, slice.toFile());
    }

    private static Slice own(int number) {
        return Slice.of(number).of("林^小满", "T0001", "19720402");
    }

    private static Slice foreign(int number) {
        return Slice.of(number)
                .inSeries("2.25.77.1")
                .inStudy("2.25.77")
                .of("赵^大山", "T0099", "19550707");
    }

    private CaseState evaluate() {
        try (CaseFile file = CaseFile.open(input, folder.resolve("case"), null,
                Clock.fixed(NOW, ZoneOffset.UTC))) {
            return file.evaluate(new TypedReader("1"), null, Progress.SILENT);
        }
    }

    private static List<IdentityFinding.State> owners(CaseState state) {
        return state.images().studies().stream().map(study -> study.owner().state()).toList();
    }

    private static Map<String, FileAccount.State> accounts(CaseState state) {
        Map<String, FileAccount.State> states = new HashMap<>();
        state.accounts().forEach(account -> states.put(account.path(), account.state()));
        return states;
    }

    @Test
    void takesADiscForAStudyOfThePatient() throws IOException {
        put("case.yaml", TOLD.getBytes(StandardCharsets.UTF_8));
        put("report.pdf", TypedReader.file(REPORT));
        for (int number : List.of(1, 2, 3, 5)) {
            put(own(number));
        }
        put("DISC/VIEWER.EXE", "MZ program".getBytes(StandardCharsets.US_ASCII));

        CaseState state = evaluate();

        ImageStudy study = state.images().studies().getFirst();
        assertThat(study.owner().state()).isEqualTo(IdentityFinding.State.MATCH);
        assertThat(study.patient()).isEqualTo("林^小满");
        assertThat(study.date()).hasToString("2026-03-11");
        assertThat(study.modalities()).containsExactly("CT");
        assertThat(study.images()).isEqualTo(4);
        assertThat(study.whole()).isFalse();
        assertThat(study.lacks()).containsExactly("Series 2: no image has the number 4.");
        assertThat(state.readiness()).filteredOn(result -> result.id().equals("tests.imaging-files"))
                .singleElement()
                .satisfies(result -> assertThat(result.because())
                        .isEqualTo("Images not complete: CT检查报告单 胸部平扫 2026-03-11."));
        assertThat(state.examined().unreported()).isEmpty();
        assertThat(accounts(state)).containsEntry("DISC/IM0", FileAccount.State.USED)
                .containsEntry("DISC/VIEWER.EXE", FileAccount.State.SET_ASIDE);
    }

    @Test
    void opensADiscInAnArchive() throws IOException {
        put("case.yaml", TOLD.getBytes(StandardCharsets.UTF_8));
        put("disc.zip", new RawZip().addGbk("光盘/影像/1", own(1).toFile())
                .addGbk("光盘/影像/2", own(2).toFile())
                .bytes());

        CaseState state = evaluate();

        assertThat(owners(state)).containsExactly(IdentityFinding.State.MATCH);
        assertThat(state.images().studies().getFirst().files()).allSatisfy(
                file -> assertThat(Files.readAllBytes(file.content())).hasSize((int) file.size()));
        assertThat(accounts(state)).containsEntry("disc.zip!/光盘/影像/1", FileAccount.State.USED);
    }

    @Test
    void quarantinesImagesOfAnotherPerson() throws IOException {
        put("case.yaml", TOLD.getBytes(StandardCharsets.UTF_8));
        put("report.pdf", TypedReader.file(REPORT));
        put(own(1));
        put(foreign(1));
        put(foreign(2));

        CaseState state = evaluate();

        assertThat(owners(state)).containsExactlyInAnyOrder(IdentityFinding.State.MATCH,
                IdentityFinding.State.CONFLICT);
        assertThat(state.draftReasons())
                .contains(
                        "1 study of images seems to be another person's and is withheld; a person has to decide.");
    }

    @Test
    void comparesWithThePapersWhereNothingWasTold() throws IOException {
        put("report.pdf", TypedReader.file(REPORT));
        put(own(1));
        put(foreign(1));
        put(foreign(2).inStudy("2.25.78"));

        CaseState state = evaluate();

        assertThat(state.identities().values()).extracting(IdentityFinding::state)
                .containsExactly(IdentityFinding.State.MATCH);
        assertThat(owners(state)).containsExactlyInAnyOrder(IdentityFinding.State.MATCH,
                IdentityFinding.State.CONFLICT, IdentityFinding.State.CONFLICT);
    }

    @Test
    void knowsAPinyinNameAndDoesNotTakeItForTheWholeProof() throws IOException {
        put("case.yaml", TOLD.getBytes(StandardCharsets.UTF_8));
        put(Slice.of(1).inStudy("2.25.1").of("Lin^XiaoMan", "T0001", "19720402"));
        put(Slice.of(2).inStudy("2.25.2").of("LIN XIAOMAN", "T0001", "19860101"));
        put(Slice.of(3).inStudy("2.25.3").of("Zhao^DaShan", "T0003", "19550707"));
        put(Slice.of(4).inStudy("2.25.4").of("ANONYMOUS", "0", ""));

        assertThat(owners(evaluate())).containsExactly(IdentityFinding.State.MATCH,
                IdentityFinding.State.CONFLICT, IdentityFinding.State.CONFLICT,
                IdentityFinding.State.UNCLEAR);
    }

    @Test
    void neverHandsOnAStudyThatMixesTwoPersons() throws IOException {
        put("case.yaml", TOLD.getBytes(StandardCharsets.UTF_8));
        put(own(1));
        put(foreign(2).inStudy("2.25.9000.1"));

        CaseState state = evaluate();

        assertThat(owners(state)).containsExactly(IdentityFinding.State.CONFLICT);
        assertThat(state.images().studies().getFirst().owner().because())
                .contains("Its files do not all name the same person.");
    }

    @Test
    void twoPersonsOnADiscAloneSettleNothing() throws IOException {
        put(own(1));
        put(foreign(1));

        assertThat(owners(evaluate())).containsExactly(IdentityFinding.State.UNCLEAR,
                IdentityFinding.State.UNCLEAR);
    }

    @Test
    void letsAPersonDecideWhoseAStudyIs() throws IOException {
        put("case.yaml", TOLD.getBytes(StandardCharsets.UTF_8));
        put(foreign(1));
        CaseState before = evaluate();
        String id = before.images().studies().getFirst().id().value();
        assertThatThrownBy(() -> new DecisionMaker("Ana", NOW, "").belonging(before, id, true))
                .isInstanceOf(ProblemException.class);

        try (CaseFile file = CaseFile.open(input, folder.resolve("case"), null,
                Clock.fixed(NOW, ZoneOffset.UTC))) {
            file.decide(new DecisionMaker("Ana", NOW, "maiden name").belonging(before, id, true));
        }
        CaseState after = evaluate();

        assertThat(owners(after)).containsExactly(IdentityFinding.State.MATCH);
        assertThat(after.lost()).isEmpty();
    }

    @Test
    void accountsForCopiesAndForWhatCannotBeRead() throws IOException {
        put("case.yaml", TOLD.getBytes(StandardCharsets.UTF_8));
        byte[] whole = own(1).toFile();
        put("A/IM1", Arrays.copyOf(whole, whole.length - 60));
        put("B/IM1", whole);
        put("C/IM1", whole);
        put("D/IM2", Arrays.copyOf(own(2).toFile(), 200));

        CaseState state = evaluate();

        assertThat(accounts(state)).containsEntry("A/IM1", FileAccount.State.DUPLICATE)
                .containsEntry("B/IM1", FileAccount.State.USED)
                .containsEntry("C/IM1", FileAccount.State.DUPLICATE)
                .containsEntry("D/IM2", FileAccount.State.SET_ASIDE);
        assertThat(state.images().studies().getFirst().lacks())
                .anyMatch(lack -> lack.contains("other copies of images"));
    }

    @Test
    void doubtsANameWhoseCharacterSetIsDoubtful() throws IOException {
        put("case.yaml", "person: {chineseName: 林小满}\n".getBytes(StandardCharsets.UTF_8));
        put(own(1).of("林^小", "", "").written("ISO_IR 144", Slice.GBK));

        assertThat(owners(evaluate())).doesNotContain(IdentityFinding.State.MATCH);
    }
}
