package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.document.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that readiness is judged by.
///
/// @param answers what the person told beside who she is
/// @param named medicines whose international name is known, or of which it is known that they have none
/// @param standings by requirement id
/// @param excluded documents that a person left out
/// @param studies images, with whose they are
public record CaseEvidence(
        List<Document> documents,
        Map<DocumentId, IdentityFinding> identities,
        List<Fact> facts,
        Person person,
        Answers answers,
        Set<FactId> named,
        Map<String, RecordStanding> standings,
        Set<DocumentId> excluded,
        List<ImageStudy> studies) {
    public CaseEvidence {
        documents = List.copyOf(documents);
        identities = Map.copyOf(identities);
        facts = List.copyOf(facts);
        named = Set.copyOf(named);
        standings = Map.copyOf(standings);
        excluded = Set.copyOf(excluded);
        studies = List.copyOf(studies);
    }
}
