package health.homeward.imaging.internal;

/// Where the pixel data of the file are.
///
/// @param at of the value
/// @param length as declared; for encapsulated data as found
/// @param complete whether the file holds all of it
public record Pixels(long at, long length, boolean encapsulated, boolean complete) {}
