package health.homeward.testkit.truth;

/// What must become of a file: `USED`, `DUPLICATE` or `SET_ASIDE`.
public record FileTruth(String path, String state) {}
