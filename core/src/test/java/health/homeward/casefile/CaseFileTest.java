package health.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Standing;
import health.homeward.document.TakenIn;
import health.homeward.packet.Verification;
import health.homeward.packet.Verify;
import health.homeward.readiness.RequirementResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Gate.NotUrgent PASSED = new Gate.NotUrgent("Ana", NOW);
    private static final String SUMMARY = """
            虚构市第一人民医院
            出院记录
            姓名：林小满 性别：女 年龄：54岁 住院号：0012345
            入院日期：2026-10-12 出院日期：2026-10-20
            出院诊断：
            1. 胃窦腺癌
            2. 高血压病2级
            出院医嘱：
            1. 一月后门诊复查血常规。
            """;
    private static final String OTHERS = """
            虚构市第一人民医院
            出院记录
            姓名：赵大山 性别：男 年龄：71岁 住院号：0099999
            入院日期：2026-09-02 出院日期：2026-09-10
            出院诊断：
            1. 前列腺增生
            """;

    @TempDir
    private Path folder = Path.of("");
    private Path input = Path.of("");
    private Path out = Path.of("");
    private final TypedReader reader = new TypedReader("1");

    @BeforeEach
    void handIn() throws IOException {
        input = Files.createDirectory(folder.resolve("records"));
        out = folder.resolve("case");
        Files.write(input.resolve("summary.pdf"), TypedReader.file(SUMMARY));
        tell("""
                person: {chineseName: 林小满, sex: female, birthDate: 1972-04-02}
                opinion: treatment-review
                """);
    }

    private void tell(String sheet) throws IOException {
        Files.writeString(input.resolve("case.yaml"), sheet);
    }

    private CaseFile open() {
        return CaseFile.open(input, out, null, CLOCK);
    }

    private CaseState evaluate() {
        try (CaseFile file = open()) {
            return file.evaluate(reader, null, Progress.SILENT);
        }
    }

    private static <T extends Fact> Optional<T> find(CaseState state, Class<T> type, String zh) {
        return state.facts()
                .stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(fact -> fact.source().zh().contains(zh))
                .findFirst();
    }

    private static Fact.Diagnosis tumour(CaseState state) {
        return find(state, Fact.Diagnosis.class, "胃窦腺癌").orElseThrow();
    }

    private void decide(Decision decision) {
        try (CaseFile file = open()) {
            file.decide(decision);
        }
    }

    private static DecisionMaker ana() {
        return new DecisionMaker("Ana", NOW, "compared with the paper");
    }

    @Test
    void leadsFromAFolderToFactsOfThePatient() {
        CaseState state = evaluate();

        assertThat(state.documents()).singleElement()
                .satisfies(document -> assertThat(document.kind()).isEqualTo(DocumentKind.DISCHARGE_SUMMARY));
        assertThat(state.identities().values()).extracting(IdentityFinding::state)
                .containsExactly(IdentityFinding.State.MATCH);
        assertThat(tumour(state).source().asserted()).isTrue();
        assertThat(state.stay().admitted()).hasToString("2026-10-12");
        assertThat(state.readiness()).filteredOn(result -> result.id().equals("stay.discharge-summary"))
                .extracting(RequirementResult::state)
                .isNotEqualTo(List.of(RequirementResult.State.MISSING));
    }

    @Test
    void accountsForEveryFile() throws IOException {
        Files.write(input.resolve("again.pdf"), TypedReader.file(SUMMARY));
        Files.write(input.resolve("bad.pdf"), TypedReader.file("unreadable"));
        Files.write(input.resolve("half.pdf"), TypedReader.file("检验报告", "unreadable"));
        Files.write(input.resolve("empty.jpg"), new byte[0]);

        Map<String, FileAccount.State> states = new java.util.HashMap<>();
        evaluate().accounts().forEach(account -> states.put(account.path(), account.state()));

        assertThat(states)
                .containsOnlyKeys("again.pdf", "bad.pdf", "half.pdf", "empty.jpg", "summary.pdf", "case.yaml")
                .containsEntry("bad.pdf", FileAccount.State.SET_ASIDE)
                .containsEntry("empty.jpg", FileAccount.State.SET_ASIDE)
                .containsEntry("half.pdf", FileAccount.State.USED)
                .containsEntry("summary.pdf", FileAccount.State.DUPLICATE);
    }

    @Test
    void readsNothingTwice() throws IOException {
        CaseState first = evaluate();
        Files.write(input.resolve("more.pdf"), TypedReader.file("检验报告"));
        CaseState second = evaluate();

        assertThat(reader.read()).containsExactly("summary.pdf/1", "more.pdf/1");
        assertThat(second.facts()).containsAll(first.facts());
    }

    @Test
    void goesOnWhereAKilledRunStopped() throws IOException {
        Files.write(input.resolve("long.pdf"), TypedReader.file("one", "two", "crash"));
        assertThatThrownBy(this::evaluate).isInstanceOf(IllegalStateException.class);
        TypedReader next = new TypedReader("1");
        try (CaseFile file = open()) {
            assertThatThrownBy(() -> file.evaluate(next, null, Progress.SILENT))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(next.read()).contains("long.pdf/3").doesNotContain("long.pdf/1", "long.pdf/2");
    }

    @Test
    void readsAgainWithAnotherReaderAndKeepsDecisions() {
        decide(ana().confirm(evaluate(), tumour(evaluate()).source().id().value()));
        try (CaseFile file = open()) {
            TypedReader newer = new TypedReader("2");
            CaseState state = file.evaluate(newer, null, Progress.SILENT);

            assertThat(newer.read()).containsExactly("summary.pdf/1");
            assertThat(tumour(state).source().standing()).isEqualTo(new Standing.Confirmed("Ana", NOW));
        }
    }

    @Test
    void letsTheLatestDecisionWin() {
        CaseState state = evaluate();
        String id = tumour(state).source().id().value();
        decide(ana().exclude(state, id));
        assertThat(find(evaluate(), Fact.Diagnosis.class, "胃窦腺癌")).isEmpty();

        decide(ana().correct(state, id, Map.of("name", "胃窦低分化腺癌")));

        Fact.Diagnosis corrected = find(evaluate(), Fact.Diagnosis.class, "胃窦低分化腺癌").orElseThrow();
        assertThat(corrected.name()).isEqualTo("胃窦低分化腺癌");
        assertThat(corrected.source().standing()).isInstanceOf(Standing.Corrected.class);
    }

    @Test
    void goesByTheOrderOfDecisionsWhenTheClockWasSetBack() {
        CaseState state = evaluate();
        String id = tumour(state).source().id().value();
        decide(ana().confirm(state, id));
        decide(new DecisionMaker("Ana", NOW.minusSeconds(86_400), "").exclude(state, id));

        assertThat(find(evaluate(), Fact.Diagnosis.class, "胃窦腺癌")).isEmpty();
    }

    @Test
    void showsADecisionWhoseFactIsGone() throws IOException {
        Files.write(input.resolve("other.pdf"), TypedReader.file("检验报告"));
        CaseState state = evaluate();
        decide(ana().confirm(state, tumour(state).source().id().value()));
        Files.write(input.resolve("summary.pdf"), TypedReader.file(SUMMARY.replace("胃窦腺癌", "胃炎")));

        CaseState later = evaluate();

        assertThat(later.lost()).singleElement().isInstanceOf(Decision.Confirm.class);
        assertThat(later.draftReasons()).anyMatch(reason -> reason.contains("1 decision(s)"));
    }

    @Test
    void showsACorrectionThatSpeaksOfAPartThatIsNotThere() {
        CaseState state = evaluate();
        Fact.Diagnosis fact = tumour(state);
        decide(new Decision.Correct("Ana", NOW, new Decision.Target(fact.source().id(), fact.type(),
                fact.source().regions().getFirst(), fact.source().zh()), Map.of("nonsense", "1")));

        CaseState later = evaluate();

        assertThat(later.lost()).hasSize(1);
        assertThat(tumour(later)).isEqualTo(fact);
    }

    @Test
    void followsALinkToTheFolderOfRecords() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), input);
        try (CaseFile file = CaseFile.open(link, out, null, CLOCK)) {
            assertThat(file.evaluate(reader, null, Progress.SILENT).documents()).hasSize(1);
        }
    }

    @Test
    void withholdsAnotherPersonsPaperUntilANamedPersonDecides() throws IOException {
        Files.write(input.resolve("other.pdf"), TypedReader.file(OTHERS));
        CaseState state = evaluate();
        Document other = state.documents()
                .stream()
                .filter(document -> state.identity(document.id()) == IdentityFinding.State.CONFLICT)
                .findFirst()
                .orElseThrow();
        assertThat(state.draftReasons()).anyMatch(reason -> reason.contains("another person's"));
        assertThatThrownBy(() -> new DecisionMaker("Ana", NOW, "").belonging(state, other.id().value(), true))
                .isInstanceOf(ProblemException.class);

        decide(ana().belonging(state, other.id().value(), true));

        CaseState decided = evaluate();
        assertThat(decided.identity(other.id())).isEqualTo(IdentityFinding.State.MATCH);
        assertThat(decided.draftReasons()).noneMatch(reason -> reason.contains("another person's"));
        assertThat(Objects.requireNonNull(decided.identities().get(other.id())).takenIn())
                .isEqualTo(new TakenIn("Ana", LocalDate.of(2026, 11, 25), "compared with the paper", true,
                        List.of("赵大山")));
    }

    @Test
    void refusesTheCaseOfOtherRecords() throws IOException {
        evaluate();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.write(other.resolve("summary.pdf"), TypedReader.file(OTHERS));

        assertThatThrownBy(() -> CaseFile.open(other, out, null, CLOCK)).isInstanceOfSatisfying(
                ProblemException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.OUTPUT_OF_OTHER_RECORDS));

        Files.write(other.resolve("old.pdf"), TypedReader.file(SUMMARY));
        CaseFile.open(other, out, null, CLOCK).close();
    }

    @Test
    void refusesAFolderThatHoldsOnlyOldPackages() throws IOException {
        Files.createDirectories(out.resolve("package/v1"));

        assertThatThrownBy(this::open).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.OUTPUT_NOT_A_CASE));
    }

    @Test
    void countsAFileThatCannotBeReadOnceAndAsAFile() throws IOException {
        Files.write(input.resolve("bad.pdf"), TypedReader.file("unreadable", "unreadable"));
        Files.write(input.resolve("half.pdf"), TypedReader.file("检验报告", "unreadable"));

        assertThat(evaluate().draftReasons()).contains("1 file could not be read.",
                "1 page could not be read.");
    }

    @Test
    void asksAgainWhenAPaperHasOtherPagesThanWhenItWasDecided() {
        CaseState state = evaluate();
        Document summary = state.documents().getFirst();
        decide(new Decision.Belonging("Ana", NOW, summary.id(), List.of(), false, ""));

        CaseState later = evaluate();

        assertThat(later.identity(summary.id())).isEqualTo(IdentityFinding.State.MATCH);
        assertThat(later.lost()).hasSize(1);
    }

    @Test
    void takesAPersonsWordForAKindAndForAWantedRecord() {
        CaseState state = evaluate();
        String id = state.documents().getFirst().id().value();
        decide(ana().kind(state, id, "referral-letter"));
        decide(ana().wanted(state, "history.vaccination", "does-not-exist"));
        decide(ana().wanted(state, "treatment.inpatient-medicines", "refused"));

        CaseState later = evaluate();

        assertThat(later.documents().getFirst().kind()).isEqualTo(DocumentKind.REFERRAL_LETTER);
        assertThat(later.decisions()).hasSize(3);
    }

    @Test
    void refusesDecisionsAboutNothing() {
        CaseState state = evaluate();

        assertThatThrownBy(() -> ana().confirm(state, "no-such-fact")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ana().kind(state, "no-such-paper", "lab-report"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ana().wanted(state, "no.such", "asked"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(
                () -> ana().correct(state, tumour(state).source().id().value(), Map.of("nonsense", "1")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new DecisionMaker(" ", NOW, "")).isInstanceOf(ProblemException.class);
    }

    @Test
    void forgetsADecisionWhoseWritingWasCutOff() throws IOException {
        CaseState state = evaluate();
        decide(ana().confirm(state, tumour(state).source().id().value()));
        Path file = out.resolve("decisions.jsonl");
        String whole = Files.readString(file);
        Files.writeString(file, whole + whole.substring(0, whole.length() / 2));

        assertThat(evaluate().decisions()).hasSize(1);
        decide(ana().urgency(new Gate.Unanswered(), "no"));
        assertThat(evaluate().decisions()).hasSize(2);
    }

    @Test
    void keepsAPackageThatIsMadeOfTheSameAndAddsAVersionForAChange() throws IOException {
        Packed first = pack();
        decide(ana().urgency(new Gate.Unanswered(), "no"));
        Packed again = pack();
        Files.write(input.resolve("more.pdf"), TypedReader.file("检验报告"));
        Packed changed = pack();

        assertThat(again).isEqualTo(new Packed(first.folder(), 1, true));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(Verify.verify(first.folder()).state()).isEqualTo(Verification.State.INTACT);
        assertThat(Verify.verify(changed.folder()).state()).isEqualTo(Verification.State.INTACT);
    }

    @Test
    void buildsADamagedPackageAnewAsTheNextVersion() throws IOException {
        Packed first = pack();
        Files.writeString(first.folder().resolve("data/documents/index.html"), "changed");

        assertThat(pack().version()).isEqualTo(2);
    }

    private Packed pack() {
        try (CaseFile file = open()) {
            return file.pack(reader, file.evaluate(reader, null, Progress.SILENT), PASSED);
        }
    }

    @Test
    void leavesTheFolderOfRecordsAsItWas() throws IOException {
        List<String> before = tree(input);
        pack();

        assertThat(tree(input)).isEqualTo(before);
    }

    private static List<String> tree(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted().map(path -> {
                try {
                    return path + " " + Files.getLastModifiedTime(path);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).toList();
        }
    }

    @Test
    void writesWhatTheRecordsSuggestBehindAHash() throws IOException {
        Files.delete(input.resolve("case.yaml"));
        evaluate();
        String sheet = Files.readString(out.resolve("case.yaml"));

        assertThat(sheet).contains("#  chineseName: \"林小满\"").contains("#stays:").contains("2026-10-20");
        assertThat(CaseSheet.read(out.resolve("case.yaml"))).isEqualTo(CaseSheet.EMPTY);
        String taken = sheet.lines().map(line -> line.replaceFirst("^#(?! )", "")).toList().toString();
        assertThat(taken).contains("opinion: treatment-review");
    }

    @Test
    void neverOverwritesASheetThatAPersonChanged() throws IOException {
        Files.delete(input.resolve("case.yaml"));
        evaluate();
        Files.writeString(out.resolve("case.yaml"), "home: US\n");

        CaseState state = evaluate();

        assertThat(state.sheet().home()).isEqualTo("US");
        assertThat(out.resolve("case.yaml")).hasContent("home: US\n");
    }

    @Test
    void refusesUnknownKeysByName() throws IOException {
        tell("persn: {name: x}\n");

        assertThatThrownBy(this::open).isInstanceOf(ProblemException.class).hasMessageContaining("persn");
    }

    @Test
    void refusesACaseInsideTheRecordsAndACaseInUse() {
        assertThatThrownBy(() -> CaseFile.open(input, input.resolve("out"), null, CLOCK))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.OUTPUT_INSIDE_INPUT));
        try (CaseFile held = open()) {
            assertThat(held.folder()).isEqualTo(out);
            assertThatThrownBy(this::open).isInstanceOfSatisfying(ProblemException.class,
                    e -> assertThat(e.problem()).isEqualTo(Problem.CASE_IN_USE));
        }
    }

    @Test
    void saysWhenNothingCanBeRead() throws IOException {
        Files.write(input.resolve("summary.pdf"), TypedReader.file("unreadable"));

        assertThatThrownBy(this::evaluate).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.NOTHING_READABLE));
    }

    @Test
    void takesThePatientFromThePapersThatPeopleLeftToThePatient() throws IOException {
        Files.delete(input.resolve("case.yaml"));
        Files.write(input.resolve("other.pdf"), TypedReader.file(OTHERS));
        Files.write(input.resolve("other2.pdf"),
                TypedReader.file(OTHERS.replace("前列腺增生", "高血压病")));
        CaseState state = evaluate();
        assertThat(state.patient().name()).isNotEqualTo("林小满");

        for (Document document : state.documents()) {
            boolean own = document.identity().names().getFirst().text().equals("林小满");
            decide(ana().belonging(state, document.id().value(), own));
        }

        assertThat(evaluate().patient().name()).isEqualTo("林小满");
    }

    @Test
    void keepsASheetThatAPersonWroteWhereverTheOtherComesFrom() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("case.yaml"), "home: US\n");
        evaluate();
        assertThat(out.resolve("case.yaml")).hasContent("home: US\n");

        try (CaseFile file = CaseFile.open(input, out, out.resolve("case.yaml"), CLOCK)) {
            assertThat(file.evaluate(reader, null, Progress.SILENT).sheet().home()).isEqualTo("US");
        }
        assertThat(out.resolve("case.yaml")).hasContent("home: US\n");
    }

    @Test
    void writesAndReadsTheSameSheet() throws IOException {
        tell("""
                person: {name: "Ana: \\"A\\" # 安", sex: female}
                place: {leaves: 2026-12-01}
                stays: [{admitted: 2026-10-12}]
                allergies: []
                """);
        evaluate();

        assertThat(CaseSheet.read(out.resolve("case.yaml")))
                .isEqualTo(CaseSheet.read(input.resolve("case.yaml")));
    }

    @Test
    void numbersAPackageAfterTheNewestAlsoWhenEarlierOnesAreGone() throws IOException {
        Files.createDirectories(out.resolve("package/v7"));
        Files.writeString(out.resolve("package-id"), "hw-1");

        assertThat(pack().version()).isEqualTo(8);
    }
}
