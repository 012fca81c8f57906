package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.Fact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// When the sample of a row was taken: as printed for the sample, else the date of its report.
///
/// @param day null when the paper says neither
/// @param time null when only a day is known
/// @param reported whether it is only the date of the report
/// @param against what the paper says against its being the patient's, so that it never shares a column with others
record Sampling(
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        boolean reported,
        String against) implements Comparable<Sampling> {
    private static final Comparator<Sampling> IN_TIME = Comparator
            .comparing(Sampling::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Sampling::time, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Sampling::reported)
            .thenComparing(Sampling::against);

    static Sampling of(View view, Fact.LabResult lab) {
        if (lab.collected() != null) {
            return new Sampling(lab.collected().toLocalDate(), lab.collected().toLocalTime(), false,
                    view.against(lab));
        }
        return new Sampling(view.paper(lab).map(Document::date).orElse(null), null, true,
                view.against(lab));
    }

    @Override
    public int compareTo(Sampling other) {
        return IN_TIME.compare(this, other);
    }
}
