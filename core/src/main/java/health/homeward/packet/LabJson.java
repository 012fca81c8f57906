package health.homeward.packet;

import static health.homeward.packet.CaseJson.map;

import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.lab.LabReading;
import health.homeward.lab.LabReading.Converted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Laboratory rows, their tables and trends as plain maps. What is not certain has no English name, flag or computed
/// figure.
final class LabJson {
    private final View view;

    LabJson(View view) {
        this.view = view;
    }

    Map<String, @Nullable Object> row(Fact.LabResult lab) {
        LabReading reading = view.reading(lab);
        boolean sure = view.sure(lab);
        LabWords words = LabWords.of(lab, reading);
        Sampling sampling = Sampling.of(view, lab);
        Map<String, @Nullable Object> map = map("name", lab.name(), "abbreviation", lab.abbreviation(),
                "result", lab.result(), "value", lab.value(), "unit", lab.unit(), "range", lab.range(),
                "printedFlag", lab.printedFlag(), "specimen", lab.specimen(), "panel", lab.panel(), "day",
                text(sampling.day()), "time", text(sampling.time()), "reported", sampling.reported(), "say",
                sure ? words.flag() : "", "out", sure && view.outOfRange(lab));
        if (view.onlySizeDoubted(lab)) {
            map.putAll(map("english", words.name(), "detail", words.detail(), "open", words.open(), "loinc",
                    reading.loinc(), "reason", reading.reason()));
        }
        if (sure) {
            map.putAll(map("flag", reading.flag() == null ? null : reading.flag().name(), "low",
                    reading.low(), "high", reading.high(), "state", reading.state().name(), "english",
                    words.name(), "detail", words.detail(), "open", words.open(), "loinc", reading.loinc(),
                    "ucum", reading.unit(), "reason", reading.reason(), "computed", words.computed(),
                    "computedRange", words.computedRange(), "how", words.how(), "converted",
                    converted(reading.converted())));
        }
        return map;
    }

    private static @Nullable Map<String, @Nullable Object> converted(@Nullable Converted converted) {
        return converted == null
                ? null
                : map("value", converted.value(), "unit", converted.unit(), "low", converted.low(), "high",
                        converted.high(), "loinc", converted.loinc(), "factor", converted.factor());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// Results are positions in the list of facts.
    Map<String, @Nullable Object> all() {
        Map<FactId, Integer> position = new HashMap<>();
        view.facts().forEach(fact -> position.put(fact.source().id(), position.size()));
        return map("tables", LabTable.of(view).stream().map(table -> table(table, position)).toList(),
                "trends", LabTrend.of(view).stream().map(trend -> trend(trend, position)).toList());
    }

    private static Map<String, @Nullable Object> table(LabTable table, Map<FactId, Integer> position) {
        return map("panel", table.panel(), "specimen", table.specimen(), "columns",
                table.columns()
                        .stream()
                        .map(one -> map("day", text(one.day()), "time", text(one.time()), "reported",
                                one.reported(), "against", one.against()))
                        .toList(),
                "rows",
                table.rows()
                        .stream()
                        .map(row -> row.stream().map(cell -> positions(cell, position)).toList())
                        .toList());
    }

    private Map<String, @Nullable Object> trend(LabTrend trend, Map<FactId, Integer> position) {
        return map("points", positions(trend.points(), position), "hospitals",
                trend.points().stream().map(lab -> LabTrend.hospital(view, lab)).toList(), "notes",
                trend.notes());
    }

    private static List<Integer> positions(List<Fact.LabResult> results, Map<FactId, Integer> position) {
        return results.stream()
                .map(lab -> Objects.requireNonNull(position.get(lab.source().id())))
                .toList();
    }
}
