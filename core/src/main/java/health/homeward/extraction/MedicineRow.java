package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.Table;
import health.homeward.document.Table.Column;
import health.homeward.extraction.MedicineToken.Kind;
import health.homeward.terminology.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One row of a medicine table: what its columns say, and what its name cell holds besides the name.
final class MedicineRow {
    private static final double SURE = 0.8;
    private static final double LEGIBLE = 0.5;
    private static final Pattern FIGURE = Pattern.compile("[0-9OolI.,〇/~-]*[0-9][0-9.,/~-]*");
    private static final Pattern COUNTED = Pattern.compile("\\d.*\\p{IsHan}");
    private static final Pattern UNIT = MedicineWords.pattern(
            "(?:" + MedicineWords.any("unit-measured") + "|" + MedicineWords.any("unit-package") + "|",
            "unit-count", ")");
    private static final List<Column> READ = List.of(Column.NAME, Column.STRENGTH, Column.DOSE, Column.ROUTE,
            Column.FREQUENCY, Column.DURATION, Column.QUANTITY, Column.START, Column.STOP);

    private final Table table;
    private final List<Cell> cells;
    private final MedicineDraft draft;
    private final MedicineFields fields;

    private MedicineRow(Table table, List<Cell> cells, MedicineDraft draft) {
        this.table = table;
        this.cells = cells;
        this.draft = draft;
        String name = cell(Column.NAME).text();
        fields = MedicineFields.of(draft, Folded.of(name), name);
    }

    /// A row for each medicine that the name cell holds.
    ///
    /// @param products whether the column holds nothing but products, so that the whole cell is the name
    static List<MedicineRow> of(Table table, List<Cell> cells, boolean products) {
        String text = Folded.of(at(table, cells, Column.NAME).text());
        MedicineName whole = MedicineName.whole(text);
        List<MedicineDraft> drafts = MedicineScan.of(text);
        if (drafts.isEmpty()
                || (products && drafts.size() == 1 && drafts.getFirst().name().begin() > whole.begin()
                        && drafts.getFirst().begin() >= drafts.getFirst().name().begin())) {
            drafts = List.of(widened(whole, drafts));
        }
        List<MedicineRow> rows = new ArrayList<>();
        for (MedicineDraft draft : drafts) {
            MedicineRow row = new MedicineRow(table, cells, draft);
            row.columns();
            rows.add(row);
        }
        return rows;
    }

    private static MedicineDraft widened(MedicineName whole, List<MedicineDraft> drafts) {
        if (drafts.isEmpty()) {
            return new MedicineDraft(whole, false);
        }
        MedicineDraft found = drafts.getFirst();
        MedicineDraft wide = new MedicineDraft(
                new MedicineName(whole.begin(), found.name().end(), found.name().form()), false);
        found.tokens().forEach(wide::add);
        return wide;
    }

    MedicineDraft draft() {
        return draft;
    }

    MedicineFields fields() {
        return fields;
    }

    MedicineProduct product() {
        String printed = cell(Column.NAME).text();
        return MedicineProduct.of(Folded.of(printed).substring(draft.name().begin(), draft.name().end()),
                printed.substring(draft.name().begin(), draft.name().end()));
    }

    private void columns() {
        Cell strength = cell(Column.STRENGTH);
        Cell dose = cell(Column.DOSE);
        boolean loose = fields.strength != null && draft.tokens().stream().noneMatch(MedicineToken::label)
                && draft.tokens().size() == 1 && draft.tokens().getFirst().kind() == Kind.AMOUNT;
        if (!dose.text().isBlank() || !strength.text().isBlank()) {
            fields.doubts.remove(Doubt.Kind.MEANING);
            reopenUnexplained();
        } else if (loose
                && (!cell(Column.ROUTE).text().isBlank() || !cell(Column.FREQUENCY).text().isBlank())) {
            fields.dose = fields.strength;
            fields.strength = null;
            fields.doubts.remove(Doubt.Kind.MEANING);
            reopenUnexplained();
        }
        if (!strength.text().isBlank()) {
            fields.strength = strength.text().strip();
            form(strength);
        }
        dose(dose);
        direct(Column.ROUTE, Kind.ROUTE);
        direct(Column.FREQUENCY, Kind.FREQUENCY);
        direct(Column.DURATION, Kind.DURATION);
        quantity();
        fields.start = day(cell(Column.START));
        fields.stop = day(cell(Column.STOP));
        check();
    }

    /// A day has its form to vouch for it; null where it was hardly read.
    private static @Nullable LocalDate day(Cell cell) {
        return cell.confidence() < LEGIBLE ? null : Dates.in(cell.text(), null);
    }

    private void reopenUnexplained() {
        if (draft.unexplained()) {
            fields.doubts.add(Doubt.Kind.MEANING);
        }
    }

