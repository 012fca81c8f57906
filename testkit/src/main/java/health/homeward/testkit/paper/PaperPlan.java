package health.homeward.testkit.paper;

import java.util.List;
import java.util.Map;

/// How a paper is written: its kind, what another paper calls it, its options and its lines.
record PaperPlan(String key, String kind, Map<String, String> options, List<String> lines) {
    PaperPlan {
        options = Map.copyOf(options);
        lines = List.copyOf(lines);
    }

    /// The words without which a story has no such paper.
    List<String> needs() {
        return options.containsKey("needs") ? List.of(options.get("needs").split(",", -1)) : List.of();
    }
}
