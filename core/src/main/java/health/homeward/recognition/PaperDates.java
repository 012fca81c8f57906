package health.homeward.recognition;

import health.homeward.document.Box;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentDate.Role;
import health.homeward.document.DocumentKind;
import health.homeward.document.Doubt;
import health.homeward.document.Printed;
import health.homeward.document.TextLine;
import health.homeward.terminology.Terms;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The dates that a paper prints in fields and under its signatures.
final class PaperDates {
    private static final Map<DocumentKind, List<Role>> SPOKEN_OF = spokenOf();
    private static final Pattern CLOCK = Pattern
            .compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern HEADLINE = Pattern.compile("[ \\t]*[^,;。:、]{0,14}[ \\t:]*");
    private static final Set<Role> GIVEN_OUT = EnumSet.of(Role.ISSUED, Role.PRESCRIBED);
    private static final Set<Role> MAY_RECUR = EnumSet.of(Role.WRITTEN, Role.ISSUED, Role.PRESCRIBED);
    private static final int FARTHEST = 3;

    private PaperDates() {}

    static List<DocumentDate> of(List<Row> rows, List<Field> fields) {
        List<DocumentDate> dates = new ArrayList<>();
        Set<Integer> years = rows.stream()
                .flatMap(row -> DateForms.in(row.folded()).stream())
                .map(found -> found.date().getYear())
                .collect(Collectors.toSet());
        for (Field field : fields) {
            if (field.label().group() == Label.Group.DATE) {
                labelled(field, rows, years, dates);
            }
        }
        entries(rows, dates);
        signed(rows, dates);
        return List.copyOf(dates);
    }

    /// Day and time that stand alone over what was written then, as in progress notes.
    private static void entries(List<Row> rows, List<DocumentDate> dates) {
        for (Row row : rows) {
            List<DateForms.Found> found = DateForms.in(row.folded());
            boolean entry = found.size() == 1 && found.getFirst().time() != null
                    && row.folded().substring(0, found.getFirst().begin()).isBlank()
                    && HEADLINE.matcher(row.folded().substring(found.getFirst().end())).matches();
            if (entry) {
                add(dates, written(row, found.getFirst()));
            }
        }
    }

    private static DocumentDate written(Row row, DateForms.Found found) {
        return new DocumentDate(Role.WRITTEN, found.date(), found.time(),
                row.printed(found.begin(), trimmed(row.folded(), found)));
    }

    /// The same dates where a bare 日期 means, on a paper of this kind, the day of issue or prescription.
    static List<DocumentDate> asOn(DocumentKind kind, List<DocumentDate> dates) {
        Role first = SPOKEN_OF.getOrDefault(kind, List.of(Role.WRITTEN)).getFirst();
        boolean given = dates.stream().anyMatch(date -> date.role() == first);
        if (given || !GIVEN_OUT.contains(first)) {
            return dates;
        }
        return dates.stream()
                .map(date -> date.role() == Role.WRITTEN
                        ? new DocumentDate(first, date.date(), date.time(), date.printed())
                        : date)
                .toList();
    }

    private static void labelled(Field field, List<Row> rows, Set<Integer> years, List<DocumentDate> dates) {
        Role role = Objects.requireNonNull(field.label().role());
        Field wide = new Field(field.label(), field.strong(), field.row(), field.index(), field.begin(),
                stop(field));
        List<DateForms.Found> found = DateForms.labelled(wide.value());
        if (found.isEmpty() || found.getFirst().begin() > FARTHEST) {
            return;
        }
        DateForms.Found first = found.getFirst();
        if (first.doubtful() && !years.contains(first.date().getYear())) {
            return;
        }
        Printed printed = wide.printed(first.begin(), trimmed(wide.value(), first));
        if (first.doubtful()) {
            printed = doubted(printed);
        }
        LocalTime time = first.time() == null
                ? below(piece(field.row(), printed.region().box()), field.index(), rows)
                : first.time();
        add(dates, new DocumentDate(role, first.date(), time, printed));
    }

