package health.homeward.reading.internal.ocr;

/// The numbers that belong to a set of models; those of PP-OCRv4 mobile are the defaults.
///
/// @param longestSide of the picture given to the detector, in pixels
/// @param text probability above which a pixel is text
/// @param box mean probability of a box
/// @param growth by which boxes are enlarged
/// @param line confidence under which a line is a doubt and not a reading
record Thresholds(int longestSide, double text, double box, double growth, double line) {
    static final Thresholds DEFAULT = new Thresholds(1280, 0.3, 0.5, 1.6, 0.3);
}
