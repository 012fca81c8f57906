package health.homeward.readiness;

import health.homeward.document.DocumentId;
import health.homeward.document.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An examination with images that the papers speak of, and what there is of its images.
///
/// @param what as printed
/// @param report null where a paper only mentions it
/// @param studies that agree with it, or where none does, that may be of it
public record Examination(
        String what,
        @Nullable LocalDate day,
        @Nullable DocumentId report,
        State state,
        List<DocumentId> studies,
        List<Region> evidence) {
    /// `WHOLE` and `INCOMPLETE`: images agree in kind, part of the body and day, and are certainly the patient's.
    public enum State {
        WHOLE, INCOMPLETE,
        /// Images may be of it, but something does not settle it.
        OPEN, ABSENT
    }

    public Examination {
        studies = List.copyOf(studies);
        evidence = List.copyOf(evidence);
    }

    /// Whether images are known to be of it.
    public boolean hasImages() {
        return state == State.WHOLE || state == State.INCOMPLETE;
    }

    /// As `胸部CT 2026-03-11`.
    public String name() {
        return what + (day == null ? " (date not given)" : " " + day);
    }
}
