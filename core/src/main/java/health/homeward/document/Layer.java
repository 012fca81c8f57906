package health.homeward.document;

/// What a line is to the paper: its text, a stamp over it, a pen on it, or what every page carries.
public enum Layer {
    BODY, STAMP, HANDWRITING, FURNITURE
}
