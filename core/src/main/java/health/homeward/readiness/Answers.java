package health.homeward.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What only the person can answer; null where not answered.
///
/// @param question what is asked, in one sentence
/// @param questions to the physician, in the person's words
/// @param call whether the doctors speak to each other: when, or why not
/// @param timeline the course of the illness, a line each, as the person tells it
/// @param regularMedicines the person's own, empty for none
/// @param allergies empty for none
public record Answers(
        @Nullable String question,
        @Nullable List<String> questions,
        @Nullable TreatingDoctor treatingDoctor,
        @Nullable HomePhysician homePhysician,
        @Nullable CareOwner careOwner,
        @Nullable String call,
        @Nullable List<String> timeline,
        @Nullable List<String> regularMedicines,
        @Nullable List<String> allergies) {
    public static final Answers NONE = new Answers(null, null, null, null, null, null, null, null, null);

    public Answers {
        questions = questions == null ? null : List.copyOf(questions);
        timeline = timeline == null ? null : List.copyOf(timeline);
        regularMedicines = regularMedicines == null ? null : List.copyOf(regularMedicines);
        allergies = allergies == null ? null : List.copyOf(allergies);
    }

    /// The doctor in China who can be asked.
    ///
    /// @param reach telephone, mail or another way
    public record TreatingDoctor(
            @Nullable String name,
            @Nullable String department,
            @Nullable String reach,
            @Nullable String hours,
            @Nullable String languages) {
        public String words() {
            return joined(name, department, reach, hours, languages);
        }
    }

    /// The physician to whom the package goes.
    ///
    /// @param chosen false when there is none yet
    public record HomePhysician(
            @Nullable String name,
            @Nullable String specialty,
            @Nullable String institution,
            @Nullable String reach,
            @Nullable Boolean chosen) {
        public String words() {
            return notChosen() ? "not chosen yet" : joined(name, specialty, institution, reach);
        }

        boolean notChosen() {
            return name == null && Boolean.FALSE.equals(chosen);
        }
    }

    /// Who takes over care.
    ///
    /// @param accepted the day on which this was accepted, null when it was not
    /// @param proof how it was accepted: letter, mail, message
    public record CareOwner(
            @Nullable String name,
            @Nullable String reach,
            @Nullable LocalDate accepted,
            @Nullable String proof) {
        public String words() {
            return joined(name, reach,
                    accepted == null ? "has not accepted yet" : "accepted on " + accepted, proof);
        }
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
