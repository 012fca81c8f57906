package health.homeward.extraction;

import health.homeward.document.Fact;
import java.util.List;

/// Facts in one line each, for tables of expectations.
final class Shown {
    private Shown() {}

    static List<String> of(String type, List<Fact> facts) {
        return facts.stream().map(Shown::one).filter(line -> line.startsWith(type + " ")).toList();
    }

    static String one(Fact fact) {
        return switch (fact) {
            case Fact.Diagnosis d -> "diagnosis " + d.name() + ' ' + d.role() + ' ' + d.certainty()
                    + (d.code() == null ? "" : ' ' + d.code());
            case Fact.Procedure p ->
                "procedure " + p.name() + ' ' + p.date() + (p.planned() ? " PLANNED" : "");
            case Fact.ImagingFinding f -> "imaging " + f.part() + ' ' + f.text();
            case Fact.PathologyFinding f -> f.marker() == null
                    ? "pathology " + f.aspect() + ' ' + f.text()
                    : "marker " + f.marker() + '=' + f.result();
            case Fact.Allergy a -> "allergy " + a.substance() + ' ' + (a.present() ? "PRESENT" : "ABSENT")
                    + (a.reaction() == null ? "" : ' ' + a.reaction());
            case Fact.FollowUp f -> "followup " + f.what() + (f.every() ? " EVERY " : " ") + f.when();
            case Fact.Mention m -> "mention " + m.family() + ' ' + m.of() + ' ' + m.status() + ' ' + m.when();
            case Fact.Stay s -> "stay " + s.event() + ' ' + s.date();
            case Fact.LabResult l -> "lab " + l.name();
            case Fact.Medication m -> "medicine " + m.name();
            case Fact.VitalSign v -> "vital " + v.kind();
        };
    }
}
