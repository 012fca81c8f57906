package health.homeward.cli;

import health.homeward.lab.Converted;
import health.homeward.lab.LabRow;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A laboratory row for a person to read: as printed first, what it means below.
final class LabText {
    private LabText() {}

    static String of(LabRow row) {
        String printed = Stream
                .of(row.input().name(), row.input().value(), row.input().unit(), row.input().range())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("  "));
        String name = Stream.of(row.english(), row.loinc() == null ? null : "LOINC " + row.loinc(), row.text(), flag(row))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        Converted home = row.converted();
        return printed + (name.isEmpty() ? "" : "\n    " + name)
                + (home == null ? "" : "\n    " + home(home))
                + "\n    " + row.state() + ": " + row.reason();
    }

    private static @Nullable String flag(LabRow row) {
        return row.flag() == null ? null : switch (row.flag()) {
            case H -> "above the printed range";
            case L -> "below the printed range";
            case N -> "inside the printed range";
            case A -> "not as expected";
        };
    }

    private static String home(Converted home) {
        return "in US units about " + plain(home.value()) + " " + home.unit()
                + (home.low() == null && home.high() == null
                        ? ""
                        : " (" + (home.low() == null ? "up to " : plain(home.low()))
                                + (home.low() != null && home.high() != null ? "–" : "")
                                + (home.high() == null ? " and more" : plain(home.high())) + ")");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
