package health.homeward.readiness;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the search for one wanted record stands, as a person said it.
///
/// @param on when it was asked, promised, refused; null when not said
/// @param desk who was asked or answered; empty when not said
/// @param reason what was said
public record RecordStanding(State state, @Nullable LocalDate on, String desk, String reason) {
    /// The order in which a record is sought.
    public enum State {
        NOT_ASKED, ASKED, PROMISED, RECEIVED, CHECKED, REFUSED, DOES_NOT_EXIST, UNKNOWN;

        /// Kebab-case, as in `does-not-exist`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
