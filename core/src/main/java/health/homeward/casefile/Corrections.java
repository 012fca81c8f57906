package health.homeward.casefile;

import health.homeward.document.Fact;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps the parts of a corrected fact in step: what follows from a part that a person changed, and was not given
/// anew, is taken away rather than left wrong.
final class Corrections {
    private Corrections() {}

    static Map<String, String> of(Fact fact, Map<String, String> set) {
        Map<String, String> all = new LinkedHashMap<>(set);
        if (fact instanceof Fact.LabResult) {
            laboratory(all);
        }
        return all;
    }

    private static void laboratory(Map<String, String> set) {
        String result = set.get("result");
        String value = set.get("value");
        if (result != null && value == null) {
            set.put("value", result.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? result : "");
            set.putIfAbsent("comparator", "");
        } else if (value != null) {
            set.putIfAbsent("result", value);
        }
        if (set.containsKey("range")) {
            set.putIfAbsent("low", "");
            set.putIfAbsent("high", "");
        }
        if (set.containsKey("unit")) {
            set.putIfAbsent("ucum", "");
        }
        if (set.containsKey("result") || set.containsKey("range") || set.containsKey("low")
                || set.containsKey("high") || set.containsKey("unit")) {
            set.putIfAbsent("flag", "");
        }
    }
}
