package health.homeward.packet;

import health.homeward.document.Fact;
import health.homeward.lab.LabReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What is read first within a topic; otherwise the order of the pages stays.
final class Priority {
    private Priority() {}

    static Comparator<Fact> of(View view) {
        return Comparator.comparingInt((Fact fact) -> rank(view, fact))
                .thenComparingDouble(fact -> -distance(view, fact));
    }

    /// How many times a laboratory value is above or below its printed range; one where that cannot be told.
    private static double distance(View view, Fact fact) {
        if (!(fact instanceof Fact.LabResult lab)) {
            return 1;
        }
        LabReading reading = view.reading(lab);
        BigDecimal value = reading.value();
        return value == null ? 1 : Math.max(times(value, reading.high()), times(reading.low(), value));
    }

    private static double times(@Nullable BigDecimal more, @Nullable BigDecimal less) {
        return more == null || less == null || more.signum() <= 0 || less.signum() <= 0
                ? 1
                : more.doubleValue() / less.doubleValue();
    }

    private static int rank(View view, Fact fact) {
        return switch (fact) {
            case Fact.Diagnosis diagnosis -> switch (diagnosis.role()) {
                case DISCHARGE -> 0;
                case PATHOLOGICAL -> 1;
                case ADMISSION -> 2;
                case OTHER -> 3;
                case HISTORY -> 4;
                case FAMILY -> 5;
            };
            case Fact.PathologyFinding finding -> switch (finding.aspect()) {
                case DIAGNOSIS -> 0;
                case STAGE -> 1;
                case MARKER -> 2;
                case SPECIMEN -> 3;
                case GROSS -> 4;
                case MICROSCOPIC -> 5;
            };
            case Fact.Procedure procedure -> procedure.planned() ? 1 : earlier(view, procedure) ? 2 : 0;
            case Fact.Stay _ -> 3;
            case Fact.LabResult lab ->
                view.onlySizeDoubted(lab) || (view.sure(lab) && view.outOfRange(lab))
                        ? 0
                        : view.sure(lab) ? 2 : 1;
            case Fact.Allergy allergy -> allergy.present() ? 0 : 1;
            case Fact.Medication line -> view.sure(line) ? 0 : 1;
            case Fact.ImagingFinding _,Fact.VitalSign _,Fact.FollowUp _,Fact.Mention _ -> 0;
        };
    }

    private static boolean earlier(View view, Fact.Procedure procedure) {
        LocalDate admitted = view.input().summary().admitted();
        return admitted != null && procedure.date() != null && procedure.date().isBefore(admitted);
    }
}
