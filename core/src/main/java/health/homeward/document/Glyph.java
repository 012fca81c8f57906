package health.homeward.document;

/// One character of a line.
///
/// @param confidence 0..1
/// @param start where it begins, as a fraction of the line's length along its baseline
/// @param end where it ends
public record Glyph(String text, double confidence, double start, double end) {}
