package health.homeward.casefile;

import health.homeward.document.Fact;
import health.homeward.extraction.Extraction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the parts of a corrected fact in step: what follows from a part that a person changed, and was not given anew,
/// is worked out anew.
final class Corrections {
    private Corrections() {}

    /// The parts to set: a value is its result, and limits fall with the range that they were read from.
    static Map<String, String> of(Fact fact, Map<String, String> set) {
        Map<String, String> all = new LinkedHashMap<>(set);
        if (fact instanceof Fact.LabResult) {
            String value = all.remove("value");
            if (value != null) {
                all.putIfAbsent("result", value);
            }
            if (all.containsKey("range")) {
                all.putIfAbsent("low", "");
                all.putIfAbsent("high", "");
            }
        }
        return all;
    }

    /// The fact with what follows from its parts.
    static Fact followed(Fact fact, Map<String, String> set) {
        return fact instanceof Fact.LabResult lab && !set.containsKey("flag")
                ? Extraction.corrected(lab)
                : fact;
    }

    /// The words of a corrected fact: the line of a medicine is made of its parts.
    static String words(Fact fact) {
        return fact instanceof Fact.Medication line
                ? Stream.of(line.name(), bracketed(line.brand()), line.strength(), line.dose(), line.route(),
                        line.frequency(), line.duration(), line.quantity())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                : fact.source().zh();
    }

    private static @Nullable String bracketed(@Nullable String brand) {
        return brand == null ? null : "（" + brand + "）";
    }
}
