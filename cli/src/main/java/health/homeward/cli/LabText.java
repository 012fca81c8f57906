package health.homeward.cli;

import health.homeward.lab.LabReading;
import health.homeward.lab.LabReading.Converted;
import health.homeward.lab.LabRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A laboratory row in words for a person: the print first, then what it is.
final class LabText {
    private LabText() {}

    static String of(LabRow row, LabReading reading) {
        List<String> lines = new ArrayList<>();
        lines.add(joined(row.name(), row.value(), row.unit(),
                row.range().isEmpty() ? null : "[" + row.range() + "]"));
        lines.add(reading.state() + ": " + reading.reason());
        String code = reading.loinc() == null ? null : "(LOINC " + reading.loinc() + ")";
        if (reading.english() != null) {
            lines.add(joined(reading.english(), code));
        }
        if (reading.flag() != null) {
            lines.add(switch (reading.flag()) {
                case H -> "above the printed range";
                case L -> "below the printed range";
                case N -> "inside the printed range";
                case A -> "abnormal by the printed expectation";
            });
        }
        Converted converted = reading.converted();
        if (converted != null) {
            lines.add("in US units about "
                    + joined(reading.comparator(), converted.value().toPlainString(), converted.unit(),
                            limits(converted.low(), converted.high())));
        }
        return String.join(System.lineSeparator() + "  ", lines) + System.lineSeparator();
    }

    private static @Nullable String limits(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null && high == null) {
            return null;
        }
        return "(" + (low == null ? "up to " : low.toPlainString() + (high == null ? " and more" : "–"))
                + (high == null ? "" : high.toPlainString()) + ")";
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
