package health.homeward.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a document belongs to the person, and why.
///
/// @param because one English sentence a reason, without the values themselves
/// @param evidence the places that say so
/// @param takenIn null unless a person said that it is the patient's and the paper does not
public record IdentityFinding(
        DocumentId document,
        State state,
        List<String> because,
        List<Region> evidence,
        @Nullable TakenIn takenIn) {
    /// `CONFLICT`: another person's. `UNCLEAR`: nothing settles it, or a witness is doubtful.
    public enum State {
        MATCH, UNCLEAR, CONFLICT
    }

    public IdentityFinding {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
    }

    public IdentityFinding(DocumentId document, State state, List<String> because, List<Region> evidence) {
        this(document, state, because, evidence, null);
    }
}
