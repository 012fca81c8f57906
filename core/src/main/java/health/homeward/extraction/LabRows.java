package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.RunningText;
import health.homeward.document.Sex;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.terminology.Folded;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of laboratory tables as results. What the table reader doubts stays doubted; a number that may be misread has
/// no value.
final class LabRows {
    private static final double SURE = 0.8;
    private static final Pattern UP = Pattern.compile(".*[↑⬆].*|H{1,2}|偏高|升高|高");
    private static final Pattern DOWN = Pattern.compile(".*[↓⬇].*|L{1,2}|偏低|降低|低");
    private static final Pattern LIKE_UP = Pattern.compile("[1Ttf十个]");
    private static final Pattern LIKE_DOWN = Pattern.compile("[lJ小I|]");
    private static final Pattern MARK = Pattern
            .compile("|[↑↓⬆⬇*★+\\-±]+|H{1,2}|L{1,2}|[NSRIP]|SDD|\\p{IsHan}{1,6}");
    private static final Set<DocumentKind> NO_RESULTS = EnumSet.of(DocumentKind.INVOICE,
            DocumentKind.ORDER_SHEET, DocumentKind.MEDICATION_LIST, DocumentKind.PRESCRIPTION,
            DocumentKind.CONSENT_FORM);
    /// The printed heading again, as on a second page, and what stands below the rows.
    private static final Pattern NO_ROW = Pattern.compile(
            "(?:检验|检查|分析|测定)?(?:项目|名称|项目名称|指标)|.*(?:检验者|检验人|审核者|审核人|报告时间|报告日期|备注|打印时间|仅对|以下空白).*|(?:注|说明):.*");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{1,6}");
    private static final Pattern MARK_BEFORE = Pattern.compile("^([↑↓⬆⬇]+)[ ]*(?=.)");
    private static final Pattern RANGE_AND_UNIT = Pattern.compile("(?:\\d.*(?:-|~).*\\d.*|[<>≤≥].*\\d.*)");
    private static final Pattern ABBREVIATION = Pattern
            .compile("[^(]{2,}\\(([A-Za-z][A-Za-z0-9\\-/#%]{0,11})\\)");

    private final FactSources sources;
    private final PageRef page;
    private final Table table;
    private final SampleTimes sample;
    private final AnalyteDoubts analytes;
    private final boolean susceptibility;
    private final @Nullable Sex sex;
    private @Nullable String panel;

    private LabRows(FactSources sources, Page page, Table table, SampleTimes sample,
            @Nullable Sex sex, @Nullable String panel) {
        this.sources = sources;
        this.page = page.ref();
        this.table = table;
        analytes = AnalyteDoubts.in(page, table);
        this.sample = sample;
        this.panel = panel;
        this.sex = sex;
        susceptibility = Susceptibility.in(table, panel == null ? "" : panel);
    }

    static List<Fact> of(Document document, Map<PageRef, Page> pages) {
        if (NO_RESULTS.contains(document.kind())) {
            return List.of();
        }
        RunningText text = RunningText.of(document, pages);
        FactSources sources = new FactSources(document, text, List.of());
        SampleTimes sample = SampleTimes.of(document, text.text());
        String title = document.title().isBlank() ? null : document.title();
        List<Fact> facts = new ArrayList<>();
        for (DocumentPart part : document.parts()) {
            Page page = Objects.requireNonNull(pages.get(part.page()));
            for (Table table : page.tables()) {
                boolean laboratory = table.columns().contains(Column.NAME)
                        && table.columns().contains(Column.RESULT);
                if (laboratory && part.area().containsCentreOf(table.box())) {
                    facts.addAll(new LabRows(sources, page, table, sample,
                            document.identity().sex(), title).results());
                }
            }
        }
        return facts;
    }

