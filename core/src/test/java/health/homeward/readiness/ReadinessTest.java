package health.homeward.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Identity;
import health.homeward.document.IdentityFinding;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import health.homeward.readiness.RequirementResult.Severity;
import health.homeward.readiness.RequirementResult.State;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Document SUMMARY = document("summary", DocumentKind.DISCHARGE_SUMMARY, "出院记录");
    private static final List<Fact> WHOLE_SUMMARY = List.of(
            new Fact.Stay(source("a"), Fact.Stay.Event.ADMITTED, DAY.minusDays(9)),
            new Fact.Diagnosis(source("b"), "肺炎", null, Fact.Diagnosis.Role.DISCHARGE,
                    Fact.Diagnosis.Certainty.CERTAIN),
            new Fact.Medication(source("c"), "药", null, "0.1g", "1片", "口服", "每日一次", null, null, null, null,
                    Fact.Medication.ListKind.IN_HOSPITAL),
            new Fact.FollowUp(source("d"), "复查", "P1M", false));

    private static FactSource source(String id) {
        return new FactSource(new FactId(id), SUMMARY.id(), "字", List.of(place()), new Standing.Read(1),
                List.of());
    }

    private static Region place() {
        return new Region(new PageRef(Sha256.of("a".getBytes(StandardCharsets.UTF_8)), 1), Box.WHOLE_PAGE);
    }

    private static Document document(String id, DocumentKind kind, String title) {
        return new Document(new DocumentId(id), kind, title,
                List.of(new DocumentPart(place().page(), Box.WHOLE_PAGE)), null, null, DAY, List.of(),
                Identity.NONE, 1,
                List.of());
    }

    private static Map<String, RequirementResult> judge(List<Document> documents, List<Fact> facts,
            IdentityFinding.State identity, Map<String, RecordStanding> standings) {
        var identities = documents.stream()
                .collect(Collectors.toMap(Document::id,
                        document -> new IdentityFinding(document.id(), identity, List.of(), List.of())));
        CaseEvidence evidence = new CaseEvidence(documents, identities, facts, Person.UNKNOWN, Answers.NONE,
                Set.of(),
                standings,
                Set.of(), List.of());
        return Readiness.evaluate(evidence, Opinion.DIAGNOSIS_REVIEW)
                .stream()
                .collect(Collectors.toMap(RequirementResult::id, result -> result));
    }

    private static State of(Map<String, RequirementResult> results, String id) {
        RequirementResult result = results.get(id);
        assertThat(result).as(id).isNotNull();
        return result == null ? State.UNCLEAR : result.state();
    }

    @Test
    void givesEveryRequirementOneResultWithAReason() {
        var results = judge(List.of(), List.of(), IdentityFinding.State.MATCH, Map.of());
        assertThat(results).hasSize(Requirement.ALL.size());
        assertThat(results.values()).allSatisfy(result -> assertThat(result.because()).isNotBlank())
                .noneMatch(result -> result.state() == State.PRESENT);
    }

    @Test
    void findsAWholeSummaryPresentAndNamesWhatAnotherLacks() {
        assertThat(of(judge(List.of(SUMMARY), WHOLE_SUMMARY, IdentityFinding.State.MATCH, Map.of()),
                "stay.discharge-summary")).isEqualTo(State.PRESENT);
        var without = judge(List.of(SUMMARY), WHOLE_SUMMARY.subList(0, 3), IdentityFinding.State.MATCH,
                Map.of());
        assertThat(of(without, "stay.discharge-summary")).isEqualTo(State.PARTIAL);
        assertThat(without.get("stay.discharge-summary")).extracting(RequirementResult::because)
                .asString()
                .contains("follow-up");
    }

    @Test
    void doesNotCountAPaperWhoseOwnerIsNotSettled() {
        assertThat(of(judge(List.of(SUMMARY), WHOLE_SUMMARY, IdentityFinding.State.UNCLEAR, Map.of()),
                "stay.discharge-summary")).isEqualTo(State.UNCLEAR);
        assertThat(of(judge(List.of(SUMMARY), WHOLE_SUMMARY, IdentityFinding.State.CONFLICT, Map.of()),
                "stay.discharge-summary")).isNotEqualTo(State.PRESENT);
    }

    @Test
    void makesAGapOfAPerformedTestAndNotOfAPlannedOne() {
        var done = judge(List.of(SUMMARY), List.of(mention(Fact.Mention.Status.PERFORMED)),
                IdentityFinding.State.MATCH, Map.of());
        assertThat(of(done, "tests.imaging-report")).isEqualTo(State.MISSING);
        assertThat(done.get("tests.imaging-report")).extracting(RequirementResult::because)
                .asString()
                .contains("胸部CT");
        var planned = judge(List.of(SUMMARY), List.of(mention(Fact.Mention.Status.PLANNED)),
                IdentityFinding.State.MATCH, Map.of());
        assertThat(of(planned, "tests.imaging-report")).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void doesNotLetAnMrReportAnswerACtOfTheSameDay() {
        Document mr = document("mr", DocumentKind.IMAGING_REPORT, "头颅MRI检查报告");
        Document ct = document("ct", DocumentKind.IMAGING_REPORT, "胸部CT检查报告");
        assertThat(judge(List.of(SUMMARY, mr), List.of(mention(Fact.Mention.Status.PERFORMED)),
                IdentityFinding.State.MATCH, Map.of()).get("tests.imaging-report"))
                .extracting(RequirementResult::because)
                .asString()
                .contains("胸部CT");
        assertThat(judge(List.of(SUMMARY, ct), List.of(mention(Fact.Mention.Status.PERFORMED)),
                IdentityFinding.State.MATCH, Map.of()).get("tests.imaging-report"))
                .extracting(RequirementResult::because)
                .asString()
                .doesNotContain("Mentioned");
    }

    private static Fact mention(Fact.Mention.Status status) {
        return new Fact.Mention(source("m"), Fact.Mention.Family.IMAGING, "胸部CT", status, DAY, null);
    }

    private static List<RequirementResult> allergies(@Nullable List<String> told, Fact... printed) {
        var identities = Map.of(SUMMARY.id(),
                new IdentityFinding(SUMMARY.id(), IdentityFinding.State.MATCH, List.of(), List.of()));
        Answers answers = new Answers(null, null, null, null, null, null, null, null, told);
        CaseEvidence evidence = new CaseEvidence(List.of(SUMMARY), identities, List.of(printed),
                Person.UNKNOWN, answers, Set.of(), Map.of(), Set.of(), List.of());
        return Readiness.evaluate(evidence, Opinion.TREATMENT_REVIEW)
                .stream()
                .filter(result -> result.requirement().equals("Allergies"))
                .toList();
    }

    private static Fact allergy(boolean present, Doubt.Kind... doubts) {
        FactSource read = source("al" + present);
        return new Fact.Allergy(new FactSource(read.id(), read.document(), read.zh(), read.regions(),
                read.standing(),
                List.of(doubts).stream().map(kind -> new Doubt(kind, -1, Box.WHOLE_PAGE)).toList()), "青霉素",
                null, present);
    }

    @Test
    void callsAllergiesUnclearWhereThePersonAndTheRecordsDiffer() {
        assertThat(allergies(List.of(), allergy(true))).extracting(RequirementResult::state)
                .containsExactly(State.UNCLEAR);
        assertThat(allergies(List.of("penicillin"), allergy(false))).extracting(RequirementResult::state)
                .containsExactly(State.UNCLEAR);
        assertThat(allergies(List.of("penicillin"), allergy(false),
                allergy(true, Doubt.Kind.CONTRADICTION))).extracting(RequirementResult::state)
                .containsExactly(State.UNCLEAR);
        assertThat(allergies(List.of("penicillin"), allergy(true))).extracting(RequirementResult::onlyTold)
                .containsExactly(true);
        assertThat(allergies(null, allergy(true))).extracting(RequirementResult::state)
                .containsExactly(State.PRESENT);
    }

    @Test
    void asksForWhatAPersonAsksForAlsoWhereTheRecordsGiveNoReason() {
        var standing = new RecordStanding(RecordStanding.State.ASKED, DAY, "said by Nora", "");
        assertThat(of(judge(List.of(SUMMARY), WHOLE_SUMMARY, IdentityFinding.State.MATCH,
                Map.of("treatment.implants", standing)), "treatment.implants")).isEqualTo(State.ASKED);
    }

    @Test
    void saysWhatOnlyAPersonsWordSettlesAndWhatTheRecordsSay() {
        var standing = new RecordStanding(RecordStanding.State.CHECKED, DAY, "said by Nora", "Dr Lee looked");
        RequirementResult result = judge(List.of(), WHOLE_SUMMARY, IdentityFinding.State.MATCH,
                Map.of("stay.discharge-summary", standing)).get("stay.discharge-summary");
        assertThat(result).extracting(RequirementResult::onlySaid).isEqualTo(true);
        assertThat(result).extracting(RequirementResult::because)
                .isEqualTo("Checked by a person on 2026-03-20, said by Nora: Dr Lee looked. The records: "
                        + "Not asked for, because no stay in hospital is seen in the records.");
    }

    @Test
    void keepsRefusedApartFromMissing() {
        var standing = new RecordStanding(RecordStanding.State.REFUSED, DAY, "records room", "");
        var results = judge(List.of(SUMMARY), List.of(), IdentityFinding.State.MATCH,
                Map.of("stay.discharge-summary", standing));
        assertThat(of(results, "stay.discharge-summary")).isEqualTo(State.REFUSED);
        assertThat(results.values()).filteredOn(RequirementResult::holdsBack)
                .extracting(RequirementResult::id)
                .doesNotContain("stay.discharge-summary");
    }

    @Test
    void weighsThePathologyOfATumourMore() {
        Fact tumour = new Fact.Diagnosis(source("t"), "右肺腺癌", null, Fact.Diagnosis.Role.DISCHARGE,
                Fact.Diagnosis.Certainty.SUSPECTED);
        var evidence = new CaseEvidence(List.of(SUMMARY), Map.of(), List.of(tumour), Person.UNKNOWN,
                Answers.NONE,
                Set.of(), Map.of(), Set.of(), List.of());
        assertThat(Readiness.evaluate(evidence, Opinion.CONTINUITY_OF_CARE))
                .filteredOn(result -> result.id().equals("tests.pathology-report"))
                .extracting(RequirementResult::severity)
                .containsExactly(Severity.ESSENTIAL);
    }
}
