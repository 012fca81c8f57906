package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.TextLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The order in which a person reads: by page, by line as the page gives its lines (which knows about slanted rows),
/// from left to right in a line.
final class ReadingOrder {
    private final List<PageRef> order;
    private final Map<PageRef, Page> pages;

    private ReadingOrder(List<PageRef> order, Map<PageRef, Page> pages) {
        this.order = order;
        this.pages = pages;
    }

    static Comparator<Fact> of(Document document, Map<PageRef, Page> pages) {
        ReadingOrder reading = new ReadingOrder(document.parts().stream().map(DocumentPart::page).toList(),
                pages);
        return Comparator.<Fact>comparingInt(fact -> reading.order.indexOf(first(fact).page()))
                .thenComparingInt(reading::line)
                .thenComparingDouble(fact -> first(fact).box().x());
    }

    private static Region first(Fact fact) {
        return fact.source().regions().getFirst();
    }

    /// The index of the line that holds most of the fact.
    private int line(Fact fact) {
        Page page = pages.get(first(fact).page());
        Box box = first(fact).box();
        List<TextLine> lines = page == null ? List.of() : page.lines();
        int best = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).box().overlapArea(box) > lines.get(best).box().overlapArea(box)) {
                best = i;
            }
        }
        return best;
    }
}
