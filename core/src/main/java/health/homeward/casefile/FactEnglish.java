package health.homeward.casefile;

import health.homeward.document.Fact;
import health.homeward.extraction.Extraction;
import health.homeward.medication.FactMedicine;
import org.jspecify.annotations.Nullable;

/// The English of a fact, from the feature that knows its words.
public final class FactEnglish {
    private FactEnglish() {}

    /// Null where there is none that can be stood behind.
    public static @Nullable String of(Fact fact) {
        return fact instanceof Fact.Medication medicine
                ? FactMedicine.english(medicine)
                : Extraction.english(fact);
    }
}
