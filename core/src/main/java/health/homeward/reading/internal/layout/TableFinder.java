package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds tables below their header rows.
final class TableFinder {
    private static final Pattern END = Pattern.compile(
            "(?:检验者|检验人|检验医师|检测者|审核者|审核人|核对者|报告者|报告人|报告医师|报告时间|报告日期|备注|声明|说明|注[:：]|签名|医师签名|送检医|采样时间|接收时间|以上|本报告|此报告|打印|建议|結|檢驗者|審核|Reported by|Verified by|Note).*");

    private final List<Row> rows;
    private final double aspect;
    private final List<Row> arranged = new ArrayList<>();
    private final List<Table> tables;
    private final @Nullable BufferedImage upright;

    private TableFinder(List<Row> rows, List<Table> tables, double aspect, @Nullable BufferedImage upright) {
        this.rows = rows;
        this.tables = tables;
        this.aspect = aspect;
        this.upright = upright;
    }

    /// The rows with cells split as the tables' columns tell; the tables are added to `tables`.
    static List<Row> find(List<Row> rows, List<Table> tables, double aspect,
            @Nullable BufferedImage upright) {
        TableFinder finder = new TableFinder(rows, tables, aspect, upright);
        finder.find();
        return finder.arranged;
    }

    private void find() {
        int i = 0;
        while (i < rows.size()) {
            List<Headings.Head> heads = Headings.of(rows.get(i));
            if (heads.isEmpty()) {
                arranged.add(rows.get(i));
                i++;
            } else {
                i = table(i, heads);
            }
        }
    }

    private int table(int header, List<Headings.Head> heads) {
        arranged.add(rows.get(header).with(heads.stream().map(Headings.Head::line).toList()));
        Grid grid = Grid.of(heads);
        List<TableBlock> blocks = grid.blocks().stream().map(TableBlock::new).toList();
        int next = header + 1;
        double pitch = pitch(header);
        for (; next < rows.size(); next++) {
            Row row = rows.get(next);
            boolean far = row.level() - rows.get(next - 1).level() > 3.2 * pitch;
            if (far || END.matcher(row.pieces().getFirst().text()).matches() || !Headings.of(row).isEmpty()
                    || isProse(row, grid)) {
                break;
            }
            arranged.add(take(row, grid, blocks));
        }
        List<Column> columns = new ArrayList<>(
                grid.blocks().getFirst().stream().map(Grid.Lane::column).toList());
        List<Cell> names = new ArrayList<>(heads.subList(0, columns.size())
                .stream()
                .map(head -> CellText.of(List.of(head.line())))
                .toList());
        // Marks are often printed beside the result without a heading of their own.
        if (columns.contains(Column.RESULT) && !columns.contains(Column.FLAG)) {
            int at = columns.indexOf(Column.RESULT) + 1;
            columns.add(at, Column.FLAG);
            names.add(at, Cell.BLANK);
        }
        List<List<Cell>> cells = new ArrayList<>();
        cells.add(names);
        blocks.forEach(block -> cells.addAll(block.rows(columns, pitch)));
        if (cells.size() > 1) {
            tables.add(new Table(around(header, next), 1, columns, cells));
        }
        return next;
    }

    private Row take(Row row, Grid grid, List<TableBlock> blocks) {
        double lineHeight = row.height() / aspect;
        List<TextLine> pieces = new ArrayList<>();
        List<Grid.Lane> all = grid.blocks().stream().flatMap(List::stream).toList();
        row.pieces().forEach(piece -> pieces.addAll(TypeSplit.of(piece, all, lineHeight)));
        grid.follow(pieces, lineHeight);
        Row split = row.with(ArrowProbe.added(pieces, grid, row, upright));
        for (int block = 0; block < blocks.size(); block++) {
            int number = block;
            blocks.get(block)
                    .add(split.level(),
                            split.pieces().stream().filter(piece -> grid.blockOf(piece) == number).toList(),
                            piece -> grid.laneOf(piece, number));
        }
        return split;
    }

    /// One piece that runs over most of the table is a sentence and ends it.
    private static boolean isProse(Row row, Grid grid) {
        List<Grid.Lane> lanes = grid.blocks().stream().flatMap(List::stream).toList();
        double width = lanes.getLast().right() - lanes.getFirst().left();
        return row.pieces().size() <= 2
                && row.pieces().stream().anyMatch(piece -> piece.box().width() > 0.6 * width);
    }

    private double pitch(int header) {
        List<Double> steps = new ArrayList<>();
        for (int i = header + 1; i < Math.min(rows.size(), header + 16); i++) {
            steps.add(rows.get(i).level() - rows.get(i - 1).level());
        }
        steps.sort(null);
        return steps.isEmpty() ? 2 * rows.get(header).height() : Math.max(steps.get(steps.size() / 2), 1e-3);
    }

    private Box around(int from, int to) {
        return Box.around(rows.subList(from, to)
                .stream()
                .flatMap(row -> row.pieces().stream())
                .map(TextLine::box)
                .toList());
    }
}
