package health.homeward.recognition;

import health.homeward.document.Document;
import health.homeward.document.PageRef;
import java.util.List;

/// The papers among some pages.
///
/// @param documents in the order of their first pages
/// @param blank pages with nothing on them; every other page is in a document
public record Recognised(List<Document> documents, List<PageRef> blank) {
    public Recognised {
        documents = List.copyOf(documents);
        blank = List.copyOf(blank);
    }
}
