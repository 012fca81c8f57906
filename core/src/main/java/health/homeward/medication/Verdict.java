package health.homeward.medication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a line is resolved, and why, in a sentence for a person.
record Verdict(Outcome outcome, String reason) {
    /// Several medicines that one line cannot mean at once: a question.
    static Verdict either(Stream<@Nullable Substance> substances, String reason) {
        return new Verdict(new Outcome.Suggested(shown(substances)), reason);
    }

    static Verdict herbal(String reason) {
        return new Verdict(new Outcome.ChinesePatent(List.of(), List.of()), reason);
    }

    static List<String> shown(Stream<@Nullable Substance> substances) {
        return substances.filter(Objects::nonNull)
                .map(substance -> Objects.requireNonNull(substance).shown())
                .distinct()
                .toList();
    }
}
