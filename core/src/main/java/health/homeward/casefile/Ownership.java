package health.homeward.casefile;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.IdentityFinding;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the owner and the standing of a paper and of its pages mean for the facts on it.
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

    /// The facts of a paper; with a doubt each when it is not certain that the paper is the patient's, or that their page
    /// belongs to it, or when the paper is void.
    static List<Fact> doubted(List<Fact> facts, Document document, @Nullable IdentityFinding finding) {
        boolean certain = finding != null && finding.state() == IdentityFinding.State.MATCH;
        return facts.stream().map(fact -> doubted(fact, document, certain)).toList();
    }

    private static Fact doubted(Fact fact, Document document, boolean certain) {
        Set<Doubt.Kind> kinds = EnumSet.noneOf(Doubt.Kind.class);
        if (!certain) {
            kinds.add(Doubt.Kind.IDENTITY);
        }
        document.parts()
                .stream()
                .filter(part -> fact.source().regions().stream().anyMatch(part::holds))
                .forEach(part -> kinds.addAll(part.doubts()));
        return kinds.isEmpty() ? fact : doubted(fact, kinds);
    }

    private static Fact doubted(Fact fact, Set<Doubt.Kind> kinds) {
        FactSource source = fact.source();
        Box box = source.regions().getFirst().box();
        List<Doubt> doubts = Stream
                .concat(source.doubts().stream(), kinds.stream().map(kind -> new Doubt(kind, -1, box)))
                .toList();
        return fact.withSource(new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                source.standing(), doubts));
    }
}
