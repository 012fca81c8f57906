package health.homeward.casefile;

import health.homeward.packet.Told;
import health.homeward.readiness.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the person tells the physician: what is asked, whom it concerns, the course of the illness.
final class Asked {
    private Asked() {}

    static Told of(CaseSheet sheet) {
        Answers answers = sheet.toAnswers();
        List<String> questions = Stream
                .concat(Stream.ofNullable(answers.question()), all(answers.questions()).stream())
                .toList();
        return new Told(sheet.allergies(), sheet.regularMedicines(), questions, concerned(answers),
                all(answers.timeline()));
    }

    private static List<String> concerned(Answers answers) {
        List<String> lines = new ArrayList<>();
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
        return lines;
    }

    private static List<String> all(@Nullable List<String> told) {
        return Objects.requireNonNullElse(told, List.of());
    }
}
