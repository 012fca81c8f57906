package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.medication.FactMedicine;
import health.homeward.medication.Outcome;
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
        return ReadNames.of(facts, pages).stream().map(Medicines::unlessBare).toList();
    }

    /// A name that is no known medicine and has no amount may be a person's, or another column's.
    private static Fact unlessBare(Fact fact) {
        if (!(fact instanceof Fact.Medication line) || line.strength() != null || line.dose() != null
                || line.quantity() != null || !fact.source().asserted()) {
            return fact;
        }
        Outcome outcome = FactMedicine.of(line).outcome();
        boolean unknown = outcome instanceof Outcome.Suggested || outcome instanceof Outcome.Unresolved;
        FactSource source = fact.source();
        Doubt doubt = new Doubt(Doubt.Kind.MEANING, -1, source.regions().getFirst().box());
        return unknown
                ? fact.withSource(new FactSource(source.id(), source.document(), source.zh(),
                        source.regions(), source.standing(), List.of(doubt)))
                : fact;
    }
}
