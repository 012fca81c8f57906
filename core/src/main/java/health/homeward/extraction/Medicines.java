package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.medication.FactMedicine;
import health.homeward.medication.Medicine;
import health.homeward.medication.Outcome;
import health.homeward.terminology.Folded;
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
        return ReadNames.of(facts, pages).stream().map(Medicines::unlessUnclear).toList();
    }

    /// How often must be understood. A name that is no known medicine and has no amount, or that is like none and has no
    /// form of one, may be a person's, another column's, or words of a sentence.
    private static Fact unlessUnclear(Fact fact) {
        if (!(fact instanceof Fact.Medication line) || !fact.source().asserted()) {
            return fact;
        }
        Medicine medicine = FactMedicine.of(line);
        if (line.frequency() != null && medicine.directions().frequency() == null) {
            return doubted(fact);
        }
        boolean amount = line.strength() != null || line.dose() != null || line.quantity() != null;
        boolean unknown = medicine.outcome() instanceof Outcome.Unresolved
                || (!amount && medicine.outcome() instanceof Outcome.Suggested);
        boolean formed = amount && MedicineName.whole(Folded.of(line.name())).form();
        return unknown && !formed ? doubted(fact) : fact;
    }

    private static Fact doubted(Fact fact) {
        FactSource source = fact.source();
        Doubt doubt = new Doubt(Doubt.Kind.MEANING, -1, source.regions().getFirst().box());
        return fact.withSource(new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                source.standing(), List.of(doubt)));
    }
}
