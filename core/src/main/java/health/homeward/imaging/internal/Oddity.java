package health.homeward.imaging.internal;

/// What a file does that it should not, and that was read all the same.
public enum Oddity {
    NO_PREAMBLE, NO_META, NOT_AS_DECLARED, MIXED_ENCODING, UNKNOWN_VR, RESYNCHRONISED, LENGTH_OVERRUN, BROKEN_ITEM, NO_DELIMITER, TAIL, NESTED_TOO_DEEP
}
