package health.homeward.readiness;

import health.homeward.readiness.RequirementResult.Severity;
import health.homeward.readiness.RequirementResult.State;
import java.time.LocalDate;
import java.util.List;

/// Judges what a kind of opinion needs against what is there.
public final class Readiness {
    private Readiness() {}

    /// One result for every requirement of the table, in its order. A pure function: names, order and number of the
    /// files do not matter.
    public static List<RequirementResult> evaluate(CaseEvidence evidence, Opinion opinion) {
        Known known = Known.of(evidence, opinion);
        return Requirement.ALL.stream().map(requirement -> result(requirement, known, opinion)).toList();
    }

    private static RequirementResult result(Requirement requirement, Known known, Opinion opinion) {
        Severity severity = requirement.severity(opinion, known);
        if (severity == null) {
            return result(requirement, Severity.HELPFUL, new Verdict(State.NOT_APPLICABLE,
                    "This kind of opinion does not ask for it.", List.of()));
        }
        Condition.Because because = requirement.applies().because(known);
        RecordStanding standing = known.evidence().standings().get(requirement.id());
        if (because == null) {
            return result(requirement, severity, new Verdict(State.NOT_APPLICABLE,
                    "Not asked for, because " + requirement.applies().otherwise() + ".", List.of()));
        }
        Verdict verdict = Satisfaction.of(requirement, known);
        if (verdict.evidence().isEmpty()) {
            verdict = new Verdict(verdict.state(), verdict.because(), because.evidence());
        }
        return result(requirement, severity,
                standing == null || verdict.state() == State.PRESENT ? verdict : told(standing, verdict));
    }

    /// What a person said weighs where the records do not settle it.
    private static Verdict told(RecordStanding standing, Verdict verdict) {
        LocalDate on = standing.on();
        String when = (on == null ? "" : " on " + on)
                + (standing.desk().isBlank() ? "" : ", " + standing.desk())
                + (standing.reason().isBlank() ? "" : ": " + standing.reason());
        return switch (standing.state()) {
            case NOT_ASKED -> verdict;
            case ASKED -> new Verdict(State.ASKED, "Asked for" + when + ".", verdict.evidence());
            case PROMISED -> new Verdict(State.ASKED, "Promised" + when + ".", verdict.evidence());
            case REFUSED -> new Verdict(State.REFUSED, "Refused" + when + ".", verdict.evidence());
            case DOES_NOT_EXIST -> new Verdict(State.NOT_APPLICABLE, "Said not to exist" + when + ".",
                    verdict.evidence());
            case RECEIVED -> new Verdict(State.UNCLEAR,
                    "Said to be here" + when + ". The records: " + verdict.because(), verdict.evidence());
            case CHECKED ->
                new Verdict(State.PRESENT, "Checked by a person" + when + ".", verdict.evidence());
            case UNKNOWN ->
                new Verdict(State.UNCLEAR, "Unknown whether it exists" + when + ".", verdict.evidence());
        };
    }

    private static RequirementResult result(Requirement requirement, Severity severity, Verdict verdict) {
        boolean settled = verdict.state() == State.PRESENT || verdict.state() == State.NOT_APPLICABLE;
        return new RequirementResult(requirement.id(), requirement.english(), requirement.chinese(),
                verdict.state(),
                severity, verdict.because(), verdict.evidence(), settled ? "" : requirement.remedy(),
                settled ? "" : requirement.remedyZh());
    }
}
