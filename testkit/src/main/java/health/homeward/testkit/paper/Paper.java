package health.homeward.testkit.paper;

import java.util.List;
import java.util.Map;

/// One paper before it is set on pages.
///
/// @param key by which other papers of the case speak of it, for example `imaging-report.chest`
/// @param identity as printed on it, by name of the field
/// @param running what a running header prints: name and number
public record Paper(
        String key,
        String kind,
        String title,
        List<Block> blocks,
        List<Fact> facts,
        Map<String, String> dates,
        Map<String, String> identity,
        String running) {
    public Paper {
        blocks = List.copyOf(blocks);
        facts = List.copyOf(facts);
        dates = Map.copyOf(dates);
        identity = Map.copyOf(identity);
    }
}
