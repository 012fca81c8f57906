package health.homeward.lab;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure worked out in the units used at home; stands beside the original, never alone.
///
/// @param unit UCUM
/// @param low of the report's own range, converted alike; null where it has none
/// @param loinc code in that unit, null where none is stated
public record Converted(
        BigDecimal value,
        String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String loinc) {}
