package health.homeward.readiness;

import health.homeward.readiness.RequirementResult.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the person answered what records cannot say.
final class SelfTold {
    private SelfTold() {}

    static Verdict question(Answers answers) {
        if (isBlank(answers.question())) {
            return missing();
        }
        List<String> questions = answers.questions();
        return questions == null || questions.isEmpty()
                ? new Verdict(State.PARTIAL, "It is told; no question to the physician is chosen.", List.of())
                : told();
    }

    static Verdict treatingDoctor(Answers.TreatingDoctor doctor) {
        List<String> lacks = new ArrayList<>();
        lack(lacks, doctor.name(), "the name");
        lack(lacks, doctor.department(), "the department");
        lack(lacks, doctor.reach(), "telephone or mail");
        lack(lacks, doctor.hours(), "the hours");
        return whole(lacks);
    }

    static Verdict homePhysician(Answers answers) {
        Answers.HomePhysician physician = answers.homePhysician();
        if (physician == null) {
            return missing();
        }
        if (physician.notChosen()) {
            return new Verdict(State.PRESENT, RequirementResult.TOLD + ": not chosen yet.", List.of());
        }
        List<String> lacks = new ArrayList<>();
        lack(lacks, physician.name(), "the name");
        lack(lacks, physician.institution(), "the institution");
        lack(lacks, physician.reach(), "how to reach");
        return whole(lacks);
    }

    static Verdict careOwner(Answers answers) {
        Answers.CareOwner owner = answers.careOwner();
        if (owner == null) {
            return missing();
        }
        List<String> lacks = new ArrayList<>();
        lack(lacks, owner.name(), "the name");
        lack(lacks, owner.accepted() == null ? null : "accepted", "that and when it was accepted");
        return whole(lacks);
    }

    static Verdict text(@Nullable String answer) {
        return isBlank(answer) ? missing() : told();
    }

    static Verdict lines(@Nullable List<String> answer) {
        return answer == null || answer.isEmpty() ? missing() : told();
    }

    /// Also an empty list is an answer: none.
    static Verdict list(@Nullable List<String> answer) {
        return answer == null ? Verdict.missing("The person has not told it.") : told();
    }

    private static Verdict whole(List<String> lacks) {
        return lacks.isEmpty()
                ? told()
                : new Verdict(State.PARTIAL, "Not told: " + String.join(", ", lacks) + ".", List.of());
    }

    private static void lack(List<String> lacks, @Nullable String part, String what) {
        if (isBlank(part)) {
            lacks.add(what);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Verdict told() {
        return new Verdict(State.PRESENT, RequirementResult.TOLD + ".", List.of());
    }

    private static Verdict missing() {
        return Verdict.missing("It was not told, and records cannot say it.");
    }
}