    private List<Fact> results() {
        List<Fact> facts = new ArrayList<>();
        List<List<Cell>> rows = WrappedNames.joined(table);
        BrokenNames names = new BrokenNames(table, rows);
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = named(rows.get(i));
            String name = cell(row, Column.NAME).text();
            if (NO_ROW.matcher(Folded.of(name)).matches()) {
                continue;
            }
            boolean heading = Stream.of(Column.RESULT, Column.RANGE, Column.UNIT)
                    .allMatch(column -> cell(row, column).text().isEmpty());
            if (heading && !name.isEmpty()) {
                panel = name;
            } else if (!name.isEmpty()) {
                boolean unclear = names.isBroken(i) || AnalyteNames.isCut(name)
                        || Ucum.known(cell(row, Column.RESULT).text())
                        || analytes.on(cell(row, Column.NAME), abbreviation(row, name)) || susceptibility;
                facts.add(result(row, name, unclear));
            }
        }
        return facts;
    }

    private List<Cell> named(List<Cell> row) {
        List<Cell> named = new ArrayList<>(row);
        int name = table.columns().indexOf(Column.NAME);
        named.set(name, AnalyteNames.completed(row.get(name)));
        return named;
    }

    /// @param unclear whether the name may be another one, or the row is no result of the patient's blood
    private Fact.LabResult result(List<Cell> row, String name, boolean unclear) {
        Cell printed = cell(row, Column.RESULT);
        LabValue value = LabValue.of(printed.text());
        String rangeText = rangeText(row);
        LabRange range = LabRange.of(susceptibility ? "" : rangeText, sex);
        Fact.LabResult.Flag flag = asExpected(printed.text(), rangeText)
                ? Fact.LabResult.Flag.N
                : range.flag(value);
        String mark = firstOf(firstOf(arrow(cell(row, Column.FLAG).text(), flag), value.mark()),
                unitMark(row));
        List<Doubt> doubts = doubts(row, value, flag, mark);
        if (unclear || printed.text().isBlank()) {
            Box place = cell(row, Column.NAME).box();
            doubts = Stream.concat(doubts.stream(),
                    Stream.of(new Doubt(Doubt.Kind.MEANING, -1, place == null ? table.box() : place)))
                    .toList();
        }
        boolean readable = value.formed() && printed.confidence() >= SURE && isReadable(printed)
                && doubts.stream().noneMatch(doubt -> doubt.kind() == Doubt.Kind.NUMBER_FORM);
        BigDecimal number = readable && !susceptibility ? value.number() : null;
        String unit = orNull(firstOf(firstOf(unitText(row), value.unit()), range.unit()));
        return new Fact.LabResult(source(row, doubts), name, orNull(abbreviation(row, name)),
                printed.text(), number, number == null ? null : value.comparator(), unit,
                unit == null ? null : Ucum.of(unit, name).orElse(null), orNull(rangeText),
                range.low(), range.high(), readable && isReadable(cell(row, Column.RANGE)) ? flag : null,
                orNull(mark), sample.specimen(),
                sample.collected(), panel);
    }

    /// Whether no character is unread or unsure. A doubt about another cell of the row is no doubt about this one.
    private static boolean isReadable(Cell cell) {
        return cell.doubts()
                .stream()
                .map(Doubt::kind)
                .noneMatch(kind -> kind == Doubt.Kind.NUMBER_FORM || kind == Doubt.Kind.HOLE
                        || kind == Doubt.Kind.LOW_CONFIDENCE);
    }

    /// A word that is the one printed as reference (`淡黄色`).
    private static boolean asExpected(String result, String range) {
        String word = Folded.of(result).strip();
        return WORD.matcher(word).matches() && word.equals(Folded.of(range).strip());
    }

    /// The range, which some sheets print in one column with its unit.
    private String rangeText(List<Cell> row) {
        String unit = cell(row, Column.UNIT).text();
        return cell(row, Column.RANGE).text().isBlank() && RANGE_AND_UNIT.matcher(Folded.of(unit)).matches()
                ? unit
                : cell(row, Column.RANGE).text();
    }

    /// The unit without the mark or the range that shares its column.
    private String unitText(List<Cell> row) {
        String unit = cell(row, Column.UNIT).text().strip();
        return RANGE_AND_UNIT.matcher(Folded.of(unit)).matches()
                ? ""
                : MARK_BEFORE.matcher(unit).replaceFirst("");
    }

    private @Nullable String unitMark(List<Cell> row) {
        Matcher mark = MARK_BEFORE.matcher(cell(row, Column.UNIT).text().strip());
        return mark.find() ? mark.group(1) : null;
    }

    private String abbreviation(List<Cell> row, String name) {
        Matcher bracketed = ABBREVIATION.matcher(Folded.of(name));
        return firstOf(cell(row, Column.ABBREVIATION).text(),
                bracketed.matches() ? bracketed.group(1) : null);
    }

    private static String firstOf(String printed, @Nullable String otherwise) {
        return printed.isBlank() && otherwise != null ? otherwise : printed;
    }

    /// An arrow is read as a letter or figure that looks like it; where value and range say the same, it is that arrow.
    private static String arrow(String mark, Fact.LabResult.@Nullable Flag flag) {
        return LIKE_UP.matcher(mark).matches() && flag == Fact.LabResult.Flag.H
                ? "↑"
                : LIKE_DOWN.matcher(mark).matches() && flag == Fact.LabResult.Flag.L ? "↓" : mark;
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

    /// A number far outside its range is no misreading where the file says it in its own text and marks it so.
    private List<Doubt> doubts(List<Cell> row, LabValue value, Fact.LabResult.@Nullable Flag flag,
            String mark) {
        List<Doubt> doubts = new ArrayList<>();
        for (Column column : List.of(Column.NAME, Column.RESULT, Column.RANGE, Column.UNIT)) {
            doubts.addAll(analytes.about(cell(row, column)));
        }
        Cell result = cell(row, Column.RESULT);
        Box place = result.box() == null ? table.box() : result.box();
        if (result.confidence() < SURE) {
            doubts.add(new Doubt(Doubt.Kind.LOW_CONFIDENCE, -1, place));
        }
        boolean letterMayBeFigure = value.mark() != null && value.mark().matches("[HL]+") && flag == null;
        String name = cell(row, Column.NAME).text();
        boolean unitsDiffer = value.unit() != null && !unitText(row).isBlank()
                && !Ucum.of(value.unit(), name).equals(Ucum.of(unitText(row), name));
        if (unitsDiffer) {
            doubts.add(new Doubt(Doubt.Kind.UNIT, -1, place));
        }
        if ((!value.formed() || letterMayBeFigure)
                && doubts.stream().noneMatch(doubt -> doubt.kind() == Doubt.Kind.NUMBER_FORM)) {
            doubts.add(new Doubt(Doubt.Kind.NUMBER_FORM, -1, place));
        }
        if (!MARK.matcher(mark).matches()) {
            doubts.add(new Doubt(Doubt.Kind.FLAG, -1, place));
        }
        if (Collections.frequency(table.columns(), Column.RESULT) > 1) {
            doubts.add(new Doubt(Doubt.Kind.MEANING, -1, place));
        }
        boolean up = UP.matcher(mark).matches();
        boolean down = DOWN.matcher(mark).matches();
        boolean contradicted = (up && flag != null && flag != Fact.LabResult.Flag.H
                && flag != Fact.LabResult.Flag.A)
                || (down && flag != null && flag != Fact.LabResult.Flag.L);
        if (contradicted) {
            doubts.add(new Doubt(Doubt.Kind.FLAG, -1, place));
        }
        boolean confirmed = !analytes.isSeen(result.box()) && ((up && flag == Fact.LabResult.Flag.H)
                || (down && flag == Fact.LabResult.Flag.L));
        return doubts.stream()
                .filter(doubt -> !confirmed || doubt.kind() != Doubt.Kind.NUMBER_DISTANCE)
                .distinct()
                .toList();
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
        static SampleTimes of(Document document, String text) {
            LocalDateTime collected = document.dates()
                    .stream()
                    .filter(date -> date.role() == DocumentDate.Role.COLLECTED)
                    .flatMap(date -> Optional.ofNullable(date.time()).map(date.date()::atTime).stream())
                    .findFirst()
                    .orElse(SampleFields.collected(text));
            return new SampleTimes(SampleFields.specimen(text), collected);
        }
    }
}
