package health.homeward.recognition;

import health.homeward.document.DocumentKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides what kind a paper is. A title decides; a report without a modality in its title takes it from its
/// department, its examination or its contents; a paper without a title from its contents alone. A misread title that
/// its contents do not bear out leaves it open.
final class Kinds {
    /// @param confidence 0..1
    record Decided(DocumentKind kind, double confidence) {}

    private static final Decided UNKNOWN = new Decided(DocumentKind.UNKNOWN, 0.3);
    private static final int SUPPORT = 2;

    private Kinds() {}

    static Decided decide(@Nullable Title title, List<Row> rows, List<Field> fields, Evidence evidence) {
        DocumentKind clear = evidence.clear();
        if (title == null) {
            return clear == null ? UNKNOWN : new Decided(clear, 0.65);
        }
        DocumentKind named = title.kind();
        return switch (title.match()) {
            case EXACT -> named == null
                    ? ofReport(title, rows, fields, clear)
                    : new Decided(named, clear == null || clear == named ? 0.97 : 0.85);
            case DAMAGED -> named != null && evidence.pointsFor(named) >= SUPPORT
                    && (clear == null || clear == named)
                            ? new Decided(named, 0.85)
                            : clear == null || named != null ? UNKNOWN : new Decided(clear, 0.65);
            case WEAK -> clear == null || clear == named
                    ? new Decided(Objects.requireNonNullElse(named, DocumentKind.UNKNOWN), 0.8)
                    : new Decided(clear, 0.65);
        };
    }

    private static Decided ofReport(Title title, List<Row> rows, List<Field> fields,
            @Nullable DocumentKind clear) {
        StringBuilder head = new StringBuilder(title.text());
        for (Row row : rows.subList(Math.max(0, title.row() - 2), Math.min(rows.size(), title.row() + 1))) {
            Places.Head hospital = Places.head(row);
            head.append(' ').append(hospital == null ? row.folded() : row.folded().substring(hospital.end()));
        }
        DocumentKind kind = Modalities.in(head.toString());
        if (kind != null) {
            return new Decided(kind, 0.93);
        }
        StringBuilder named = new StringBuilder();
        fields.stream()
                .filter(field -> field.label().group() == Label.Group.EXAM)
                .forEach(field -> named.append(' ').append(field.value()));
        kind = Modalities.in(named.toString());
        if (kind != null && (clear == null || clear == kind)) {
            return new Decided(kind, 0.9);
        }
        return clear == null ? UNKNOWN : new Decided(clear, 0.8);
    }
}
