package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Diagnosis.Certainty;
import health.homeward.document.Fact.Diagnosis.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one-line problem: the discharge diagnoses as printed, without those that are excluded. The paper that says most
/// of them for certain, before others a discharge summary, gives the order, because the first one is the main one; what
/// only other papers say comes behind, the sure ones first.
final class Problems {
    static final String NONE = "No discharge diagnosis was found in what was read.";

    private Problems() {}

    static List<Row> of(View view) {
        List<Row> rows = Row.of(view, Topic.DIAGNOSES)
                .stream()
                .filter(row -> row.facts().stream().anyMatch(Problems::isDischarge))
                .toList();
        DocumentId lead = lead(view, rows);
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> !stands(row, lead))
                        .thenComparing(row -> !stands(row, lead) && !view.sure(row.first()))
                        .thenComparingDouble(row -> place(row, lead)))
                .toList();
    }

    private static boolean isDischarge(Fact fact) {
        return fact instanceof Fact.Diagnosis diagnosis && diagnosis.role() == Role.DISCHARGE
                && diagnosis.certainty() != Certainty.EXCLUDED;
    }

    private static @Nullable DocumentId lead(View view, List<Row> rows) {
        Map<DocumentId, Long> sure = rows.stream()
                .flatMap(row -> row.facts().stream())
                .filter(fact -> isDischarge(fact) && view.sure(fact))
                .collect(Collectors.groupingBy(fact -> fact.source().document(), Collectors.counting()));
        return view.documents()
                .stream()
                .filter(document -> sure.containsKey(document.id()))
                .max(Comparator
                        .comparing((Document document) -> document
                                .kind() == DocumentKind.DISCHARGE_SUMMARY)
                        .thenComparingLong(document -> sure.getOrDefault(document.id(), 0L)))
                .map(Document::id)
                .orElse(null);
    }

    private static boolean stands(Row row, @Nullable DocumentId lead) {
        return row.facts().stream().anyMatch(fact -> on(fact, lead));
    }

    private static boolean on(Fact fact, @Nullable DocumentId lead) {
        return isDischarge(fact) && fact.source().document().equals(lead);
    }

    /// How far down its page it stands on the leading paper, a page counting as one.
    private static double place(Row row, @Nullable DocumentId lead) {
        return row.facts()
                .stream()
                .filter(fact -> on(fact, lead))
                .mapToDouble(fact -> {
                    var region = fact.source().regions().getFirst();
                    return region.page().page() + region.box().y() + region.box().x() / 100;
                })
                .min()
                .orElse(0);
    }
}
