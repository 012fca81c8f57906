package health.homeward.document;

import java.util.Set;

/// The part of a page that belongs to a document; lines whose centre lies in the area are its lines.
///
/// @param doubts reasons not to assert anything that stands on it: `IDENTITY` where it was put with the document by
///     guess, `WITHDRAWN` where the paper no longer holds
public record DocumentPart(PageRef page, Box area, Set<Doubt.Kind> doubts) {
    public DocumentPart {
        doubts = Set.copyOf(doubts);
    }

    public DocumentPart(PageRef page, Box area) {
        this(page, area, Set.of());
    }

    public boolean holds(Region region) {
        return region.page().equals(page) && area.containsCentreOf(region.box());
    }
}
