package health.homeward.imaging.internal;

/// How far a file could be read.
public enum Extent {
    /// To its end.
    COMPLETE,
    /// The file ends before its data set or pixel data does.
    TRUNCATED,
    /// The structure breaks before the pixel data and is not found again.
    BROKEN
}
