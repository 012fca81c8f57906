package health.homeward.packet;

import health.homeward.document.Fact;
import health.homeward.medication.FactMedicine;
import health.homeward.medication.Ingredient;
import health.homeward.medication.Medicine;
import health.homeward.medication.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts of one topic that say the same, shown once with every place. A laboratory row, and anything that is not sure,
/// stands alone.
record Row(List<Fact> facts) {
    Fact first() {
        return facts.getFirst();
    }

    static List<Row> of(View view, Topic topic) {
        Map<String, List<Fact>> same = new LinkedHashMap<>();
        view.facts()
                .stream()
                .filter(fact -> Topic.of(fact) == topic)
                .sorted(Priority.of(view))
                .forEach(fact -> same.computeIfAbsent(key(view, fact), _ -> new ArrayList<>()).add(fact));
        return same.values().stream().map(Row::new).toList();
    }

    /// The places by what is said beside them, as `Discharge diagnosis` and `Diagnosis on admission`.
    Map<String, List<Fact>> places(View view) {
        Map<String, List<Fact>> places = new LinkedHashMap<>();
        facts.forEach(
                fact -> places.computeIfAbsent(Words.note(view, fact), _ -> new ArrayList<>()).add(fact));
        return places;
    }

    private static String key(View view, Fact fact) {
        var source = fact.source();
        return fact instanceof Fact.LabResult || !view.sure(fact)
                ? "\0" + source.id()
                : String.join("\0", fact.type(), meant(view, fact), Words.vouched(view, fact),
                        view.against(fact));
    }

    private static String meant(View view, Fact fact) {
        return switch (fact) {
            case Fact.Diagnosis diagnosis -> String.join("\0", blankless(diagnosis.name()), whose(diagnosis),
                    diagnosis.certainty().name(), String.valueOf(diagnosis.code()));
            case Fact.Procedure procedure -> String.join("\0", blankless(procedure.name()),
                    String.valueOf(procedure.date()), String.valueOf(procedure.planned()));
            case Fact.Medication line -> medicine(line) + "\0" + line.duration() + "\0" + line.start() + "\0"
                    + line.stop();
            case Fact.Stay _,Fact.LabResult _,Fact.ImagingFinding _,Fact.PathologyFinding _,Fact.VitalSign _,Fact.Allergy _,Fact.FollowUp _,Fact.Mention _ ->
                blankless(fact.source().zh()) + "\0" + Words.note(view, fact);
        };
    }

    /// Of a known substance what it is and how it is taken, in whatever words; else the words.
    private static String medicine(Fact.Medication line) {
        Medicine medicine = FactMedicine.of(line);
        return medicine.outcome() instanceof Outcome.Resolved resolved
                ? resolved.ingredients().stream().map(Ingredient::inn).sorted().toList() + "\0"
                        + medicine.form() + "\0" + medicine.directions()
                : blankless(line.source().zh());
    }

    /// What was earlier, and what a relative has, is never joined with what the patient has now.
    private static String whose(Fact.Diagnosis diagnosis) {
        return switch (diagnosis.role()) {
            case ADMISSION, DISCHARGE, PATHOLOGICAL, OTHER -> "";
            case HISTORY, FAMILY -> diagnosis.role().name();
        };
    }

    private static String blankless(String text) {
        return text.replaceAll("\\s+", "");
    }
}
