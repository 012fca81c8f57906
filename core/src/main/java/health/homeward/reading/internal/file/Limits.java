package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;

/// What a file may cost. Beyond it a page or file is set aside with the number.
final class Limits {
    static final long DOCUMENT_BYTES = 200L << 20;
    static final int PDF_PAGES = 5_000;
    /// Points; what PDF itself allows.
    static final double PDF_SIDE = 14_400;
    static final long PIXELS = 100_000_000;
    static final long PIXELS_IN_MEMORY = 40_000_000;
    static final int PICTURE_SIDE = 30_000;
    static final int REDUCED_SIDE = 6_000;
    static final int FRAMES = 2_000;
    static final long XML_BYTES = 50L << 20;
    static final int XML_DEPTH = 100;
    static final int PARTS = 2_000;
    /// No printed line has as many; a paragraph of a Word file goes on in the next line.
    static final int LINE_CHARACTERS = 1_000;
    static final int LINES = 3_000;

    private Limits() {}

    static void refuseAbove(String what, long value, long limit) {
        if (value > limit) {
            throw new ProblemException(Problem.LIMIT, what + " " + value + " > " + limit);
        }
    }
}
