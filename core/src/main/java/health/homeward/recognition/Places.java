package health.homeward.recognition;

import health.homeward.document.Printed;
import health.homeward.terminology.Terms;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a paper comes from: the hospital's name in its head or behind a label, and the department behind its label.
final class Places {
    private static final Pattern CHINESE = Pattern
            .compile("[\\p{IsHan}A-Za-z0-9()·〓]{2,30}?医院(?=" + words("department")
                    + ")|[\\p{IsHan}A-Za-z0-9()·〓]{2,30}(?:" + words("ending")
                    + ")\\)?(?:\\([\\p{IsHan}]{2,20}\\))?");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![A-Za-z0-9])(?:[A-Z][A-Za-z'.&,-]*|of|and|the|for|in|at|\\d\\w*)(?: (?:[A-Z][A-Za-z'.&,-]*|of|and|the|for|in|at|\\d\\w*))*?,? ?(?:Hospital|HOSPITAL|Medical Cent(?:er|re)|MEDICAL CENT(?:ER|RE)|Clinic|CLINIC|Health Cent(?:er|re)|Healthcare|HEALTHCARE)(?:,? (?:of|Of|OF) [A-Z][A-Za-z ]+)?");
    private static final Pattern SENTENCE = Pattern.compile("[,;。:、]|患者|我院|外院|就诊|转入|转院|转往|住院");
    private static final int HEAD_ROWS = 8;

    private Places() {}

    /// @param end how much of the row's compact shadow the name takes
    record Head(Printed printed, int begin, int end) {}

    static @Nullable Printed hospital(List<Row> rows, List<Field> fields) {
        for (Row row : rows.subList(0, Math.min(HEAD_ROWS, rows.size()))) {
            Head head = head(row);
            if (head != null) {
                return head.printed();
            }
        }
        return labelled(fields, Label.Group.HOSPITAL);
    }

    static @Nullable Printed department(List<Field> fields) {
        return labelled(fields, Label.Group.DEPARTMENT);
    }

    /// The name of a hospital that begins a row, alone or with department and title behind it.
    static @Nullable Head head(Row row) {
        String folded = row.folded();
        for (int i = 0; i < row.pieces().size(); i++) {
            int start = row.start(i);
            String piece = folded.substring(start, start + row.pieces().get(i).text().length());
            Head head = chinese(row, piece, start);
            head = head == null ? english(row, piece, start) : head;
            if (head != null) {
                return head;
            }
        }
        return null;
    }

    private static @Nullable Head chinese(Row row, String piece, int start) {
        StringBuilder compact = new StringBuilder();
        int[] at = new int[piece.length() + 1];
        for (int i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) != ' ') {
                at[compact.length()] = i;
                compact.append(piece.charAt(i));
            }
        }
        Matcher matcher = CHINESE.matcher(compact);
        if (!matcher.lookingAt() || SENTENCE.matcher(compact).find()) {
            return null;
        }
        int end = at[matcher.end() - 1] + 1;
        return new Head(row.printed(start, start + end), start, start + end);
    }

    private static @Nullable Head english(Row row, String piece, int start) {
        Matcher matcher = ENGLISH.matcher(piece);
        boolean found = matcher.find() && piece.substring(0, matcher.start())
                .codePoints()
                .noneMatch(c -> c < 128 && Character.isLetter(c)) && !piece.contains(":");
        return found
                ? new Head(row.printed(start + matcher.start(), start + matcher.end()),
                        start + matcher.start(),
                        start + matcher.end())
                : null;
    }

    private static String words(String which) {
        return Terms.read(Places.class, "hospitals.tsv")
                .stream()
                .filter(row -> row.cell(0).equals(which))
                .flatMap(row -> row.spellings(1).stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static @Nullable Printed labelled(List<Field> fields, Label.Group group) {
        for (Field field : fields) {
            if (field.label().group() == group && field.value().codePoints().anyMatch(Character::isLetter)) {
                return field.printed(0, field.value().length());
            }
        }
        return null;
    }
}
