package health.homeward.packet;

import health.homeward.readiness.RequirementResult;
import java.util.ArrayList;
import java.util.List;

/// Why the package is a draft, in few words: what completeness lists by name is only counted here.
final class Draft {
    private Draft() {}

    /// What being ready rests on and leaves open, in few words; empty when it rests on the records alone.
    static List<String> ready(View view) {
        long said = view.input()
                .readiness()
                .stream()
                .filter(result -> result.severity() == RequirementResult.Severity.ESSENTIAL
                        && result.onlySaid())
                .count();
        long refused = view.input()
                .readiness()
                .stream()
                .filter(result -> result.severity() == RequirementResult.Severity.ESSENTIAL
                        && result.state() == RequirementResult.State.REFUSED)
                .count();
        long unsure = view.facts().stream().filter(fact -> !view.sure(fact)).count();
        List<String> words = new ArrayList<>();
        if (said > 0) {
            words.add(Absence.count(said, "essential item") + " only by a person\u2019s word");
        }
        if (refused > 0) {
            words.add(Absence.count(refused, "essential item") + " refused");
        }
        if (unsure > 0) {
            words.add(Absence.count(unsure, "value") + " not certain");
        }
        return words;
    }

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
