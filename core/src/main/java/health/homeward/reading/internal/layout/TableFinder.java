package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import health.homeward.reading.internal.words.Words;
import health.homeward.terminology.Folded;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds tables below their header rows.
final class TableFinder {
    private static final Pattern END = Words.anyOf("table-ends.tsv");

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
            Header header = Header.at(rows, i);
            List<TextLine> heads = header.heads().stream().map(Headings.Head::line).toList();
            List<Span> inferred = heads.isEmpty() ? InferredColumns.at(rows, i) : List.of();
            if (!heads.isEmpty()) {
                int body = i + header.rows();
                arranged.addAll(
                        header.rows() == 1 ? List.of(rows.get(i).with(heads)) : rows.subList(i, body));
                List<Span> spans = InferredColumns.completed(
                        header.heads().stream().map(Headings.Head::span).toList(),
                        InferredColumns.at(rows, body));
                i = table(i, body, spans, heads);
            } else if (!inferred.isEmpty()) {
                i = table(i, i, inferred, List.of());
            } else {
                i = cards(i);
            }
        }
    }

    /// Cards that begin with a row, or the row as it is; what comes behind.
    private int cards(int row) {
        Optional<Cards> cards = Cards.at(rows, row, upright);
        int next = cards.map(Cards::next).orElse(row + 1);
        cards.map(Cards::table).ifPresent(tables::add);
        arranged.addAll(rows.subList(row, next));
        return next;
    }

    /// @param header the lines that head the columns; none when nothing is printed
    private int table(int start, int body, List<Span> spans, List<TextLine> header) {
        Grid grid = Grid.of(spans);
        List<TableBlock> blocks = grid.blocks().stream().map(TableBlock::new).toList();
        int next = body;
        double pitch = pitch(Math.max(start, body - 1));
        for (; next < rows.size(); next++) {
            Row row = rows.get(next);
            boolean far = next > body && row.level() - rows.get(next - 1).level() > 3.2 * pitch;
            if (far || isEnd(row.pieces().getFirst().text()) || !Headings.of(row).isEmpty()
                    || isProse(row, grid)) {
                break;
            }
            arranged.add(take(row, grid, blocks));
        }
        List<Column> columns = columns(grid);
        List<List<Cell>> cells = new ArrayList<>();
        int headerRows = header.isEmpty() ? 0 : 1;
        if (headerRows > 0) {
            cells.add(names(columns, grid.blocks().getFirst(), header));
        }
        blocks.forEach(block -> cells.addAll(block.rows(columns, pitch)));
        if (cells.size() > headerRows) {
            Set<Column> printed = grid.blocks()
                    .stream()
                    .flatMap(List::stream)
                    .map(Grid.Lane::column)
                    .collect(Collectors.toSet());
            tables.add(trimmed(around(start, next), headerRows, columns, cells, printed));
        }
        return next;
    }

    /// The columns of the first block, then what only others have. Marks are often printed beside the result without a
    /// heading of their own.
    private static List<Column> columns(Grid grid) {
        List<Column> columns = new ArrayList<>(
                grid.blocks().getFirst().stream().map(Grid.Lane::column).toList());
        for (List<Grid.Lane> block : grid.blocks()) {
            block.stream()
                    .map(Grid.Lane::column)
                    .filter(column -> !columns.contains(column))
                    .forEach(columns::add);
        }
        for (Column column : TableBlock.notPrinted(columns)) {
            columns.add(column == Column.FLAG ? columns.indexOf(Column.RESULT) + 1 : columns.size(), column);
        }
        return columns;
    }

    /// Without columns that nothing is printed over and nothing stands in; that of the marks stays.
    private static Table trimmed(Box box, int headerRows, List<Column> columns, List<List<Cell>> rows,
            Set<Column> printed) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(at -> columns.get(at) == Column.FLAG || printed.contains(columns.get(at))
                        || rows.stream().anyMatch(row -> !row.get(at).text().isEmpty()))
                .boxed()
                .toList();
        return new Table(box, headerRows, kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /// What is printed over each column.
    private static List<Cell> names(List<Column> columns, List<Grid.Lane> lanes, List<TextLine> header) {
        List<Cell> names = new ArrayList<>();
        int lane = 0;
        for (Column column : columns) {
            boolean here = lane < lanes.size() && lanes.get(lane).column() == column;
            double left = here ? lanes.get(lane).left() : 2;
            double right = here ? lanes.get(lane).right() : 2;
            names.add(CellText.of(header.stream()
                    .filter(line -> line.box().centreX() >= left && line.box().centreX() <= right)
                    .limit(1)
                    .toList()));
            lane += here ? 1 : 0;
        }
        return names;
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
                    .add(split.level(), split.height(),
                            split.pieces().stream().filter(piece -> grid.blockOf(piece) == number).toList(),
                            piece -> grid.laneOf(piece, number));
        }
        return split;
    }

    private static boolean isEnd(String text) {
        return END.matcher(text).lookingAt() || END.matcher(Folded.of(text)).lookingAt();
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
