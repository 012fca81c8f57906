package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.TextSource;
import health.homeward.medication.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Names of medicines that were read from pictures: one that is known but for a character is put right and doubted.
final class ReadNames {
    private ReadNames() {}

    static List<Fact> of(List<Fact> facts, Map<PageRef, Page> pages) {
        return facts.stream()
                .map(fact -> fact instanceof Fact.Medication medicine && isFromPicture(fact, pages)
                        ? spelled(medicine)
                        : fact)
                .toList();
    }

    private static boolean isFromPicture(Fact fact, Map<PageRef, Page> pages) {
        PageRef page = fact.source().regions().getFirst().page();
        return Objects.requireNonNull(pages.get(page)).source() == TextSource.OCR;
    }

    private static Fact spelled(Fact.Medication medicine) {
        Spelling spelling = Spelling.of(medicine.name());
        return spelling.sure()
                ? medicine
                : new Fact.Medication(doubted(medicine.source()), spelling.name(), medicine.brand(),
                        medicine.strength(), medicine.dose(), medicine.route(), medicine.frequency(),
                        medicine.duration(), medicine.quantity(), medicine.start(), medicine.stop(),
                        medicine.list());
    }

    private static FactSource doubted(FactSource source) {
        Box box = source.regions().getFirst().box();
        List<Doubt> doubts = new ArrayList<>(source.doubts());
        doubts.add(new Doubt(Doubt.Kind.LOW_CONFIDENCE, -1, box));
        return new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                source.standing(),
                doubts);
    }
}
