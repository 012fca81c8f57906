package health.homeward.casefile;

import health.homeward.document.Fact;
import health.homeward.extraction.Extraction;
import health.homeward.lab.FactLab;
import health.homeward.medication.FactMedicine;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The English of a fact, from the feature that knows its words.
public final class FactEnglish {
    private FactEnglish() {}

    /// Null where there is none that can be stood behind.
    public static @Nullable String of(Fact fact) {
        return switch (fact) {
            case Fact.Medication medicine -> FactMedicine.english(medicine);
            case Fact.LabResult lab -> Stream.of(FactLab.english(lab), Extraction.english(lab))
                    .filter(Objects::nonNull)
                    .reduce((name, value) -> name + ": " + value)
                    .orElse(null);
            case Fact.Stay _,Fact.Diagnosis _,Fact.Procedure _,Fact.ImagingFinding _,Fact.PathologyFinding _,Fact.VitalSign _,Fact.Allergy _,Fact.FollowUp _,Fact.Mention _ ->
                Extraction.english(fact);
        };
    }
}
