package health.homeward.packet;

import health.homeward.document.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rows of one panel in one specimen, a test a line and a sampling a column.
///
/// @param panel as printed, null when none is; so the specimen
/// @param rows for each test its results under each column, mostly one or none
record LabTable(
        @Nullable String panel,
        @Nullable String specimen,
        List<Sampling> columns,
        List<List<List<Fact.LabResult>>> rows) {
    /// As many as a page at A4 and a narrow screen can show side by side.
    private static final int COLUMNS = 3;

    private record Heading(@Nullable String panel, @Nullable String specimen) {}

    static List<LabTable> of(View view) {
        Map<Heading, List<Fact.LabResult>> groups = new LinkedHashMap<>();
        for (Fact.LabResult lab : view.laboratory()) {
            groups.computeIfAbsent(new Heading(lab.panel(), lab.specimen()), _ -> new ArrayList<>()).add(lab);
        }
        List<LabTable> tables = new ArrayList<>();
        groups.forEach((name, rows) -> tables.addAll(of(view, name, rows)));
        return tables;
    }

    private static List<LabTable> of(View view, Heading name, List<Fact.LabResult> results) {
        Map<Sampling, List<Fact.LabResult>> sampled = new LinkedHashMap<>();
        results.forEach(
                lab -> sampled.computeIfAbsent(Sampling.of(view, lab), _ -> new ArrayList<>()).add(lab));
        Set<Sampling> inTime = new TreeSet<>(sampled.keySet());
        List<Sampling> columns = List.copyOf(inTime);
        List<LabTable> tables = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += COLUMNS) {
            List<Sampling> some = columns.subList(from, Math.min(columns.size(), from + COLUMNS));
            List<Fact.LabResult> theirs = results.stream()
                    .filter(lab -> some.contains(Sampling.of(view, lab)))
                    .toList();
            tables.add(new LabTable(name.panel, name.specimen, some, rows(view, some, theirs)));
        }
        return tables;
    }

    private static List<List<List<Fact.LabResult>>> rows(View view, List<Sampling> columns,
            List<Fact.LabResult> results) {
        Map<Assay, List<List<Fact.LabResult>>> rows = new LinkedHashMap<>();
        for (Fact.LabResult lab : results) {
            rows.computeIfAbsent(Assay.of(view, lab), _ -> blank(columns.size()))
                    .get(columns.indexOf(Sampling.of(view, lab)))
                    .add(lab);
        }
        return List.copyOf(rows.values());
    }

    private static List<List<Fact.LabResult>> blank(int columns) {
        List<List<Fact.LabResult>> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            row.add(new ArrayList<>());
        }
        return row;
    }
}
