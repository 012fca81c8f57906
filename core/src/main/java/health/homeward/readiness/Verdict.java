package health.homeward.readiness;

import health.homeward.document.Region;
import java.util.List;

/// What the records themselves say of a requirement, before anybody's word.
record Verdict(RequirementResult.State state, String because, List<Region> evidence) {
    static Verdict missing(String because) {
        return new Verdict(RequirementResult.State.MISSING, because, List.of());
    }
}
