package health.homeward.extraction;

import health.homeward.document.Fact;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Medicine lines with their fields as printed. Bills, consents, proposals, reports and what a history tells of the
/// past give none; blood products and oxygen are no medicines here; the vehicle of an infusion is a line of its own.
final class Medicines {
    private Medicines() {}

    static List<Fact> of(Paper paper, Map<PageRef, Page> pages) {
        List<Fact> facts = new ArrayList<>(MedicineTables.of(paper, pages));
        facts.addAll(MedicineText.of(paper, MedicineTables.places(paper.document(), pages)));
        return ReadNames.of(facts, pages);
    }
}
