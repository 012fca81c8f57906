package health.homeward.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of the case as a whole; null where nobody said and no record does.
///
/// @param hospital as printed
/// @param situation what happened and what is asked, in the person's words
/// @param home where care is to go on
public record CaseSummary(
        @Nullable String hospital,
        @Nullable LocalDate admitted,
        @Nullable LocalDate discharged,
        @Nullable String situation,
        @Nullable String home) {}
