package health.homeward.testkit.paper;

import java.util.Map;

/// A fact of a paper before it has a place.
///
/// @param zh the words that state it
public record Fact(String id, String type, String zh, Map<String, String> values) {
    public Fact {
        values = Map.copyOf(values);
    }
}
