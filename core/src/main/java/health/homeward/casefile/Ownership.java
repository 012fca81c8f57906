package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.IdentityFinding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the owner of a paper means for the facts on it.
final class Ownership {
    private Ownership() {}

    static boolean isAnothers(@Nullable IdentityFinding finding) {
        return finding != null && finding.state() == IdentityFinding.State.CONFLICT;
    }

    /// The papers that are the patient's.
    static List<Document> own(List<Document> documents, Map<DocumentId, IdentityFinding> identities) {
        return documents.stream().filter(document -> {
            IdentityFinding finding = identities.get(document.id());
            return finding != null && finding.state() == IdentityFinding.State.MATCH;
        }).toList();
    }

    /// The facts of a paper; with a doubt each when it is not certain that the paper is the patient's.
    static List<Fact> doubted(List<Fact> facts, @Nullable IdentityFinding finding) {
        boolean certain = finding != null && finding.state() == IdentityFinding.State.MATCH;
        return certain ? facts : facts.stream().map(Ownership::doubted).toList();
    }

    private static Fact doubted(Fact fact) {
        FactSource source = fact.source();
        Doubt doubt = new Doubt(Doubt.Kind.IDENTITY, -1, source.regions().getFirst().box());
        return fact.withSource(new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                source.standing(), Stream.concat(source.doubts().stream(), Stream.of(doubt)).toList()));
    }
}
