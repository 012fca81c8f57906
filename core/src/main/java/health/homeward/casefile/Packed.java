package health.homeward.casefile;

import java.nio.file.Path;

/// A package of a case.
///
/// @param version from 1
/// @param unchanged whether it was there already, made of the same
public record Packed(Path folder, int version, boolean unchanged) {}
