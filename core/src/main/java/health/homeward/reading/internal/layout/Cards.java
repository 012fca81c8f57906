package health.homeward.reading.internal.layout;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Results as cards one below the other, as telephones show them: a name with or without its result, below it labels
/// with values (`参考范围：3.5-9.5`).
///
/// @param next the row behind the last card
record Cards(Table table, int next) {
    private static final int LEAST = 3;
    private static final double ALIGNED = 0.04;
    private static final List<Column> COLUMNS = List.of(Column.NAME, Column.ABBREVIATION, Column.RESULT,
            Column.FLAG, Column.RANGE, Column.UNIT);

    /// One card while its rows come in.
    private record Card(Map<Column, List<TextLine>> cells, Box title) {
        boolean has(Column column) {
            return !cells.getOrDefault(column, List.of()).isEmpty();
        }

        boolean isWhole() {
            return has(Column.RESULT) && (has(Column.RANGE) || has(Column.UNIT));
        }

        void put(Column column, TextLine piece) {
            List<TextLine> pieces = new ArrayList<>(List.of(piece));
            if (column == Column.RESULT) {
                ResultParts.part(pieces, of(Column.UNIT), of(Column.FLAG));
            }
            of(column).addAll(pieces);
        }

        private List<TextLine> of(Column column) {
            return cells.computeIfAbsent(column, _ -> new ArrayList<>());
        }

        Cell cell(Column column) {
            return CellText.of(cells.getOrDefault(column, List.of()));
        }
    }

    /// The cards that begin with a row.
    static Optional<Cards> at(List<Row> rows, int from, @Nullable BufferedImage upright) {
        List<Card> cards = new ArrayList<>();
        int next = from;
        int end = from;
        while (next < rows.size()) {
            Card card = title(rows.get(next), upright);
            if (card == null || !isBelow(cards, card)) {
                break;
            }
            next++;
            while (next < rows.size() && details(rows.get(next), card)) {
                next++;
            }
            if (!card.isWhole()) {
                break;
            }
            cards.add(card);
            end = next;
        }
        return cards.size() < LEAST
                ? Optional.empty()
                : Optional.of(new Cards(table(cards, rows.subList(from, end)), end));
    }

    private static boolean isBelow(List<Card> cards, Card card) {
        return cards.isEmpty() || Math.abs(cards.getFirst().title.x() - card.title.x()) < ALIGNED;
    }

    /// A name, and beside it at most a result with mark and unit.
    private static @Nullable Card title(Row row, @Nullable BufferedImage upright) {
        TextLine name = row.pieces().getFirst();
        if (row.pieces().size() > 4 || Label.of(name.text()) != null || !Form.isName(name.text().strip())
                || Form.isUnit(name.text())) {
            return null;
        }
        Card card = new Card(new EnumMap<>(Column.class), name.box());
        card.put(Column.NAME, name);
        for (TextLine piece : probed(row, upright)) {
            Column column = value(piece.text().strip(), card);
            if (column == null) {
                return null;
            }
            card.put(column, piece);
        }
        return card;
    }

    /// The pieces beside the name, arrows among them that the recogniser took for something else.
    private static List<TextLine> probed(Row row, @Nullable BufferedImage upright) {
        List<TextLine> beside = row.pieces().subList(1, row.pieces().size());
        if (beside.isEmpty()) {
            return beside;
        }
        Box name = row.pieces().getFirst().box();
        Grid grid = Grid.of(List.of(new Span(Column.NAME, name.x(), name.right()),
                new Span(Column.RESULT, beside.getFirst().box().x(), 1)));
        return ArrowProbe.added(beside, grid, row, upright);
    }

    /// What a piece without a label is; null where the card has it already.
    private static @Nullable Column value(String text, Card card) {
        Column column = !card.has(Column.RESULT)
                ? Column.RESULT
                : Form.isUnit(text) && !Form.isMark(text) ? Column.UNIT : Column.FLAG;
        return card.has(column) || Label.of(text) != null ? null : column;
    }

    /// Takes a row of labels with values, units and marks; whether it is one.
    private static boolean details(Row row, Card card) {
        Map<Column, TextLine> found = new EnumMap<>(Column.class);
        boolean labelled = false;
        for (TextLine piece : row.pieces()) {
            Label label = Label.of(piece.text());
            String text = piece.text().strip();
            Column bare = Form.isRange(text)
                    ? Column.RANGE
                    : Form.isUnit(text)
                            ? Column.UNIT
                            : card.has(Column.RESULT) || found.containsKey(Column.RESULT)
                                    ? Column.FLAG
                                    : null;
            Column column = label == null ? bare : label.column();
            boolean mark = label != null || bare != Column.FLAG || Form.isMark(text)
                    || (labelled && text.length() <= 4);
            if (column == null || !COLUMNS.contains(column) || column == Column.NAME || !mark
                    || card.has(column) || found.containsKey(column)) {
                return false;
            }
            labelled |= label != null;
            found.put(column, label == null ? piece : Piece.cut(piece, label.from(), piece.text().length()));
        }
        found.forEach(card::put);
        return !found.isEmpty();
    }

    private static Table table(List<Card> cards, List<Row> rows) {
        List<List<Cell>> cells = cards.stream()
                .map(card -> RowRepair.of(COLUMNS, COLUMNS.stream().map(card::cell).toList(), COLUMNS.size()))
                .toList();
        return new Table(
                Box.around(rows.stream().flatMap(row -> row.pieces().stream()).map(TextLine::box).toList()),
                0, COLUMNS, cells);
    }

    /// A heading's word in front of a value.
    ///
    /// @param from where the value begins
    private record Label(Column column, int from) {
        static @Nullable Label of(String text) {
            int end = Headings.endOfWord(text);
            int colon = text.replace('：', ':').indexOf(':');
            Column misread = end < 0 && colon > 0 ? Headings.like(text.substring(0, colon)) : null;
            if (misread != null && colon + 1 < text.length()) {
                return new Label(misread, colon + 1);
            }
            int from = end;
            while (from >= 0 && from < text.length() && ":： \u3000".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            if (end <= 0 || from == text.length()) {
                return null;
            }
            String value = text.substring(from).strip();
            boolean glued = from == end && !Form.isRange(value) && !Form.isResult(value);
            return glued
                    ? null
                    : new Label(Objects.requireNonNull(Headings.column(text.substring(0, end))), from);
        }
    }
}
