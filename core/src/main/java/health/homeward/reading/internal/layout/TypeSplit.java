package health.homeward.reading.internal.layout;

import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a piece that lies over two columns where the kind of its characters changes near the edge of the second.
final class TypeSplit {
    private record Seam(Column second, Pattern pattern) {}

    private static final List<Seam> SEAMS = List.of(
            new Seam(Column.RESULT,
                    Pattern.compile(
                            "(?<=[\\p{IsHan})）A-Za-z%#]\\s{0,2})(?=[<>≤≥]?\\d)|(?<=[\\p{IsHan})）]\\s{0,2})(?=[阴阳弱陰陽])")),
            new Seam(Column.ABBREVIATION, Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z])")),
            new Seam(Column.NAME,
                    Pattern.compile("(?<=\\d)(?=[*★▲]?\\p{IsHan})|(?<=[A-Za-z%])(?=\\p{IsHan})")),
            new Seam(Column.UNIT,
                    Pattern.compile(
                            "(?<=\\d)(?=×?10[\\^*~-]\\d|[A-Za-zμµ%‰/])|(?<=[↑↓])(?=[\\dA-Za-zμµ%‰])|(?<=[性])(?=[A-Za-z])")),
            new Seam(Column.RANGE, Pattern.compile("(?<=[A-Za-z%‰])(?=[<>≤≥\\d])|(?<=[↑↓])(?=[<>≤≥\\d])")),
            new Seam(Column.FLAG, Pattern.compile("(?<=\\d)(?=[↑↓HL*])")),
            new Seam(Column.DOSE, Pattern.compile("(?<=[A-Za-z\\p{IsHan}%)]\\s{1,2})(?=[\\d半])")),
            new Seam(Column.ROUTE,
                    Pattern.compile(
                            "(?<=[A-Za-z\\p{IsHan}])(?=口服|静脉|静滴|静注|皮下|肌肉|肌注|舌下|吸入|雾化|外用|嚼服|含服|直肠|局部)")),
            new Seam(Column.FREQUENCY,
                    Pattern.compile(
                            "(?<=[服注滴射入用化下吸]\\s?)(?=每|一日|[qbt][dhn\\di]|睡前|三餐|餐[前后]|必要|早)")),
            new Seam(Column.DURATION, Pattern.compile("(?<=[a-z\\p{IsHan}]\\s?)(?=\\d+个?[天日周月]|长期)")),
            new Seam(Column.QUANTITY, Pattern.compile("(?<=[天日周月期]\\s?)(?=\\d)")));

    private TypeSplit() {}

    static List<TextLine> of(TextLine piece, List<Grid.Lane> lanes, double lineHeight) {
        for (Grid.Lane lane : lanes) {
            boolean crosses = piece.box().x() < lane.left() - 0.5 * lineHeight
                    && piece.box().right() > lane.left() + 0.3 * lineHeight;
            if (!crosses || lane.equals(lanes.getFirst())) {
                continue;
            }
            for (Seam seam : SEAMS) {
                int at = seam.second == lane.column() ? nearest(piece, seam.pattern, lane, lineHeight) : -1;
                if (at > 0) {
                    List<TextLine> parts = new ArrayList<>();
                    parts.add(Piece.cut(piece, 0, at));
                    parts.addAll(of(Piece.cut(piece, at, piece.text().length()), lanes, lineHeight));
                    return parts;
                }
            }
        }
        return List.of(piece);
    }

    private static int nearest(TextLine piece, Pattern pattern, Grid.Lane lane, double lineHeight) {
        Matcher matcher = pattern.matcher(piece.text());
        int best = -1;
        double least = 2.4 * lineHeight;
        while (matcher.find()) {
            if (matcher.start() == 0 || matcher.start() >= piece.text().length()) {
                continue;
            }
            double distance = Math.abs(piece.boxOf(matcher.start(), piece.text().length()).x() - lane.left());
            if (distance < least) {
                least = distance;
                best = matcher.start();
            }
        }
        return best;
    }
}
