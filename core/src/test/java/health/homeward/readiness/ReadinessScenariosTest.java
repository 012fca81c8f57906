package health.homeward.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Identity;
import health.homeward.document.IdentityFinding;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReadinessScenariosTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Region PLACE = new Region(
            new PageRef(Sha256.of("a".getBytes(StandardCharsets.UTF_8)), 1), Box.WHOLE_PAGE);

    @TestFactory
    Stream<DynamicTest> judgesEachScenarioByItsEvidence() {
        return Rows.of("scenarios.tsv", 7)
                .stream()
                .flatMap(row -> Arrays.stream(row.get(1).split(",", -1))
                        .map(opinion -> DynamicTest.dynamicTest(row.getFirst() + ", " + opinion,
                                () -> judge(row, Opinion.of(opinion)))));
    }

    private static void judge(List<String> row, Opinion opinion) {
        RequirementResult result = Readiness.evaluate(evidence(row.get(2), row.get(3)), opinion)
                .stream()
                .filter(one -> one.id().equals(row.get(4)))
                .findFirst()
                .orElseThrow();
        assertThat(result.state().name()).as(result.because()).isEqualTo(row.get(5));
        assertThat(result.because()).contains(row.get(6));
    }

    private static CaseEvidence evidence(String papers, String facts) {
        Map<DocumentId, IdentityFinding> identities = new HashMap<>();
        List<Document> documents = Arrays.stream(papers.split(";", -1)).map(paper -> {
            String[] parts = paper.split("[=:]", -1);
            Document document = document(parts[0].replaceAll("[?!]", ""), DocumentKind.of(parts[1]),
                    parts.length > 2 ? parts[2] : "");
            identities.put(document.id(),
                    new IdentityFinding(document.id(), owner(parts[0]), List.of(), List.of()));
            return document;
        }).toList();
        List<Fact> read = Arrays.stream(facts.split(";", -1)).map(ReadinessScenariosTest::fact).toList();
        return new CaseEvidence(documents, identities, read, Person.UNKNOWN, Answers.NONE, Set.of(), Map.of(),
                Set.of(), List.of());
    }

    private static IdentityFinding.State owner(String name) {
        return name.endsWith("?")
                ? IdentityFinding.State.UNCLEAR
                : name.endsWith("!") ? IdentityFinding.State.CONFLICT : IdentityFinding.State.MATCH;
    }

    private static Document document(String id, DocumentKind kind, String title) {
        return new Document(new DocumentId(id), kind, title,
                List.of(new DocumentPart(PLACE.page(), PLACE.box())), null, null, DAY, List.of(),
                Identity.NONE, 1, List.of());
    }

    private static Fact fact(String told) {
        int dot = told.indexOf('.');
        String[] words = told.substring(dot + 1).split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        FactSource source = new FactSource(new FactId(told), new DocumentId(told.substring(0, dot)),
                rest.isEmpty() ? "字" : rest, List.of(PLACE), new Standing.Read(1), List.of());
        return switch (words[0]) {
            case "admitted" -> new Fact.Stay(source, Fact.Stay.Event.ADMITTED, DAY.minusDays(9));
            case "diagnosis" -> new Fact.Diagnosis(source, rest, null, Fact.Diagnosis.Role.DISCHARGE,
                    Fact.Diagnosis.Certainty.CERTAIN);
            case "operation" -> new Fact.Procedure(source, rest, DAY, false);
            case "planned" -> new Fact.Procedure(source, rest, null, true);
            case "follow-up" -> new Fact.FollowUp(source, "复查", rest.equals("null") ? null : rest, false);
            case "allergy" -> new Fact.Allergy(source, "青霉素", null, true);
            case "findings" -> finding(source, Fact.ImagingFinding.Part.FINDINGS);
            case "impression" -> finding(source, Fact.ImagingFinding.Part.IMPRESSION);
            case "marker" -> new Fact.PathologyFinding(source, Fact.PathologyFinding.Aspect.MARKER, "CK7(+)",
                    "CK7", "+");
            case "row" ->
                new Fact.LabResult(source, rest, null, "6", null, null, "g/L", null, null, null, null,
                        null, null, null, null, null);
            case "treatment" ->
                mention(source, Mention.Family.TREATMENT, rest, Mention.Status.PERFORMED, null);
            case "course" -> mention(source, Mention.Family.TREATMENT, "化疗", Mention.Status.PERFORMED, DAY);
            case "condition" ->
                mention(source, Mention.Family.CONDITION, rest, Mention.Status.PERFORMED, null);
            case "outstanding" -> mention(outstanding(source), Mention.Family.PATHOLOGY, rest,
                    Mention.Status.PERFORMED, null);
            case "mention" -> mention(source, rest.split(" ", -1));
            default -> throw new IllegalArgumentException(told);
        };
    }

    private static FactSource outstanding(FactSource source) {
        return new FactSource(source.id(), source.document(), source.zh() + "待回报", source.regions(),
                source.standing(), source.doubts());
    }

    private static Fact finding(FactSource source, Fact.ImagingFinding.Part part) {
        return new Fact.ImagingFinding(source, part, "见结节", null);
    }

    private static Fact mention(FactSource source, String[] words) {
        return mention(source, Mention.Family.valueOf(words[0]), words[1], Mention.Status.valueOf(words[2]),
                words[3].equals("null") ? null : LocalDate.parse(words[3]));
    }

    private static Fact mention(FactSource source, Mention.Family family, String of, Mention.Status status,
            @Nullable LocalDate when) {
        return new Mention(source, family, of, status, when, null);
    }
}
