package health.homeward.bench;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Glyph;
import health.homeward.document.Page;
import health.homeward.document.Table;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Damages the text of a page: characters lost, doubled, exchanged, unread, repeated to great length, lines lost, joined
/// and moved, cells emptied and filled with others'.
final class PageDamage {
    private static final String ODD = "〓　 \t.。,，、;；:：()（）[]【】<>≤≥^~×*/%-—+±0123456789ⅠⅢIVX√□☑年月日岁期级姓名性别无否未术后诊断μ﹣\u200b\u202e\ud840\udc00";
    private static final int LONGEST = 1_000;

    private final RandomGenerator random;

    PageDamage(RandomGenerator random) {
        this.random = random;
    }

    Page of(Page page) {
        List<TextLine> lines = new ArrayList<>(page.lines());
        int times = 1 + random.nextInt(12);
        for (int i = 0; i < times && !lines.isEmpty(); i++) {
            once(lines);
        }
        List<Table> tables = page.tables().stream().map(this::table).toList();
        return new Page(page.ref(), page.rotation(), page.width(), page.height(), page.placed(),
                page.source(), lines,
                tables, page.quality(), page.engine(), page.problems(), page.seconds());
    }

    private void once(List<TextLine> lines) {
        int at = random.nextInt(lines.size());
        TextLine line = lines.get(at);
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(line);
            case 2 -> Collections.shuffle(lines, new Random(random.nextLong()));
            case 3 -> lines.set(at, with(line, line.text() + lines.get(random.nextInt(lines.size())).text()));
            case 4 -> lines.set(at, moved(line));
            case 5 -> lines.set(at, with(line, line.text().repeat(1 + random.nextInt(400))));
            case 6 -> lines.set(at, with(line, line.text() + odd().repeat(1 + random.nextInt(3_000))));
            default -> lines.set(at, with(line, text(line.text())));
        }
    }

    private Table table(Table table) {
        List<Cell> all = table.rows().stream().flatMap(List::stream).toList();
        List<List<Cell>> rows = table.rows()
                .stream()
                .map(row -> row.stream().map(cell -> cell(cell, all)).toList())
                .toList();
        return new Table(table.box(), table.headerRows(), table.columns(), rows);
    }

    private Cell cell(Cell cell, List<Cell> all) {
        return switch (random.nextInt(30)) {
            case 0 -> Cell.BLANK;
            case 1 -> all.get(random.nextInt(all.size()));
            case 2, 3 -> {
                String text = text(cell.text());
                yield new Cell(text, text, cell.box(), cell.confidence(), cell.doubts());
            }
            case 4 -> {
                String text = cell.text() + odd().repeat(random.nextInt(500));
                yield new Cell(text, text, cell.box(), cell.confidence(), cell.doubts());
            }
            default -> cell;
        };
    }

    private String odd() {
        int[] points = ODD.codePoints().toArray();
        return Character.toString(points[random.nextInt(points.length)]);
    }

    /// Some characters other than they were.
    private String text(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0 && !out.isEmpty(); i--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, odd());
                case 2 -> out.setCharAt(at, out.charAt(random.nextInt(out.length())));
                default -> out.replace(at, at + 1, odd());
            }
        }
        return out.toString();
    }

    private TextLine with(TextLine line, String text) {
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        int[] points = kept.codePoints().toArray();
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < points.length && !line.glyphs().isEmpty(); i++) {
            glyphs.add(new Glyph(Character.toString(points[i]), random.nextInt(9) == 0 ? 0.4 : 0.99,
                    (double) i / points.length, (i + 1.0) / points.length));
        }
        return new TextLine(kept, line.box(), line.quad(), line.confidence(), line.source(), line.layer(),
                line.block(),
                glyphs, line.doubts());
    }

    private TextLine moved(TextLine line) {
        Box box = new Box(random.nextDouble(), random.nextDouble(), line.box().width() * random.nextDouble(),
                line.box().height() * 3 * random.nextDouble());
        return new TextLine(line.text(), box, null, line.confidence(), line.source(), line.layer(),
                line.block(),
                line.glyphs(), line.doubts());
    }
}
