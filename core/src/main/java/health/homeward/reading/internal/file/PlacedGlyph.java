package health.homeward.reading.internal.file;

/// One glyph of a text layer on the page as a viewer shows it, in points, y down.
///
/// @param text its Unicode, empty when the font does not tell
/// @param x left end of its baseline, in the direction of writing
/// @param advance length along the baseline
/// @param size of the font as it appears
/// @param quarter direction of writing: 0 to the right, 1 down, 2 to the left, 3 up, -1 none of these
/// @param seen drawn with ink of some kind and not covered by a picture afterwards
/// @param embedded whether the file brings the font, so that its drawing can be trusted
record PlacedGlyph(
        String text,
        double x,
        double y,
        double advance,
        double size,
        int quarter,
        boolean seen,
        boolean embedded) {
    private static final double ABOVE = 0.86;
    private static final double BELOW = 0.14;

    boolean isBlank() {
        return !text.isEmpty() && text.strip().isEmpty();
    }

    double right() {
        return x + advance;
    }

    double top() {
        return y - ABOVE * size;
    }

    double bottom() {
        return y + BELOW * size;
    }

    double centreY() {
        return (top() + bottom()) / 2;
    }

    PlacedGlyph hidden() {
        return new PlacedGlyph(text, x, y, advance, size, quarter, false, embedded);
    }

    /// On the page turned clockwise.
    ///
    /// @param width of the page before
    PlacedGlyph turned(int degrees, double width, double height) {
        int turnedQuarter = quarter < 0 ? quarter : Math.floorMod(quarter + degrees / 90, 4);
        return switch (degrees) {
            case 90 -> new PlacedGlyph(text, height - y, x, advance, size, turnedQuarter, seen, embedded);
            case 180 -> new PlacedGlyph(text, width - x, height - y, advance, size, turnedQuarter, seen,
                    embedded);
            case 270 -> new PlacedGlyph(text, y, width - x, advance, size, turnedQuarter, seen, embedded);
            default -> this;
        };
    }
}
