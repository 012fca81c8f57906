package health.homeward.cli;

import static health.homeward.cli.CaseJson.map;

import health.homeward.document.Fact;
import health.homeward.lab.FactLab;
import health.homeward.lab.LabReading;
import health.homeward.lab.LabReading.Converted;
import health.homeward.lab.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A laboratory row of a record: the object of `homeward labs --json`, and what is printed.
final class FactLabJson {
    private FactLabJson() {}

    static Map<String, @Nullable Object> of(Fact.LabResult fact, Subject subject) {
        LabReading reading = FactLab.of(fact, subject);
        return map("state", reading.state().name(), "english", reading.english(), "loinc", reading.loinc(),
                "value", reading.value(), "comparator", reading.comparator(), "text", reading.text(), "unit",
                reading.unit(), "low", reading.low(), "high", reading.high(), "flag",
                reading.flag() == null ? null : reading.flag().name(), "converted",
                converted(reading.converted()), "reason", reading.reason(), "printed",
                map("name", fact.name(), "abbreviation", fact.abbreviation(), "result", fact.result(), "unit",
                        fact.unit(), "range", fact.range()),
                "printedFlag", fact.printedFlag(), "specimen", fact.specimen(), "collected",
                fact.collected() == null ? null : fact.collected().toString(), "panel", fact.panel());
    }

    private static @Nullable Map<String, @Nullable Object> converted(@Nullable Converted converted) {
        return converted == null
                ? null
                : map("value", converted.value(), "unit", converted.unit(), "low", converted.low(), "high",
                        converted.high(), "loinc", converted.loinc(), "factor", converted.factor());
    }
}