    /// A value may go on in the next piece: the date in one, the time in another.
    private static int stop(Field field) {
        String row = field.row().folded();
        return Labels.in(row)
                .stream()
                .map(Labels.Found::begin)
                .filter(begin -> begin >= field.end())
                .findFirst()
                .orElse(row.length());
    }

    private static int trimmed(String value, DateForms.Found found) {
        int end = found.end();
        while (end > found.begin() && Character.isWhitespace(value.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static Printed doubted(Printed printed) {
        List<Doubt> doubts = new ArrayList<>(printed.doubts());
        doubts.add(new Doubt(Doubt.Kind.MEANING, -1, printed.region().box()));
        return new Printed(printed.text(), printed.region(), printed.confidence(), doubts);
    }

    /// The piece in which the date stands, its label included.
    private static Box piece(Row row, Box date) {
        return row.pieces()
                .stream()
                .map(TextLine::box)
                .filter(box -> box.containsCentreOf(date))
                .findFirst()
                .orElse(date);
    }

    /// A time that stands alone under its date.
    private static @Nullable LocalTime below(Box date, int index, List<Row> rows) {
        if (index + 1 >= rows.size()) {
            return null;
        }
        return rows.get(index + 1)
                .pieces()
                .stream()
                .filter(piece -> piece.box().x() < date.right() && piece.box().right() > date.x())
                .map(piece -> CLOCK.matcher(piece.text().strip().replace('：', ':')))
                .filter(matcher -> matcher.matches() && Integer.parseInt(matcher.group(1)) < 24)
                .map(matcher -> LocalTime.of(Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2))))
                .findFirst()
                .orElse(null);
    }

    /// The last date of the paper that has no label, at the end of a row with signatures or alone in its row.
    private static void signed(List<Row> rows, List<DocumentDate> dates) {
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 6); i--) {
            Row row = rows.get(i);
            List<DateForms.Found> found = DateForms.in(row.folded());
            if (found.size() != 1 || row.folded().length() - found.getFirst().end() > 2) {
                continue;
            }
            DateForms.Found date = found.getFirst();
            String before = row.folded().substring(0, date.begin());
            boolean alone = before.isBlank();
            boolean signature = before.length() < 60 && Labels.in(before)
                    .stream()
                    .anyMatch(label -> label.label().group() == Label.Group.SIGNATURE && label.strong());
            boolean labelled = Labels.in(before)
                    .stream()
                    .anyMatch(label -> label.end() >= before.stripTrailing().length());
            if ((alone || signature) && !labelled) {
                add(dates, written(row, date));
                return;
            }
        }
    }

    private static void add(List<DocumentDate> dates, DocumentDate next) {
        boolean known = dates.stream()
                .anyMatch(date -> date.role() == next.role() && date.date().equals(next.date()));
        if (!known) {
            dates.add(next);
        }
    }

    /// The day that a paper of this kind speaks of; null where two are printed for the same role.
    static @Nullable LocalDate spokenOf(DocumentKind kind, List<DocumentDate> dates) {
        for (Role role : SPOKEN_OF.getOrDefault(kind, List.of())) {
            List<LocalDate> days = dates.stream()
                    .filter(date -> date.role() == role)
                    .map(DocumentDate::date)
                    .distinct()
                    .toList();
            if (!days.isEmpty()) {
                return days.size() == 1 || MAY_RECUR.contains(role) ? days.getFirst() : null;
            }
        }
        return null;
    }

    private static Map<DocumentKind, List<Role>> spokenOf() {
        Map<DocumentKind, List<Role>> roles = new EnumMap<>(DocumentKind.class);
        for (Terms row : Terms.read(PaperDates.class, "date-roles.tsv")) {
            roles.put(DocumentKind.of(row.cell(0)), row.spellings(1).stream().map(Role::valueOf).toList());
        }
        return roles;
    }
}
