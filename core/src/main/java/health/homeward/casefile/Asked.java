package health.homeward.casefile;

import health.homeward.readiness.Answers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the person asks and whom it concerns, a line each, for the physician. What a person declared settled that the
/// records do not settle stands here too, with the name.
final class Asked {
    private Asked() {}

    static List<String> lines(CaseState state) {
        Answers answers = state.sheet().toAnswers();
        List<String> lines = new ArrayList<>();
        if (answers.question() != null) {
            lines.add(answers.question());
        }
        lines.addAll(all(answers.questions()));
        if (answers.homePhysician() != null) {
            lines.add("Physician at home: " + answers.homePhysician().words());
        }
        if (answers.careOwner() != null) {
            lines.add("Takes over care: " + answers.careOwner().words());
        }
        if (answers.treatingDoctor() != null) {
            lines.add("Treating doctor: " + answers.treatingDoctor().words());
        }
        if (answers.call() != null) {
            lines.add("Call between the doctors: " + answers.call());
        }
        lines.addAll(PaperDecisions.checked(state));
        all(answers.timeline()).forEach(line -> lines.add("Course of the illness: " + line));
        return lines;
    }

    private static List<String> all(@Nullable List<String> told) {
        return told == null ? List.of() : told;
    }
}
