package health.homeward.packet;

import health.homeward.readiness.RequirementResult;
import java.util.ArrayList;
import java.util.List;

/// Why the package is a draft, in few words: what completeness lists by name is only counted here.
final class Draft {
    private Draft() {}

    /// Without the full stop; empty when ready.
    static List<String> reasons(View view) {
        List<String> open = view.input()
                .readiness()
                .stream()
                .filter(RequirementResult::holdsBack)
                .map(RequirementResult::requirement)
                .toList();
        String named = String.join("; ", open);
        List<String> reasons = new ArrayList<>();
        for (String reason : view.input().draftReasons()) {
            String words = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
            reasons.add(open.size() > 1 && words.endsWith(named)
                    ? open.size() + " essential items are not here, not whole or not clear"
                    : words);
        }
        return List.copyOf(reasons);
    }
}
