package health.homeward.recognition;

import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentPart;
import health.homeward.document.Identity;
import health.homeward.document.Printed;
import health.homeward.document.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of one page that belongs to one paper, with what it says of itself.
record Fragment(
        DocumentPart part,
        int onPage,
        List<Row> rows,
        List<Field> fields,
        List<Table> tables,
        @Nullable Title title,
        @Nullable Printed hospital,
        @Nullable Numbering numbering,
        Identity identity,
        List<DocumentDate> dates,
        Evidence evidence) {
    private static final int SIGNED_ROWS = 5;

    static Fragment of(DocumentPart part, int onPage, List<Row> rows, List<Table> tables) {
        List<Field> fields = Fields.of(rows);
        return new Fragment(part, onPage, rows, fields, tables, Heads.title(rows),
                Places.hospital(rows, fields),
                Numbering.in(rows), IdentityReading.of(fields, rows), PaperDates.of(rows, fields),
                Evidence.of(rows, tables));
    }

    /// Whether somebody signs at its end.
    boolean isSigned() {
        return fields.stream()
                .anyMatch(field -> field.label().group() == Label.Group.SIGNATURE && field.strong()
                        && field.index() >= rows.size() - SIGNED_ROWS);
    }

    Kinds.Decided kind() {
        return Kinds.decide(title, rows, fields, evidence);
    }
}
