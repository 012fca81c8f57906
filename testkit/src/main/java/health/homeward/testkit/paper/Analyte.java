package health.homeward.testkit.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A row that a laboratory prints.
///
/// @param low limit, empty where only the upper one is printed; for a qualitative row the expected word
/// @param high limit, empty for a qualitative row
record Analyte(String panel, String name, String abbreviation, String unit, String low, String high) {
    private static final Map<String, List<Analyte>> PANELS = Resources.rows("analytes.tsv")
            .stream()
            .map(row -> new Analyte(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
            .collect(Collectors.groupingBy(Analyte::panel));

    static List<Analyte> panel(String name) {
        return PANELS.getOrDefault(name, List.of());
    }

    boolean isQualitative() {
        return high.isEmpty();
    }

    int decimals() {
        return new BigDecimal(high).scale();
    }
}
