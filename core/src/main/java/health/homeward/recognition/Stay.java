package health.homeward.recognition;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentDate.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The days from which to which a paper, or the papers of one number, speak.
record Stay(LocalDate from, LocalDate to) {
    /// From admission to discharge, or the day of the paper where it does not print them; null without any.
    static @Nullable Stay of(Document document, @Nullable LocalDate day) {
        List<LocalDate> days = document.dates()
                .stream()
                .filter(date -> date.role() == Role.ADMITTED || date.role() == Role.DISCHARGED)
                .map(DocumentDate::date)
                .toList();
        LocalDate from = days.stream().min(Comparator.naturalOrder()).orElse(day);
        LocalDate to = days.stream().max(Comparator.naturalOrder()).orElse(day);
        LocalDate last = document.dates().stream().anyMatch(date -> date.role() == Role.DISCHARGED)
                ? to
                : later(to, day);
        return from == null || last == null ? null : new Stay(from, last);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    /// Both and what lies between.
    static @Nullable Stay around(@Nullable Stay a, @Nullable Stay b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return new Stay(a.from.isBefore(b.from) ? a.from : b.from,
                Objects.requireNonNull(later(a.to, b.to)));
    }

    /// Whether they share days; a stay that begins on the day on which another ends does not.
    boolean overlaps(Stay other) {
        boolean meets = !from.isAfter(other.to) && !other.from.isAfter(to);
        boolean touches = isLong() && other.isLong() && (to.equals(other.from) || from.equals(other.to));
        return meets && !touches;
    }

    private boolean isLong() {
        return from.isBefore(to);
    }
}