    private void dose(Cell dose) {
        String printed = withUnit(Column.DOSE);
        if (printed == null) {
            return;
        }
        String folded = Folded.of(printed);
        boolean amount = MedicineTokens.whole(Kind.AMOUNT, folded) || MedicineTokens.whole(Kind.RATE, folded)
                || MedicineTokens.whole(Kind.SPLIT, folded);
        form(dose);
        if (amount) {
            fields.dose = printed;
        } else if (FIGURE.matcher(folded).matches()) {
            fields.dose = printed;
            fields.doubts.add(Doubt.Kind.UNIT);
        } else {
            MedicineFields inside = inside(printed);
            fields.dose = inside.dose == null ? printed : inside.dose;
            fields.route = fields.route == null ? inside.route : fields.route;
            fields.frequency = fields.frequency == null ? inside.frequency : fields.frequency;
            fields.doubts.addAll(inside.doubts);
            if (inside.dose == null) {
                fields.doubts.add(Doubt.Kind.MEANING);
            }
        }
    }

    /// A cell of directions; some hospitals print route, dose and frequency in one.
    private void direct(Column column, Kind kind) {
        String printed = cell(column).text().strip();
        if (printed.isBlank() || printed.matches("[-—/]+")) {
            return;
        }
        MedicineFields inside = inside(printed);
        boolean plain = MedicineTokens.whole(kind, Folded.of(printed));
        String own = switch (kind) {
            case ROUTE -> plain ? printed : inside.route;
            case FREQUENCY -> plain ? printed : inside.frequency;
            default -> plain ? printed : inside.duration;
        };
        fields.dose = fields.dose == null ? inside.dose : fields.dose;
        switch (kind) {
            case ROUTE -> {
                boolean other = own == null && inside.frequency == null && inside.dose == null;
                fields.route = other ? printed : own == null ? fields.route : own;
                fields.frequency = fields.frequency == null ? inside.frequency : fields.frequency;
                doubtFigures(other, printed);
            }
            case FREQUENCY -> {
                fields.often(own == null ? printed : own);
                fields.route = fields.route == null ? inside.route : fields.route;
                if (own == null) {
                    fields.doubts.add(Doubt.Kind.MEANING);
                }
            }
            default -> {
                fields.duration = own == null ? printed : own;
                if (own == null) {
                    fields.doubts.add(Doubt.Kind.MEANING);
                }
            }
        }
        if (!plain) {
            fields.doubts.addAll(inside.doubts);
        }
    }

    /// A bare number where other rows have units may have lost its own, or taken it for a figure.
    private void quantity() {
        String quantity = withUnit(Column.QUANTITY);
        fields.quantity = quantity == null ? fields.quantity : quantity;
        boolean bare = quantity != null && FIGURE.matcher(Folded.of(quantity)).matches();
        if (bare && table.rows()
                .stream()
                .skip(table.headerRows())
                .map(row -> Folded.of(at(table, row, Column.QUANTITY).text().strip()))
                .anyMatch(text -> COUNTED.matcher(text).matches())) {
            fields.doubts.add(Doubt.Kind.UNIT);
        }
    }

    private void doubtFigures(boolean other, String printed) {
        if (other && !printed.matches("\\p{IsHan}{2,8}")) {
            fields.doubts.add(Doubt.Kind.MEANING);
        }
    }

    private static MedicineFields inside(String printed) {
        String folded = Folded.of(printed);
        MedicineDraft directions = new MedicineDraft(new MedicineName(0, 0, false), false);
        MedicineTokens.of(folded).forEach(directions::add);
        return MedicineFields.of(directions, folded, printed);
    }

    private @Nullable String withUnit(Column column) {
        String text = cell(column).text().strip();
        if (text.isBlank() || text.matches("[-—/]+")) {
            return null;
        }
        int at = table.columns().indexOf(column);
        int unit = table.columns().indexOf(Column.UNIT);
        boolean beside = unit == at + 1 || unit == at - 1;
        boolean figure = FIGURE.matcher(Folded.of(text)).matches();
        return figure && beside && UNIT.matcher(Folded.of(cells.get(unit).text().strip())).matches()
                ? text + cells.get(unit).text().strip()
                : text;
    }

    private void form(Cell cell) {
        if (!MedicineGates.formed(Folded.of(cell.text()))) {
            fields.doubts.add(Doubt.Kind.NUMBER_FORM);
        }
    }

    private void check() {
        if (MedicineGates.disagree(product().name(), fields.strength, fields.dose)
                || (fields.start != null && fields.stop != null && fields.stop.isBefore(fields.start))) {
            fields.doubts.add(Doubt.Kind.CONTRADICTION);
        }
    }

    /// What the reader doubts in the cells used, and what the row itself does.
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        Box place = cell(Column.NAME).box() == null
                ? table.box()
                : Objects.requireNonNull(cell(Column.NAME).box());
        for (Column column : READ) {
            doubts.addAll(cell(column).doubts());
            boolean day = column == Column.START || column == Column.STOP;
            if (!day && cell(column).confidence() < SURE) {
                fields.doubts.add(Doubt.Kind.LOW_CONFIDENCE);
            }
        }
        fields.doubts.forEach(kind -> doubts.add(new Doubt(kind, -1, place)));
        return doubts.stream().distinct().toList();
    }

    Cell cell(Column column) {
        return at(table, cells, column);
    }

    private static Cell at(Table table, List<Cell> cells, Column column) {
        int index = table.columns().indexOf(column);
        return index < 0 ? Cell.BLANK : cells.get(index);
    }
}
