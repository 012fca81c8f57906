package health.homeward.translation;

import org.jspecify.annotations.Nullable;

/// What a check found.
///
/// @param source the words of the source it concerns, null where nothing stands there
/// @param target the words of the target it concerns, null where nothing stands there
/// @param message for a translator
public record Finding(
        Check check,
        Severity severity,
        @Nullable String source,
        @Nullable String target,
        String message) {}
