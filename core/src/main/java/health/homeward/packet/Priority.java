package health.homeward.packet;

import health.homeward.document.Fact;
import java.time.LocalDate;
import java.util.Comparator;

/// What is read first within a topic; otherwise the order of the pages stays.
final class Priority {
    private Priority() {}

    static Comparator<Fact> of(View view) {
        return Comparator.comparingInt(fact -> rank(view, fact));
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
            case Fact.LabResult lab -> !view.sure(lab) ? 1 : view.outOfRange(lab) ? 0 : 2;
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
