package health.homeward.readiness;

import java.util.List;

/// Judges what a kind of opinion needs against what is there.
public final class Readiness {
    private Readiness() {}

    /// One result for every requirement of the table, in its order. A pure function.
    public static List<RequirementResult> evaluate(CaseEvidence evidence, Opinion opinion) {
        return List.of();
    }
}
