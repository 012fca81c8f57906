package health.homeward.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the person told and no record says; shown as told by the person, never merged with what was read.
///
/// @param allergies empty for none, null when not told
/// @param regularMedicines empty for none, null when not told
/// @param questions what is asked, the main question first
/// @param concerned whom it concerns, a line each
/// @param course of the illness, a line each
public record Told(
        @Nullable List<String> allergies,
        @Nullable List<String> regularMedicines,
        List<String> questions,
        List<String> concerned,
        List<String> course) {
    public static final Told NOTHING = new Told(null, null, List.of(), List.of(), List.of());

    public Told {
        allergies = allergies == null ? null : List.copyOf(allergies);
        regularMedicines = regularMedicines == null ? null : List.copyOf(regularMedicines);
        questions = List.copyOf(questions);
        concerned = List.copyOf(concerned);
        course = List.copyOf(course);
    }
}
