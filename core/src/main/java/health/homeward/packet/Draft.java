package health.homeward.packet;

import health.homeward.readiness.RequirementResult;
import java.util.ArrayList;
import java.util.List;

/// Why the package is a draft, in few words: what completeness lists by name is only counted here.
final class Draft {
    private Draft() {}

    /// Without the full stop; empty when ready.
    static List<String> reasons(View view) {
        List<String> essential = view.input()
                .readiness()
                .stream()
                .filter(RequirementResult::holdsBack)
                .map(result -> result.requirement() + ":")
                .toList();
        List<String> reasons = new ArrayList<>();
        int counted = 0;
        for (String reason : view.input().draftReasons()) {
            if (essential.stream().anyMatch(reason::startsWith)) {
                counted++;
            } else {
                reasons.add(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
            }
        }
        if (counted > 0) {
            reasons.add(counted == 1
                    ? "1 essential item is not here, not whole or not clear"
                    : counted + " essential items are not here, not whole or not clear");
        }
        return List.copyOf(reasons);
    }
}
