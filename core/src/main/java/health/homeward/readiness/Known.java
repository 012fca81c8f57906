package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.document.Region;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What of the evidence counts: papers of another person, void ones, and papers left out, do not.
record Known(CaseEvidence evidence, Opinion opinion, List<Document> documents, List<Fact> facts) {
    static Known of(CaseEvidence evidence, Opinion opinion) {
        List<Document> documents = evidence.documents()
                .stream()
                .filter(document -> !evidence.excluded().contains(document.id()))
                .filter(document -> state(evidence, document.id()) != IdentityFinding.State.CONFLICT)
                .filter(document -> !document.withdrawn())
                .sorted(Comparator.comparing(Document::id))
                .toList();
        Set<DocumentId> ids = new HashSet<>(documents.stream().map(Document::id).toList());
        List<Fact> facts = evidence.facts()
                .stream()
                .filter(fact -> ids.contains(fact.source().document()))
                .sorted(Comparator.comparing(fact -> fact.source().id()))
                .toList();
        return new Known(evidence, opinion, documents, facts);
    }

    /// What is not known about a document's owner is unclear.
    private static IdentityFinding.State state(CaseEvidence evidence, DocumentId document) {
        IdentityFinding finding = evidence.identities().get(document);
        return finding == null ? IdentityFinding.State.UNCLEAR : finding.state();
    }

    boolean isPatients(Document document) {
        return state(evidence, document.id()) == IdentityFinding.State.MATCH;
    }

    /// Only what stands on papers that are the patient's.
    Known own() {
        List<Document> own = documents.stream().filter(this::isPatients).toList();
        Set<DocumentId> ids = new HashSet<>(own.stream().map(Document::id).toList());
        return new Known(evidence, opinion, own,
                facts.stream().filter(fact -> ids.contains(fact.source().document())).toList());
    }

    /// Images that are not another person's.
    List<ImageStudy> studies() {
        return evidence.studies()
                .stream()
                .filter(study -> study.owner().state() != IdentityFinding.State.CONFLICT)
                .toList();
    }

    ImageMatching images() {
        return ImageMatching.of(this);
    }

    /// Only facts that the product stands behind.
    Known sure() {
        return new Known(evidence, opinion, documents,
                facts.stream().filter(fact -> fact.source().asserted()).toList());
    }

    List<Document> documents(Set<DocumentKind> kinds) {
        return documents.stream().filter(document -> kinds.contains(document.kind())).toList();
    }

    <T extends Fact> Stream<T> facts(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    <T extends Fact> List<T> factsOf(Document document, Class<T> type) {
        return facts(type).filter(fact -> fact.source().document().equals(document.id())).toList();
    }

    static Region place(Document document) {
        return new Region(document.parts().getFirst().page(), document.parts().getFirst().area());
    }
}
