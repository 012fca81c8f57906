package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Document;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.RunningText;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of laboratory tables as results. What the table reader doubts stays doubted; a number that may be misread has
/// no value.
final class LabRows {
    private static final double SURE = 0.8;

    private final FactSources sources;
    private final PageRef page;
    private final Table table;
    private final SampleTimes sample;
    private @Nullable String panel;

    private LabRows(FactSources sources, PageRef page, Table table, SampleTimes sample,
            @Nullable String panel) {
        this.sources = sources;
        this.page = page;
        this.table = table;
        this.sample = sample;
        this.panel = panel;
    }

    static List<Fact> of(Document document, Map<PageRef, Page> pages) {
        RunningText text = RunningText.of(document, pages);
        FactSources sources = new FactSources(document, text);
        SampleTimes sample = SampleTimes.in(text.text());
        String title = document.title().isBlank() ? null : document.title();
        List<Fact> facts = new ArrayList<>();
        for (DocumentPart part : document.parts()) {
            for (Table table : Objects.requireNonNull(pages.get(part.page())).tables()) {
                boolean laboratory = table.columns().contains(Column.NAME)
                        && table.columns().contains(Column.RESULT);
                if (laboratory && part.area().containsCentreOf(table.box())) {
                    facts.addAll(new LabRows(sources, part.page(), table, sample, title).results());
                }
            }
        }
        return facts;
    }

    private List<Fact> results() {
        List<Fact> facts = new ArrayList<>();
        for (List<Cell> row : table.rows().subList(table.headerRows(), table.rows().size())) {
            String name = cell(row, Column.NAME).text();
            boolean heading = Stream.of(Column.RESULT, Column.RANGE, Column.UNIT)
                    .allMatch(column -> cell(row, column).text().isEmpty());
            if (heading && !name.isEmpty()) {
                panel = name;
            } else if (!name.isEmpty()) {
                facts.add(result(row, name));
            }
        }
        return facts;
    }

    private Fact.LabResult result(List<Cell> row, String name) {
        Cell printed = cell(row, Column.RESULT);
        LabValue value = LabValue.of(printed.text());
        LabRange range = LabRange.of(cell(row, Column.RANGE).text());
        Fact.LabResult.Flag flag = range.flag(value);
        String mark = cell(row, Column.FLAG).text();
        List<Doubt> doubts = doubts(row, flag, mark);
        boolean readable = doubts.stream()
                .map(Doubt::kind)
                .noneMatch(kind -> kind == Doubt.Kind.NUMBER_FORM
                        || kind == Doubt.Kind.HOLE || kind == Doubt.Kind.LOW_CONFIDENCE);
        BigDecimal number = readable ? value.number() : null;
        String unit = orNull(cell(row, Column.UNIT).text());
        return new Fact.LabResult(source(row, doubts), name, orNull(cell(row, Column.ABBREVIATION).text()),
                printed.text(), number, number == null ? null : value.comparator(), unit,
                unit == null ? null : Ucum.of(unit).orElse(null), orNull(cell(row, Column.RANGE).text()),
                range.low(), range.high(), readable ? flag : null, orNull(mark), sample.specimen(),
                sample.collected(), panel);
    }

    private FactSource source(List<Cell> row, List<Doubt> doubts) {
        List<Region> regions = new ArrayList<>();
        StringBuilder zh = new StringBuilder();
        for (Column column : List.of(Column.RESULT, Column.NAME, Column.FLAG, Column.UNIT, Column.RANGE)) {
            Box box = cell(row, column).box();
            if (box != null && regions.stream().noneMatch(region -> region.box().equals(box))) {
                regions.add(new Region(page, box));
            }
        }
        for (Column column : List.of(Column.NAME, Column.RESULT, Column.FLAG, Column.UNIT, Column.RANGE)) {
            zh.append(cell(row, column).read().isEmpty() ? "" : cell(row, column).read() + " ");
        }
        if (regions.isEmpty()) {
            regions.add(new Region(page, table.box()));
        }
        double confidence = row.stream().mapToDouble(Cell::confidence).min().orElse(1);
        return sources.of("lab-result", zh.toString().strip(), regions, confidence, doubts);
    }

    private List<Doubt> doubts(List<Cell> row, Fact.LabResult.@Nullable Flag flag, String mark) {
        List<Doubt> doubts = new ArrayList<>();
        for (Column column : List.of(Column.NAME, Column.RESULT, Column.RANGE, Column.UNIT)) {
            doubts.addAll(cell(row, column).doubts());
        }
        Cell result = cell(row, Column.RESULT);
        Box place = result.box() == null ? table.box() : result.box();
        if (result.confidence() < SURE) {
            doubts.add(new Doubt(Doubt.Kind.LOW_CONFIDENCE, -1, place));
        }
        boolean up = mark.contains("↑") || mark.equals("H");
        boolean down = mark.contains("↓") || mark.equals("L");
        boolean contradicted = (up && flag != null && flag != Fact.LabResult.Flag.H
                && flag != Fact.LabResult.Flag.A)
                || (down && flag != null && flag != Fact.LabResult.Flag.L);
        if (contradicted) {
            doubts.add(new Doubt(Doubt.Kind.FLAG, -1, place));
        }
        return doubts.stream().distinct().toList();
    }

    private Cell cell(List<Cell> row, Column column) {
        int at = table.columns().indexOf(column);
        return at < 0 ? Cell.BLANK : row.get(at);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /// What the head of a report says about its sample.
    record SampleTimes(@Nullable String specimen, @Nullable LocalDateTime collected) {
        static SampleTimes in(String text) {
            return new SampleTimes(SampleFields.specimen(text), SampleFields.collected(text));
        }
    }
}
