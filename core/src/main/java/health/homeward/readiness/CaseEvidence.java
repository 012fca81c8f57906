package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.document.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that readiness is judged by.
///
/// @param regularMedicines the person's own, empty for none, null when not told
/// @param allergiesTold as told by the person, empty for none, null when not told
/// @param standings by requirement id
/// @param excluded documents that a person left out
/// @param studies images, with whose they are
public record CaseEvidence(
        List<Document> documents,
        Map<DocumentId, IdentityFinding> identities,
        List<Fact> facts,
        Person person,
        @Nullable List<String> regularMedicines,
        @Nullable List<String> allergiesTold,
        Map<String, RecordStanding> standings,
        Set<DocumentId> excluded,
        List<ImageStudy> studies) {
    public CaseEvidence {
        documents = List.copyOf(documents);
        identities = Map.copyOf(identities);
        facts = List.copyOf(facts);
        regularMedicines = regularMedicines == null ? null : List.copyOf(regularMedicines);
        allergiesTold = allergiesTold == null ? null : List.copyOf(allergiesTold);
        standings = Map.copyOf(standings);
        excluded = Set.copyOf(excluded);
        studies = List.copyOf(studies);
    }
}
