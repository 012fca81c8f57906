package health.homeward.packet;

import health.homeward.document.Fact;
import health.homeward.document.Fact.Diagnosis.Certainty;
import health.homeward.document.Fact.Diagnosis.Role;
import java.util.Comparator;
import java.util.List;

/// The one-line problem: the discharge diagnoses as printed, those that are sure first, without those that are excluded.
final class Problems {
    static final String NONE = "No discharge diagnosis was found in what was read.";

    private Problems() {}

    static List<Row> of(View view) {
        return Row.of(view, Topic.DIAGNOSES)
                .stream()
                .filter(row -> row.first() instanceof Fact.Diagnosis diagnosis
                        && diagnosis.role() == Role.DISCHARGE
                        && diagnosis.certainty() != Certainty.EXCLUDED)
                .sorted(Comparator.comparing((Row row) -> !view.sure(row.first())))
                .toList();
    }
}
