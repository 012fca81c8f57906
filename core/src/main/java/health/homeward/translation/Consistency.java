package health.homeward.translation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Remembers how each source was translated, to tell when it is translated in another way.
public final class Consistency {
    private final Map<String, String> targets = new HashMap<>();

    /// The findings with one more where the same source had another target before.
    public Checked with(String source, String target, Checked checked) {
        String first = target.isBlank() ? target : targets.putIfAbsent(source.strip(), target.strip());
        if (first == null || first.equals(target.strip())) {
            return checked;
        }
        return target.isBlank()
                ? checked
                : new Checked(Stream.concat(checked.findings().stream(),
                        Stream.of(new Finding(Check.CONSISTENCY, Severity.INFO, null, target,
                                "The same source was translated in another way before: " + first)))
                        .toList());
    }
}
