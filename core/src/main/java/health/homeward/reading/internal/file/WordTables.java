package health.homeward.reading.internal.file;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.Table;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import health.homeward.reading.internal.layout.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tables of a Word file, which have rows and columns but no places. They are set out as on paper, so that what heads
/// the columns of paper heads theirs; each cell then lies where the line of its row does.
final class WordTables {
    private static final double PITCH = 0.016;

    private final List<TextLine> lines;
    private int next;

    private WordTables(List<TextLine> lines) {
        this.lines = lines;
    }

    /// @param lines of the whole text in order, each row of a table on a line of its own
    static List<Table> of(List<List<List<String>>> tables, List<TextLine> lines) {
        WordTables places = new WordTables(lines);
        return tables.stream().flatMap(rows -> places.table(rows).stream()).toList();
    }

    private List<Table> table(List<List<String>> rows) {
        List<Box> strips = rows.stream().map(this::strip).toList();
        double pitch = Math.min(PITCH, 1.0 / (rows.size() + 1));
        List<Table> found = Layout.arrange(pieces(rows, pitch), 595, 842, null).tables();
        return found.isEmpty()
                ? List.of(plain(rows, strips))
                : found.stream().map(table -> moved(table, strips, pitch)).toList();
    }

    /// Where the row is among the lines; a row without words is on none.
    private Box strip(List<String> row) {
        List<String> words = words(row);
        for (int i = next; i + words.size() <= lines.size() && !words.isEmpty(); i++) {
            if (lines.get(i).text().equals(words.getFirst())) {
                next = i + words.size();
                return Box.around(lines.subList(i, next).stream().map(TextLine::box).toList());
            }
        }
        return Box.WHOLE_PAGE;
    }

    /// A row as it stands among the lines: on one, except that the only cell of a row keeps its paragraphs.
    static List<String> words(List<String> row) {
        List<String> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() == 1
                ? filled.getFirst().lines().map(String::strip).toList()
                : filled.isEmpty() ? List.of() : List.of(String.join("\t", row).replace('\n', ' ').strip());
    }

    private static List<TextLine> pieces(List<List<String>> rows, double pitch) {
        List<TextLine> pieces = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            double width = 1.0 / row.size();
            for (int k = 0; k < row.size(); k++) {
                if (!row.get(k).isBlank()) {
                    Box box = new Box(k * width, i * pitch, 0.8 * width, 0.75 * pitch);
                    String text = row.get(k).replace('\n', ' ').strip();
                    pieces.add(new TextLine(text, box, null, 1, TextSource.TEXT_LAYER, Layer.BODY, 0,
                            evenly(text), List.of()));
                }
            }
        }
        return pieces;
    }

    /// The characters as if all were as wide.
    private static List<Glyph> evenly(String text) {
        int[] points = text.codePoints().toArray();
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Glyph(Character.toString(points[i]), 1, (double) i / points.length,
                        (i + 1.0) / points.length))
                .toList();
    }

    private static Table moved(Table table, List<Box> strips, double pitch) {
        List<List<Cell>> rows = table.rows()
                .stream()
                .map(row -> row.stream().map(cell -> moved(cell, strips, pitch)).toList())
                .toList();
        return new Table(around(rows), table.headerRows(), table.columns(), rows);
    }

    private static Cell moved(Cell cell, List<Box> strips, double pitch) {
        Box set = cell.box();
        if (set == null) {
            return cell;
        }
        Box box = strips.get(Math.clamp((long) (set.y() / pitch + 0.1), 0, strips.size() - 1));
        return new Cell(cell.text(), cell.read(), box, cell.confidence(),
                cell.doubts().stream().map(doubt -> new Doubt(doubt.kind(), doubt.index(), box)).toList());
    }

    private static Table plain(List<List<String>> rows, List<Box> strips) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Box box = strips.get(i);
            cells.add(rows.get(i)
                    .stream()
                    .map(text -> text.isEmpty() ? Cell.BLANK : new Cell(text, text, box, 1, List.of()))
                    .toList());
        }
        return new Table(around(cells), 0,
                Collections.nCopies(cells.getFirst().size(), Table.Column.UNKNOWN), cells);
    }

    private static Box around(List<List<Cell>> rows) {
        @Nullable
        Box all = null;
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                Box box = cell.box();
                all = box == null ? all : all == null ? box : all.union(box);
            }
        }
        return all == null ? Box.WHOLE_PAGE : all;
    }
}
