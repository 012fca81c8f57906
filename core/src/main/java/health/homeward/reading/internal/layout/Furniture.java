package health.homeward.reading.internal.layout;

import health.homeward.document.Layer;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Marks what every page carries: page numbers, time of printing.
final class Furniture {
    private static final Pattern PAGE = Pattern.compile(
            "第?\\s*\\d{1,3}\\s*页?\\s*[/／,，]?\\s*共?\\s*\\d{0,3}\\s*页|(?i:page)\\s*\\d+\\s*(?i:of|/)\\s*\\d+|第\\s*\\d+\\s*[页頁].*|打印(?:时间|日期).*|列印時間.*");

    private Furniture() {}

    static List<TextLine> mark(List<Row> rows) {
        List<TextLine> lines = new ArrayList<>();
        for (Row row : rows) {
            for (TextLine piece : row.pieces()) {
                boolean edge = row.level() < 0.08 || row.level() > 0.9;
                lines.add(edge && PAGE.matcher(piece.text().strip()).matches()
                        ? new TextLine(piece.text(), piece.box(), piece.quad(), piece.confidence(),
                                piece.source(),
                                Layer.FURNITURE, piece.block(), piece.glyphs(), piece.doubts())
                        : piece);
            }
        }
        return lines;
    }
}
