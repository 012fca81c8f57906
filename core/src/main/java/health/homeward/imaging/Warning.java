package health.homeward.imaging;

import org.jspecify.annotations.Nullable;

/// Something that a person should know about.
///
/// @param code stable, in capitals
/// @param path of the file it is about, where it is about one
/// @param study UID, where it is about one
/// @param series UID, where it is about one
public record Warning(
        String code,
        String message,
        @Nullable String path,
        @Nullable String study,
        @Nullable String series) {
    static Warning of(String code, String message) {
        return new Warning(code, message, null, null, null);
    }
}
