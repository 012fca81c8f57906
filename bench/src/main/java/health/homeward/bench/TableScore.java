package health.homeward.bench;

import health.homeward.document.Cell;
import health.homeward.document.Page;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts the cells of tables that are as printed.
final class TableScore {
    private static final Map<String, Column> LABORATORY = Map.of("name", Column.NAME, "result", Column.RESULT,
            "flag", Column.FLAG, "range", Column.RANGE, "unit", Column.UNIT);
    private static final Map<String, Column> MEDICINE = Map.of("name", Column.NAME, "specification",
            Column.STRENGTH, "dose", Column.DOSE, "frequency", Column.FREQUENCY, "route", Column.ROUTE,
            "start",
            Column.START, "stop", Column.STOP);

    int laboratoryRows;
    int allRight;
    int medicineCells;
    int medicineRight;
    int wrongAndAsserted;
    int rightAndDoubted;
    final Map<Column, Integer> right = new EnumMap<>(Column.class);
    final List<String> misses = new ArrayList<>();

    private record Candidate(Table table, List<Cell> row) {
        Cell cell(Column column) {
            int at = table.columns().indexOf(column);
            return at < 0 ? Cell.BLANK : row.get(at);
        }
    }

    void add(PageSet.Specimen page, @Nullable Page read) {
        if (page.rows().isEmpty()) {
            return;
        }
        List<Candidate> candidates = candidates(read);
        List<String> header = page.rows().getFirst();
        boolean laboratory = header.contains("result");
        for (List<String> row : page.rows().subList(1, page.rows().size())) {
            Candidate found = nearest(row.getFirst(), row, header, candidates);
            if (laboratory) {
                laboratory(page, header, row, found);
            } else {
                medicine(page, header, row, found);
            }
            candidates.remove(found);
        }
    }

    private static List<Candidate> candidates(@Nullable Page read) {
        List<Candidate> all = new ArrayList<>();
        if (read != null) {
            for (Table table : read.tables()) {
                table.rows()
                        .subList(table.headerRows(), table.rows().size())
                        .forEach(row -> all.add(new Candidate(table, row)));
            }
        }
        return all;
    }

    private static @Nullable Candidate nearest(String name, List<String> row, List<String> header,
            List<Candidate> candidates) {
        Candidate best = null;
        double least = 0.45;
        for (Candidate candidate : candidates) {
            String seen = folded(candidate.cell(Column.NAME).text());
            String told = folded(name);
            double distance = (double) TextDistance.between(seen, told)
                    / Math.max(seen.length(), told.length());
            for (int i = 1; i < header.size(); i++) {
                Column column = LABORATORY.get(header.get(i));
                distance -= column != null && same(candidate.cell(column).text(), row.get(i)) ? 0.01 : 0;
            }
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private void laboratory(PageSet.Specimen page, List<String> header, List<String> row,
            @Nullable Candidate found) {
        laboratoryRows++;
        boolean all = found != null;
        StringBuilder miss = new StringBuilder();
        for (int i = 0; i < header.size(); i++) {
            Column column = LABORATORY.get(header.get(i));
            if (column == null) {
                continue;
            }
            Cell cell = found == null ? Cell.BLANK : found.cell(column);
            boolean fits = same(cell.text(), row.get(i));
            right.merge(column, fits ? 1 : 0, Integer::sum);
            all &= fits;
            if (!fits) {
                miss.append(' ')
                        .append(column)
                        .append('=')
                        .append(cell.text())
                        .append('≠')
                        .append(row.get(i));
            }
            if (column == Column.RESULT && found != null) {
                boolean doubted = !cell.doubts().isEmpty();
                wrongAndAsserted += !fits && !doubted && !cell.text().isEmpty() ? 1 : 0;
                rightAndDoubted += fits && doubted ? 1 : 0;
                miss.append(!fits && !doubted && !cell.text().isEmpty() ? " ASSERTED" : "");
            }
        }
        allRight += all ? 1 : 0;
        if (!all) {
            misses.add(page.picture().getFileName() + " " + row.getFirst()
                    + (found == null ? " not found" : miss.toString()));
        }
    }

    private void medicine(PageSet.Specimen page, List<String> header, List<String> row,
            @Nullable Candidate found) {
        for (int i = 0; i < header.size(); i++) {
            Column column = MEDICINE.get(header.get(i));
            if (column != null) {
                String seen = found == null ? "" : found.cell(column).text();
                medicineCells++;
                boolean fits = found != null && same(seen, row.get(i));
                medicineRight += fits ? 1 : 0;
                if (!fits) {
                    misses.add(page.picture().getFileName() + " " + row.getFirst() + " " + column + "=" + seen
                            + "≠" + row.get(i));
                }
            }
        }
    }

    private static boolean same(String left, String right) {
        return folded(left).equals(folded(right));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[—–−‐―ー~～]", "-")
                .replaceAll("-+", "-")
                .replace("µ", "μ")
                .replace("^", "")
                .replace("×", "x")
                .toLowerCase(Locale.ROOT);
    }
}
