package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Document;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Region;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.extraction.MedicineToken.Kind;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Medicine lines in tables: lists, order sheets, administration records.
final class MedicineTables {
    private static final Set<Column> DIRECTIONS = EnumSet.of(Column.STRENGTH, Column.DOSE, Column.FREQUENCY,
            Column.ROUTE,
            Column.DURATION, Column.QUANTITY, Column.START, Column.STOP);
    private static final Pattern PRODUCTS = Pattern.compile(".*(?:药|drug|medic|商品名|通用名).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PRODUCT = Pattern
            .compile(".*(?:说明|合计|小计|总计|以下空白|签名|药师|医师|打印|注意|备注|金额|:).*");
    /// A remark in the row that it is held back.
    private static final Pattern HELD = Pattern.compile("暂停|暂不|暂缓|医嘱停|停用|停服|停药|二选一");
    private static final Pattern STOPPED = Pattern
            .compile("^(?:拟|建议|" + MedicineWords.any("status-stop") + ").*");

    private final Paper paper;
    private final PageRef page;
    private final Table table;
    private final boolean products;
    private final List<Fact> facts = new ArrayList<>();
    private MedicineBase base;

    private MedicineTables(Paper paper, PageRef page, Table table, MedicineBase base) {
        this.paper = paper;
        this.page = page;
        this.table = table;
        this.base = base;
        int name = table.columns().indexOf(Column.NAME);
        products = table.headerRows() > 0
                && PRODUCTS.matcher(table.rows().getFirst().get(name).text()).matches();
    }

    /// The places of the tables that are read here.
    static List<Region> places(Document document, Map<PageRef, Page> pages) {
        List<Region> places = new ArrayList<>();
        for (DocumentPart part : document.parts()) {
            for (Table table : tables(pages, part)) {
                if (part.area().containsCentreOf(table.box()) && (medicines(table) || results(table))) {
                    places.add(new Region(part.page(), table.box()));
                }
            }
        }
        return places;
    }

    static List<Fact> of(Paper paper, Map<PageRef, Page> pages) {
        List<Fact> facts = new ArrayList<>();
        for (DocumentPart part : paper.document().parts()) {
            for (Table table : tables(pages, part)) {
                if (part.area().containsCentreOf(table.box()) && medicines(table)) {
                    MedicineBase base = MedicineBase.of(paper,
                            sectionOf(paper, part.page(), table.box()));
                    MedicineTables rows = new MedicineTables(paper, part.page(), table, base);
                    rows.read();
                    facts.addAll(rows.facts);
                }
            }
        }
        return facts;
    }

    private static List<Table> tables(Map<PageRef, Page> pages, DocumentPart part) {
        return Objects.requireNonNull(pages.get(part.page()))
                .tables()
                .stream()
                .map(table -> results(table) ? table : SensedColumns.of(table))
                .toList();
    }

    private static boolean medicines(Table table) {
        return table.columns().contains(Column.NAME) && !results(table)
                && table.columns().stream().filter(DIRECTIONS::contains).distinct().count() >= 2;
    }

    private static boolean results(Table table) {
        return table.columns().contains(Column.RESULT);
    }

    /// The section that the table stands under: the last whose heading lies above it.
    private static Section sectionOf(Paper paper, PageRef page, Box box) {
        Section found = paper.sections().getFirst();
        for (Section section : paper.sections()) {
            boolean above = section.begin() > section.start()
                    && paper.running()
                            .regionsOf(section.start(), section.begin())
                            .stream()
                            .anyMatch(region -> region.page().compareTo(page) < 0
                                    || (region.page().equals(page) && region.box().y() <= box.y()));
            boolean label = section.id().equals("field") || section.id().equals("date-field")
                    || section.id().equals("signature");
            found = above && !label ? section : found;
        }
        return found;
    }

    private void read() {
        for (List<Cell> cells : OrderRows.of(table)) {
            String name = Folded.of(cells.get(table.columns().indexOf(Column.NAME)).text());
            String all = cells.stream().map(Cell::text).reduce("", String::concat);
            if (MedicineBase.opensHomeList(name)) {
                base = MedicineBase.HOME;
            }
            if (!name.isBlank() && !MedicineStatus.isUndone(Folded.of(all))
                    && !STOPPED.matcher(name).matches()) {
                row(cells, name);
            }
        }
    }

    private void row(List<Cell> cells, String name) {
        for (MedicineRow row : MedicineRow.of(table, cells, products)) {
            MedicineStatus.Verdict verdict = MedicineStatus.of(base,
                    name.substring(0, row.draft().name().begin()), "");
            if (verdict != null && stands(row)) {
                MedicineFields fields = row.fields();
                MedicineProduct product = row.product();
                List<Doubt> doubts = new ArrayList<>(row.doubts());
                String beside = cells.stream()
                        .map(Cell::text)
                        .map(Folded::of)
                        .collect(Collectors.joining(" "));
                if (verdict.doubted() || HELD.matcher(beside).find()) {
                    doubts.add(new Doubt(Doubt.Kind.MEANING, -1,
                            table.box()));
                }
                facts.add(new Fact.Medication(
                        paper.sources().of("medication", words(row), regions(row), confidence(cells), doubts),
                        product.name(), product.brand(), fields.strength, fields.dose, fields.route,
                        fields.frequency,
                        fields.duration, fields.quantity, fields.start, fields.stop, verdict.list()));
            }
        }
    }

    private boolean stands(MedicineRow row) {
        MedicineFields fields = row.fields();
        String name = Folded.of(row.cell(Column.NAME).text());
        boolean directed = fields.route != null || fields.frequency != null;
        boolean told = directed || fields.strength != null || fields.dose != null || fields.quantity != null;
        if (products) {
            return told && !NO_PRODUCT.matcher(name).matches() && row.product().name().length() > 1;
        }
        if (row.draft().name().form()) {
            return told || row.draft().has(Kind.COUNT);
        }
        boolean amount = (fields.dose != null && fields.dose.matches(".*\\D.*")) || fields.strength != null;
        return row.draft().name().valid(name) && amount && directed;
    }

    private static String words(MedicineRow row) {
        StringBuilder words = new StringBuilder();
        for (Column column : List.of(Column.NAME, Column.STRENGTH, Column.DOSE, Column.ROUTE,
                Column.FREQUENCY,
                Column.DURATION, Column.QUANTITY, Column.START, Column.STOP)) {
            words.append(row.cell(column).read().isEmpty() ? "" : row.cell(column).read() + " ");
        }
        return words.toString().strip();
    }

    private List<Region> regions(MedicineRow row) {
        List<Region> regions = new ArrayList<>();
        for (Column column : List.of(Column.NAME, Column.STRENGTH, Column.DOSE, Column.ROUTE,
                Column.FREQUENCY,
                Column.DURATION, Column.QUANTITY, Column.START, Column.STOP)) {
            Box box = row.cell(column).box();
            if (box != null && regions.stream().noneMatch(region -> region.box().equals(box))) {
                regions.add(new Region(page, box));
            }
        }
        return regions.isEmpty() ? List.of(new Region(page, table.box())) : regions;
    }

    private static double confidence(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::confidence).min().orElse(1);
    }
}
