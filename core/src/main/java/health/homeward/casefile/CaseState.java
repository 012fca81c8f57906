package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageStudy;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.SourceFile;
import health.homeward.readiness.ImageMatching;
import health.homeward.readiness.Opinion;
import health.homeward.readiness.RequirementResult;
import health.homeward.recognition.Patient;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A case as it stands: what was handed in, what was read, what people decided, and what is missing.
///
/// @param opinion the kind that was chosen, null when none was; readiness is then judged for the default
/// @param accounts one for each file and entry
/// @param unread pages that were set aside
/// @param blank pages with nothing on them
/// @param identities with what people decided on top
/// @param patient what the papers that match agree on
/// @param facts with what people decided on top
/// @param images whose they are, too, with what people decided on top
/// @param examined what the papers say was examined, against the images
/// @param lost decisions that no longer find what they speak of
public record CaseState(
        CaseSheet sheet,
        List<Decision> decisions,
        @Nullable Opinion opinion,
        List<SourceFile> sources,
        List<FileAccount> accounts,
        List<Page> pages,
        List<PageOutcome.UnreadPage> unread,
        List<PageRef> blank,
        List<Document> documents,
        Map<DocumentId, IdentityFinding> identities,
        Patient patient,
        CaseStay stay,
        List<Fact> facts,
        CaseImages images,
        ImageMatching examined,
        List<Decision> lost,
        List<RequirementResult> readiness) {
    /// The opinion that readiness is judged for.
    public static final Opinion DEFAULT_OPINION = Opinion.TREATMENT_REVIEW;

    public CaseState {
        decisions = List.copyOf(decisions);
        sources = List.copyOf(sources);
        accounts = List.copyOf(accounts);
        pages = List.copyOf(pages);
        unread = List.copyOf(unread);
        blank = List.copyOf(blank);
        documents = List.copyOf(documents);
        identities = Map.copyOf(identities);
        facts = List.copyOf(facts);
        lost = List.copyOf(lost);
        readiness = List.copyOf(readiness);
    }

    /// Whose a document or study is; unclear when nothing was found about it.
    public IdentityFinding.State identity(DocumentId document) {
        IdentityFinding finding = images.studies()
                .stream()
                .map(ImageStudy::owner)
                .filter(owner -> owner.document().equals(document))
                .findFirst()
                .orElse(identities.get(document));
        return finding == null ? IdentityFinding.State.UNCLEAR : finding.state();
    }

    /// As told; where nothing was told, as the papers agree.
    public Person person() {
        Person told = sheet.toPerson();
        return new Person(told.name(), told.passportName(),
                told.chineseName() == null ? patient.name() : told.chineseName(),
                told.sex() == null ? patient.sex() : told.sex(),
                told.birthDate() == null ? patient.birthDate() : told.birthDate(),
                told.ids().isEmpty() ? patient.ids() : told.ids());
    }

    /// Why a package made of it would be a draft, in English; empty when it would be ready.
    public List<String> draftReasons() {
        return DraftReasons.of(this);
    }
}
