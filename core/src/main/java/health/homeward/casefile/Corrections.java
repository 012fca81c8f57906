package health.homeward.casefile;

import health.homeward.document.Fact;
import health.homeward.extraction.Extraction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the parts of a corrected fact in step: what follows from a part that a person changed, and was not given anew,
/// is worked out anew.
final class Corrections {
    private Corrections() {}

    /// The parts to set: a value is its result, and limits fall with the range that they were read from.
    static Map<String, String> of(Fact fact, Map<String, String> set) {
        Map<String, String> all = new LinkedHashMap<>(set);
        if (fact instanceof Fact.LabResult) {
            String value = all.remove("value");
            if (value != null) {
                all.putIfAbsent("result", value);
            }
            if (all.containsKey("range")) {
                all.putIfAbsent("low", "");
                all.putIfAbsent("high", "");
            }
        }
        return all;
    }

    /// The fact with what follows from its parts. A range in another unit than the value says nothing about it.
    static Fact followed(Fact before, Fact fact, Map<String, String> set) {
        if (!(before instanceof Fact.LabResult was && fact instanceof Fact.LabResult lab)
                || set.containsKey("flag")) {
            return fact;
        }
        Fact.LabResult followed = Extraction.corrected(lab);
        boolean otherUnit = was.ucum() != null && !was.ucum().equals(followed.ucum());
        return otherUnit && !set.containsKey("range") ? withoutRange(followed) : followed;
    }

    private static Fact.LabResult withoutRange(Fact.LabResult lab) {
        return new Fact.LabResult(lab.source(), lab.name(), lab.abbreviation(), lab.result(), lab.value(),
                lab.comparator(), lab.unit(), lab.ucum(), null, null, null, null, lab.printedFlag(),
                lab.specimen(), lab.collected(), lab.panel());
    }

    /// The words of a corrected fact: they are made of its parts where a person changed one that they name.
    static String words(Fact before, Fact fact) {
        return switch (fact) {
            case Fact.Medication line ->
                joined(line.name(), bracketed(line.brand()), line.strength(), line.dose(), line.route(),
                        line.frequency(), line.duration(), line.quantity());
            case Fact.LabResult lab -> joined(lab.name(), lab.result(), lab.unit(), lab.range());
            case Fact.Stay _,Fact.Diagnosis _,Fact.Procedure _,Fact.ImagingFinding _,Fact.PathologyFinding _,Fact.VitalSign _,Fact.Allergy _,Fact.FollowUp _,Fact.Mention _ ->
                named(before).equals(named(fact)) ? fact.source().zh() : named(fact);
        };
    }

    private static String named(Fact fact) {
        return switch (fact) {
            case Fact.Stay stay -> stay.date().toString();
            case Fact.Diagnosis diagnosis -> diagnosis.name();
            case Fact.Procedure procedure -> procedure.name();
            case Fact.ImagingFinding finding -> finding.text();
            case Fact.PathologyFinding finding -> joined(finding.text(), finding.result());
            case Fact.VitalSign sign ->
                sign.value().toPlainString()
                        + (sign.second() == null ? "" : "/" + sign.second().toPlainString())
                        + " " + sign.unit();
            case Fact.Allergy allergy -> joined(allergy.substance(), allergy.reaction());
            case Fact.FollowUp plan -> plan.what();
            case Fact.Mention mention -> mention.of();
            case Fact.LabResult lab -> lab.name();
            case Fact.Medication line -> line.name();
        };
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /// Whether a person says the contrary of what was read, so that both have to be seen.
    static boolean turns(Fact before, Fact fact) {
        return switch (before) {
            case Fact.Allergy was -> fact instanceof Fact.Allergy now && was.present() != now.present();
            case Fact.Diagnosis was -> fact instanceof Fact.Diagnosis now && excluded(was) != excluded(now);
            case Fact.Procedure was -> fact instanceof Fact.Procedure now && was.planned() != now.planned();
            case Fact.Stay _,Fact.LabResult _,Fact.Medication _,Fact.ImagingFinding _,Fact.PathologyFinding _,Fact.VitalSign _,Fact.FollowUp _,Fact.Mention _ ->
                false;
        };
    }

    private static boolean excluded(Fact.Diagnosis diagnosis) {
        return diagnosis.certainty() == Fact.Diagnosis.Certainty.EXCLUDED;
    }

    private static @Nullable String bracketed(@Nullable String brand) {
        return brand == null ? null : "（" + brand + "）";
    }
}
