package health.homeward.document;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A date printed on a document, Chinese local time.
///
/// @param time of day where printed
public record DocumentDate(Role role, LocalDate date, @Nullable LocalTime time, Printed printed) {
    /// What happened then.
    public enum Role {
        ADMITTED, DISCHARGED, EXAMINED, COLLECTED, RECEIVED, TESTED, REPORTED, VERIFIED, OPERATED, PRESCRIBED, VISITED, WRITTEN, ISSUED, PRINTED
    }
}
