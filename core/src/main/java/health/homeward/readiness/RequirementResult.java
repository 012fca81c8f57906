package health.homeward.readiness;

import health.homeward.document.Region;
import java.util.List;

/// What became of one requirement.
///
/// @param id stable name, as in `stay.discharge-summary`
/// @param requirement what is wanted, in English
/// @param because why the state is what it is, without the values themselves
/// @param evidence the places that say so
/// @param remedy who to ask and for what; empty when nothing is to be done
public record RequirementResult(
        String id,
        String requirement,
        String requirementZh,
        State state,
        Severity severity,
        String because,
        List<Region> evidence,
        String remedy,
        String remedyZh) {
    static final String CHECKED = "Checked by a person";
    static final String TOLD = "Told by the person";

    /// `REFUSED` and `NOT_APPLICABLE` are settled; what is not settled and `ESSENTIAL` keeps a package a draft.
    public enum State {
        PRESENT, PARTIAL, MISSING, ASKED, REFUSED, NOT_APPLICABLE, UNCLEAR
    }

    /// How much depends on it.
    public enum Severity {
        ESSENTIAL, IMPORTANT, HELPFUL
    }

    public RequirementResult {
        evidence = List.copyOf(evidence);
    }

    /// Whether only a person's word says that it is here or settled.
    public boolean onlySaid() {
        return state == State.PRESENT && because.startsWith(CHECKED);
    }

    /// Whether the person told it, so that no paper has to.
    public boolean onlyTold() {
        return state == State.PRESENT && because.startsWith(TOLD);
    }

    /// Whether nothing more has to happen before the package can be called ready.
    public boolean settled() {
        return state == State.PRESENT || state == State.REFUSED || state == State.NOT_APPLICABLE;
    }

    /// Whether this alone keeps the package a draft.
    public boolean holdsBack() {
        return severity == Severity.ESSENTIAL && !settled();
    }
}
