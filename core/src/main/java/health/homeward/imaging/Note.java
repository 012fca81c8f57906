package health.homeward.imaging;

/// What became of a file that is no image.
///
/// @param path relative to the folder, `!/` between an archive and its entry
/// @param reason a stable code, a colon, plain English
public record Note(String path, String reason) {}
