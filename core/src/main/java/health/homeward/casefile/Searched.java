package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ProblemException;
import health.homeward.extraction.MentionMatching;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The papers and the facts found on them. A paper that breaks the search costs its own facts and no other's, and its
/// notes say so.
record Searched(List<Document> documents, List<Fact> facts) {
    static final String BROKEN = "This paper could not be searched for facts, which is a fault of this program. Read its pages.";

    Searched {
        documents = List.copyOf(documents);
        facts = List.copyOf(facts);
    }

    /// What stands on a paper whose owner is unclear is doubted; a paper of another person or a void one
    /// answers no mention.
    static Searched of(List<Document> papers, Map<DocumentId, IdentityFinding> identities,
            Function<Document, List<Fact>> search) {
        List<Document> documents = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Document paper : papers) {
            try {
                facts.addAll(Ownership.doubted(search.apply(paper), paper, identities.get(paper.id())));
                documents.add(paper);
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                documents.add(broken(paper));
            }
        }
        List<Document> answering = documents.stream()
                .filter(document -> !Ownership.isAnothers(identities.get(document.id())))
                .filter(document -> !document.withdrawn())
                .toList();
        return new Searched(documents, MentionMatching.match(facts, answering));
    }

    private static Document broken(Document paper) {
        List<String> notes = new ArrayList<>(paper.notes());
        notes.add(BROKEN);
        return new Document(paper.id(), paper.kind(), paper.title(), paper.parts(), paper.hospital(),
                paper.department(), paper.date(), paper.dates(), paper.identity(), paper.confidence(), notes);
    }
}
