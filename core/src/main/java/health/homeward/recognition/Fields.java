package health.homeward.recognition;

import health.homeward.document.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Pairs labels and values: behind one another in a row, in the next piece to the right, or below in a form.
final class Fields {
    private Fields() {}

    static List<Field> of(List<Row> rows) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Labels.Found> labels = Labels.in(row.folded());
            for (int k = 0; k < labels.size(); k++) {
                int stop = k + 1 < labels.size() ? labels.get(k + 1).begin() : row.folded().length();
                fields.add(field(labels.get(k), rows, i, stop));
            }
        }
        return fields;
    }

    private static Field field(Labels.Found label, List<Row> rows, int index, int stop) {
        Row row = rows.get(index);
        String text = row.folded();
        int begin = label.end();
        while (begin < stop && isFiller(text.charAt(begin))) {
            begin++;
        }
        int end = stop;
        int tab = text.indexOf('\t', begin);
        if (tab >= 0 && tab < end) {
            end = tab;
        }
        while (end > begin && isFiller(text.charAt(end - 1))) {
            end--;
        }
        if (end > begin || index + 1 >= rows.size()) {
            return new Field(label.label(), label.strong(), row, index, begin, Math.max(begin, end));
        }
        return below(label, row, rows.get(index + 1), index);
    }

    private static boolean isFiller(char c) {
        return c == ' ' || c == '\t' || c == '_' || c == '|' || c == ':';
    }

    /// The piece under the label, when it has no label of its own.
    private static Field below(Labels.Found label, Row row, Row under, int index) {
        Box above = row.boxOf(label.begin(), Math.max(label.begin() + 1, label.end()));
        return IntStream.range(0, under.pieces().size())
                .boxed()
                .filter(i -> overlap(above, under.pieces().get(i).box()) > 0)
                .max(Comparator.comparingDouble(i -> overlap(above, under.pieces().get(i).box())))
                .filter(i -> Labels.in(under.folded()).isEmpty())
                .map(i -> new Field(label.label(), true, under, index + 1, under.start(i),
                        under.start(i) + under.pieces().get(i).text().length()))
                .orElseGet(
                        () -> new Field(label.label(), label.strong(), row, index, label.end(), label.end()));
    }

    private static double overlap(Box a, Box b) {
        return Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    }
}
