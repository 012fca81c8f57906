package health.homeward.readiness;

import health.homeward.document.DocumentKind;
import health.homeward.readiness.RequirementResult.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One row of `requirements.tsv`.
///
/// @param applies name of a [Condition]
/// @param satisfied name of the way in which it is checked
/// @param weights one for each [Opinion]: `E`, `I`, `H`, `-` for not asked, `I|oncology=E` for a weight that a
///     condition raises
record Requirement(
        String id,
        Condition applies,
        String satisfied,
        Set<DocumentKind> kinds,
        Map<Opinion, String> weights,
        String english,
        String chinese,
        String remedy,
        String remedyZh) {
    static final List<Requirement> ALL = Rows.of("requirements.tsv", 12)
            .stream()
            .map(Requirement::of)
            .toList();

    private static Requirement of(List<String> row) {
        Set<DocumentKind> kinds = Arrays.stream(row.get(3).split(",", -1))
                .filter(kind -> !kind.isEmpty())
                .map(DocumentKind::of)
                .collect(Collectors.toUnmodifiableSet());
        return new Requirement(row.get(0), Condition.of(row.get(1)), row.get(2), kinds,
                Map.of(Opinion.DIAGNOSIS_REVIEW, row.get(4), Opinion.TREATMENT_REVIEW, row.get(5),
                        Opinion.NEXT_STEP, row.get(6), Opinion.CONTINUITY_OF_CARE, row.get(7)),
                row.get(8),
                row.get(9), row.get(10), row.get(11));
    }

    /// How much it weighs, null when this kind of opinion does not ask for it.
    @Nullable
    Severity severity(Opinion opinion, Known known) {
        String[] weight = weights.getOrDefault(opinion, "-").split("[|=]", -1);
        boolean raised = weight.length == 3 && Condition.of(weight[1]).because(known) != null;
        return switch (raised ? weight[2] : weight[0]) {
            case "E" -> Severity.ESSENTIAL;
            case "I" -> Severity.IMPORTANT;
            case "H" -> Severity.HELPFUL;
            case "-" -> null;
            default -> throw new IllegalStateException("weight of " + id);
        };
    }
}
