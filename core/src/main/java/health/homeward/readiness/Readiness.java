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
        Verdict verdict = severity == null
                ? new Verdict(State.NOT_APPLICABLE, "This kind of opinion does not ask for it.", List.of())
                : verdict(requirement, known);
        RecordStanding standing = known.evidence().standings().get(requirement.id());
        return result(requirement, severity == null ? Severity.HELPFUL : severity,
                standing == null || verdict.state() == State.PRESENT ? verdict : told(standing, verdict));
    }

    private static Verdict verdict(Requirement requirement, Known known) {
        Condition.Because because = requirement.applies().because(known);
        if (because == null) {
            return new Verdict(State.NOT_APPLICABLE,
                    "Not asked for, because " + requirement.applies().otherwise() + ".", List.of());
        }
        Verdict verdict = Satisfaction.of(requirement, known);
        return verdict.evidence().isEmpty()
                ? new Verdict(verdict.state(), verdict.because(), because.evidence())
                : verdict;
    }

    /// What a person said weighs where the records do not settle it, also where they give no reason to ask.
    private static Verdict told(RecordStanding standing, Verdict verdict) {
        LocalDate on = standing.on();
        String when = (on == null ? "" : " on " + on)
                + (standing.desk().isBlank() ? "" : ", " + standing.desk())
                + (standing.reason().isBlank() ? "" : ": " + standing.reason());
        String records = ". The records: " + verdict.because();
        return switch (standing.state()) {
            case NOT_ASKED -> verdict;
            case ASKED -> said(State.ASKED, "Asked for" + when + records, verdict);
            case PROMISED -> said(State.ASKED, "Promised" + when + records, verdict);
            case REFUSED -> said(State.REFUSED, "Refused" + when + records, verdict);
            case DOES_NOT_EXIST ->
                said(State.NOT_APPLICABLE, "Said not to exist" + when + records, verdict);
            case RECEIVED -> said(State.UNCLEAR, "Said to be here" + when + records, verdict);
            case CHECKED -> said(State.PRESENT, RequirementResult.CHECKED + when + records, verdict);
            case UNKNOWN -> said(State.UNCLEAR, "Unknown whether it exists" + when + records, verdict);
        };
    }

    private static Verdict said(State state, String words, Verdict verdict) {
        return new Verdict(state, words, verdict.evidence());
    }

    private static RequirementResult result(Requirement requirement, Severity severity, Verdict verdict) {
        boolean settled = verdict.state() == State.PRESENT || verdict.state() == State.NOT_APPLICABLE;
        return new RequirementResult(requirement.id(), requirement.english(), requirement.chinese(),
                verdict.state(),
                severity, verdict.because(), verdict.evidence(), settled ? "" : requirement.remedy(),
                settled ? "" : requirement.remedyZh());
    }
}
