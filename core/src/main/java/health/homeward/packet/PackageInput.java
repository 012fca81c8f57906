package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.Person;
import health.homeward.document.SourceFile;
import health.homeward.readiness.RequirementResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sealed state of a case: all that a package is made from.
///
/// @param packageId of the case, the same for all its versions
/// @param version from 1
/// @param draftReasons why it is a draft, in English; empty when ready
/// @param opinion what is asked for, in English; null when not chosen
/// @param told by the person beside what `person` holds
/// @param unread pages that could not be read
public record PackageInput(
        String packageId,
        int version,
        Instant sealed,
        List<String> draftReasons,
        @Nullable String opinion,
        Person person,
        CaseSummary summary,
        Told told,
        List<SourceFile> sources,
        List<FileAccount> accounts,
        List<Page> pages,
        List<PageOutcome.UnreadPage> unread,
        List<Document> documents,
        Map<DocumentId, IdentityFinding> identities,
        List<Fact> facts,
        English english,
        List<RequirementResult> readiness,
        PageSource pictures,
        EnclosedImages images) {
    public PackageInput {
        draftReasons = List.copyOf(draftReasons);
        sources = List.copyOf(sources);
        accounts = List.copyOf(accounts);
        pages = List.copyOf(pages);
        unread = List.copyOf(unread);
        documents = List.copyOf(documents);
        identities = Map.copyOf(identities);
        facts = List.copyOf(facts);
        readiness = List.copyOf(readiness);
    }

    /// Of a case without images.
    public PackageInput(String packageId, int version, Instant sealed, List<String> draftReasons,
            @Nullable String opinion, Person person, CaseSummary summary, Told told, List<SourceFile> sources,
            List<FileAccount> accounts, List<Page> pages, List<PageOutcome.UnreadPage> unread,
            List<Document> documents, Map<DocumentId, IdentityFinding> identities, List<Fact> facts,
            English english, List<RequirementResult> readiness, PageSource pictures) {
        this(packageId, version, sealed, draftReasons, opinion, person, summary, told, sources, accounts,
                pages,
                unread, documents, identities, facts, english, readiness, pictures, EnclosedImages.NONE);
    }

    /// The same with images.
    public PackageInput with(EnclosedImages enclosed) {
        return new PackageInput(packageId, version, sealed, draftReasons, opinion, person, summary, told,
                sources,
                accounts, pages, unread, documents, identities, facts, english, readiness, pictures,
                enclosed);
    }

    /// Whether what is enclosed may be called ready.
    public boolean ready() {
        return draftReasons.isEmpty();
    }
}
