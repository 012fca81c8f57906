package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.List;

/// Classes whose sudden end is known to harm. Source: `do-not-stop.tsv`.
final class DoNotStop {
    private static final List<String> PREFIXES = Terms.read(DoNotStop.class, "do-not-stop.tsv")
            .stream()
            .flatMap(row -> row.spellings(0).stream())
            .toList();

    private DoNotStop() {}

    static boolean any(List<String> codes) {
        return codes.stream().anyMatch(code -> PREFIXES.stream().anyMatch(code::startsWith));
    }
}
