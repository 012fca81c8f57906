package health.homeward.testkit.truth;

import java.util.List;
import java.util.Map;

/// A statement on a paper.
///
/// @param type as in `homeward check --json` (`diagnosis`, `lab-result` …), or `trap`: a statement that must not become
///     a present fact, with `kind` = `negated`, `family`, `history` or `planned`
/// @param paper id of its paper
/// @param zh the words as printed
/// @param values what it says, by name: printed parts as printed, the rest as codes
/// @param spots where it stands, one a line
/// @param parts where the single printed parts stand
public record FactTruth(
        String id,
        String type,
        String paper,
        String zh,
        Map<String, String> values,
        List<Spot> spots,
        Map<String, List<Spot>> parts) {
    public FactTruth {
        spots = List.copyOf(spots);
    }

    /// A value by name, empty when there is none.
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
