package health.homeward.testkit.score;

import health.homeward.testkit.paper.Resources;
import java.util.Map;
import java.util.stream.Collectors;

/// The units that the generator prints, in UCUM.
final class Units {
    private static final Map<String, String> UCUM = Resources.rows("units.tsv")
            .stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

    private Units() {}

    /// The unit in UCUM; what is UCUM as printed stays as it is.
    static String ucum(String printed) {
        return UCUM.getOrDefault(printed, printed);
    }
}
