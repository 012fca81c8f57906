package health.homeward.document;

/// Where a line's characters came from.
public enum TextSource {
    TEXT_LAYER, OCR
}
