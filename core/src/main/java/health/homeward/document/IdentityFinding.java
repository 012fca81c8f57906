package health.homeward.document;

import java.util.List;

/// Whether a document belongs to the person, and why.
///
/// @param because one English sentence a reason, without the values themselves
/// @param evidence the places that say so
public record IdentityFinding(DocumentId document, State state, List<String> because, List<Region> evidence) {
    /// `CONFLICT`: another person's. `UNCLEAR`: nothing settles it, or a witness is doubtful.
    public enum State {
        MATCH, UNCLEAR, CONFLICT
    }

    public IdentityFinding {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
    }
}
