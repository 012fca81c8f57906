package health.homeward.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentDate.Role;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Identity;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Printed;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImageMatchingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private final List<Document> documents = new ArrayList<>();
    private final Map<DocumentId, IdentityFinding> owners = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<ImageStudy> studies = new ArrayList<>();

    private static Region place(String id) {
        return new Region(new PageRef(Sha256.of(id.getBytes(StandardCharsets.UTF_8)), 1), Box.WHOLE_PAGE);
    }

    private static Printed printed(String id, String text) {
        return new Printed(text, place(id), 1, List.of());
    }

    private static IdentityFinding owner(String id, IdentityFinding.State state) {
        return new IdentityFinding(new DocumentId(id), state, List.of(), List.of());
    }

    private void report(String id, String title, Role role, LocalDate day, String number) {
        Identity identity = new Identity(List.of(), null, null, null, null, null, null, number.isEmpty()
                ? List.of()
                : List.of(new Identity.IdNumber(Identity.IdNumber.Type.ACCESSION, printed(id, number))));
        documents.add(new Document(new DocumentId(id), DocumentKind.IMAGING_REPORT, title,
                List.of(new DocumentPart(place(id).page(), Box.WHOLE_PAGE)), null, null, day,
                List.of(new DocumentDate(role, day, null, printed(id, "x"))), identity, 1, List.of()));
        owners.put(new DocumentId(id), owner(id, IdentityFinding.State.MATCH));
    }

    private void report(String id, String title) {
        report(id, title, Role.EXAMINED, DAY, "");
    }

    private void mention(String of, @Nullable LocalDate when) {
        if (documents.isEmpty()) {
            documents.add(new Document(new DocumentId("note"), DocumentKind.PROGRESS_NOTE, "病程记录",
                    List.of(new DocumentPart(place("note").page(), Box.WHOLE_PAGE)), null, null,
                    DAY.plusDays(5), List.of(), Identity.NONE, 1, List.of()));
            owners.put(new DocumentId("note"), owner("note", IdentityFinding.State.MATCH));
        }
        facts.add(new Fact.Mention(
                new FactSource(new FactId("m" + facts.size()), documents.getFirst().id(), of,
                        List.of(place("note")), new Standing.Read(1), List.of()),
                Fact.Mention.Family.IMAGING, of,
                Fact.Mention.Status.PERFORMED, when, null));
    }

    private void images(String id, String modality, String part, String description,
            @Nullable LocalDate day) {
        studies.add(study(id, modality, part, description, day, IdentityFinding.State.MATCH, true));
    }

    private static ImageStudy study(String id, String modality, String part, String description,
            @Nullable LocalDate day, IdentityFinding.State state, boolean whole) {
        return new ImageStudy(new DocumentId(id), "2.25." + id, day, List.of(modality), description,
                part.isEmpty() ? List.of() : List.of(part), List.of(), List.of("CT0001"), "", "林^小满",
                owner(id, state), List.of(), List.of(), whole);
    }

    private CaseEvidence evidence() {
        return new CaseEvidence(documents, owners, facts, Person.UNKNOWN, Answers.NONE, Set.of(), Map.of(),
                Set.of(),
                studies);
    }

    private Examination.State only() {
        return ImageMatching.of(evidence(), Opinion.DIAGNOSIS_REVIEW).examinations().getFirst().state();
    }

    private RequirementResult requirement(String id) {
        return Readiness.evaluate(evidence(), Opinion.DIAGNOSIS_REVIEW)
                .stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void agreesInKindPartAndDay() {
        report("r", "胸部CT检查报告单");
        images("s", "CT", "CHEST", "胸部平扫", DAY);

        assertThat(only()).isEqualTo(Examination.State.WHOLE);
        assertThat(requirement("tests.imaging-files").state()).isEqualTo(RequirementResult.State.PRESENT);
    }

    @Test
    void isNotSatisfiedByAnotherKindPartOrDay() {
        report("r", "胸部CT检查报告单");
        images("mr", "MR", "CHEST", "", DAY);
        images("head", "CT", "HEAD", "", DAY);
        images("before", "CT", "CHEST", "", DAY.minusDays(30));

        assertThat(only()).isEqualTo(Examination.State.ABSENT);
        RequirementResult result = requirement("tests.imaging-files");
        assertThat(result.state()).isEqualTo(RequirementResult.State.MISSING);
        assertThat(result.because()).contains(
                "No image files agree in kind, part of the body and day with: 胸部CT检查报告单 2026-03-11");
    }

    @Test
    void doesNotTakeOneJointOrSideForAnother() {
        report("r", "左膝关节MRI检查报告单");
        images("shoulder", "MR", "SHOULDER", "左肩关节", DAY);
        images("right", "MR", "KNEE", "右膝关节", DAY);

        assertThat(only()).isEqualTo(Examination.State.ABSENT);
        images("left", "MR", "KNEE", "左膝关节", DAY);
        assertThat(only()).isEqualTo(Examination.State.WHOLE);
    }

    @Test
    void leavesOpenWhatTheImagesDoNotSay() {
        report("r", "胸部CT检查报告单");
        images("s", "CT", "", "", DAY);

        assertThat(only()).isEqualTo(Examination.State.OPEN);
        assertThat(requirement("tests.imaging-files").state()).isEqualTo(RequirementResult.State.UNCLEAR);
    }

    @Test
    void believesNeitherCodeNorDescriptionWhereTheyContradict() {
        report("r", "胸部CT检查报告单");
        images("s", "CT", "CHEST", "头颅平扫", DAY);

        assertThat(only()).isNotEqualTo(Examination.State.WHOLE);
    }

    @Test
    void leavesOpenImagesOfWhichOnlyAPartIsShown() {
        report("r", "胸部+腹部CT检查报告单");
        images("s", "CT", "CHEST", "", DAY);

        assertThat(only()).isEqualTo(Examination.State.OPEN);
    }

    @Test
    void lettingTheNumberOfTheExaminationSettleThePart() {
        report("r", "CT检查报告单", Role.EXAMINED, DAY, "CT0001");
        images("s", "CT", "", "", DAY);

        assertThat(only()).isEqualTo(Examination.State.WHOLE);
    }

    @Test
    void takesADayOfTheReportForLaterThanTheImagesButNotForAChoice() {
        report("r", "胸部CT检查报告单", Role.REPORTED, DAY.plusDays(1), "");
        images("s", "CT", "CHEST", "", DAY);
        assertThat(only()).isEqualTo(Examination.State.WHOLE);

        images("t", "CT", "CHEST", "", DAY.minusDays(1));
        assertThat(only()).isEqualTo(Examination.State.OPEN);
    }

    @Test
    void givesOneStudyToOneOfTwoReportsOfLaterDays() {
        report("r", "胸部CT检查报告单", Role.REPORTED, DAY.plusDays(1), "");
        report("t", "胸部CT检查报告单", Role.REPORTED, DAY.plusDays(3), "");
        images("s", "CT", "CHEST", "", DAY);

        assertThat(ImageMatching.of(evidence(), Opinion.DIAGNOSIS_REVIEW).examinations())
                .extracting(Examination::state)
                .containsOnly(Examination.State.OPEN);
    }

    @Test
    void tellsPlainFromContrast() {
        report("r", "胸部CT增强检查报告单");
        images("s", "CT", "CHEST", "胸部平扫", DAY);

        assertThat(only()).isEqualTo(Examination.State.ABSENT);
    }

    @Test
    void takesTheCtOfAPetForNoCt() {
        report("r", "胸部CT检查报告单");
        studies.add(new ImageStudy(new DocumentId("s"), "2.25.1", DAY, List.of("CT", "PT"), "PET/CT",
                List.of("CHEST"), List.of(), List.of(), "", "林^小满", owner("s", IdentityFinding.State.MATCH),
                List.of(), List.of(), true));

        assertThat(only()).isEqualTo(Examination.State.ABSENT);
    }

    @Test
    void doesNotCountImagesOfAnotherPersonNorTrustADoubtfulOwner() {
        report("r", "胸部CT检查报告单");
        studies.add(study("s", "CT", "CHEST", "", DAY, IdentityFinding.State.CONFLICT, true));
        assertThat(only()).isEqualTo(Examination.State.ABSENT);

        studies.add(study("t", "CT", "CHEST", "", DAY, IdentityFinding.State.UNCLEAR, true));
        assertThat(only()).isEqualTo(Examination.State.OPEN);
    }

    @Test
    void saysThatImagesAreNotComplete() {
        report("r", "胸部CT检查报告单");
        studies.add(study("s", "CT", "CHEST", "", DAY, IdentityFinding.State.MATCH, false));

        assertThat(only()).isEqualTo(Examination.State.INCOMPLETE);
        RequirementResult result = requirement("tests.imaging-files");
        assertThat(result.state()).isEqualTo(RequirementResult.State.PARTIAL);
        assertThat(result.because()).contains("Images not complete: 胸部CT检查报告单 2026-03-11");
    }

    @Test
    void looksForImagesOfWhatIsOnlyMentioned() {
        mention("胸部CT", DAY);
        assertThat(only()).isEqualTo(Examination.State.ABSENT);
        images("s", "CT", "CHEST", "", DAY.plusDays(1));
        assertThat(only()).isEqualTo(Examination.State.OPEN);
        images("t", "CT", "CHEST", "", DAY);
        assertThat(only()).isEqualTo(Examination.State.WHOLE);
    }

    @Test
    void aMentionWithoutADayIsNeverSettled() {
        mention("胸部CT", null);
        images("s", "CT", "CHEST", "", DAY);

        assertThat(only()).isEqualTo(Examination.State.OPEN);
    }

    @Test
    void saysThatThereAreImagesWithoutAReport() {
        report("r", "胸部CT检查报告单");
        images("s", "CT", "CHEST", "", DAY);
        images("t", "MR", "HEAD", "", DAY);

        RequirementResult result = requirement("tests.imaging-report");
        assertThat(result.state()).isEqualTo(RequirementResult.State.PARTIAL);
        assertThat(result.because()).contains("Images without a report: MR 2026-03-11.");
        assertThat(result.because()).doesNotContain("CT 2026-03-11,");
    }

    @Test
    void asksForReportAndImagesWhereOnlyImagesTellOfAnExamination() {
        images("s", "CT", "CHEST", "", DAY);

        assertThat(requirement("tests.imaging-report").state()).isEqualTo(RequirementResult.State.MISSING);
        assertThat(requirement("tests.imaging-files").state()).isEqualTo(RequirementResult.State.PRESENT);
    }

    @Test
    void asksForNoImagesWhereNothingTellsOfAny() {
        assertThat(requirement("tests.imaging-files").state())
                .isEqualTo(RequirementResult.State.NOT_APPLICABLE);
    }
}
