package health.homeward.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where papers begin: a title with a hospital's name above it or a patient's name below it.
final class Heads {
    private static final int HEAD_ROWS = 12;
    private static final int ABOVE = 3;
    private static final int BELOW = 5;
    private static final int BAR_ROWS = 5;

    private Heads() {}

    /// The title of the paper that these rows are: word for word before damaged before weak, the first of them.
    static @Nullable Title title(List<Row> rows) {
        Title best = null;
        for (int i = 0; i < Math.min(HEAD_ROWS, rows.size()); i++) {
            Title title = Titles.in(rows.get(i), i);
            boolean better = title != null && (best == null || title.match().compareTo(best.match()) < 0
                    || (best.kind() == null && title.kind() != null && title.match() == best.match()
                            && i - best.row() <= 2));
            best = better ? title : best;
        }
        return best;
    }

    /// The rows at which a paper begins, the first of them 0.
    static List<Integer> beginnings(List<Row> rows) {
        List<Integer> beginnings = new ArrayList<>(List.of(0));
        int title = -1;
        for (int i = 0; i < rows.size(); i++) {
            Title found = Titles.in(rows.get(i), i);
            if (found == null || found.match() != Title.Match.EXACT) {
                continue;
            }
            int head = head(rows, i);
            boolean named = namedBelow(rows, i);
            boolean begins = title >= 0 ? named || head < i : named && namedBefore(rows, head);
            if (begins && head > title && isPaper(rows.subList(beginnings.getLast(), head))) {
                beginnings.add(head);
            }
            title = i;
        }
        return beginnings;
    }

    /// The row of the hospital's name that belongs to a title, else the title's own.
    private static int head(List<Row> rows, int title) {
        for (int i = title - 1; i >= Math.max(0, title - ABOVE); i--) {
            if (Places.head(rows.get(i)) != null) {
                return i > 0 && Places.head(rows.get(i - 1)) != null ? i - 1 : i;
            }
        }
        return title;
    }

    private static boolean namedBelow(List<Row> rows, int title) {
        return named(rows.subList(title + 1, Math.min(rows.size(), title + 1 + BELOW)));
    }

    private static boolean namedBefore(List<Row> rows, int row) {
        return named(rows.subList(0, row)) && row > BELOW;
    }

    /// Whether some rows are more than the bars of a screen.
    private static boolean isPaper(List<Row> rows) {
        return rows.size() > BAR_ROWS || named(rows);
    }

    private static boolean named(List<Row> rows) {
        return Fields.of(rows)
                .stream()
                .anyMatch(field -> field.label().group() == Label.Group.NAME
                        && PatientName.in(field.value()) != null);
    }
}
