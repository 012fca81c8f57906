package health.homeward.reading.internal.file;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The text that a PDF page holds, glyph by glyph in the order of drawing.
///
/// @param width of the page as shown, in points
/// @param largestPicture share of the page that its largest picture covers, 0..1
/// @param pictureWidth of that picture in its own pixels, across the page as shown; 0 when there is none
record TextLayer(
        List<PlacedGlyph> glyphs,
        double width,
        double height,
        double largestPicture,
        int pictureWidth) {
    TextLayer {
        glyphs = List.copyOf(glyphs);
    }

    /// Degrees clockwise that bring most of the text upright.
    int rotation() {
        Map<Integer, Long> counts = glyphs.stream()
                .filter(glyph -> glyph.seen() && glyph.quarter() >= 0 && !glyph.isBlank())
                .collect(Collectors.groupingBy(PlacedGlyph::quarter, Collectors.counting()));
        int quarter = counts.entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0);
        return Math.floorMod(-quarter * 90, 360);
    }

    TextLayer turned(int degrees) {
        boolean lying = degrees % 180 != 0;
        Function<PlacedGlyph, PlacedGlyph> turn = glyph -> glyph.turned(degrees, width, height);
        return new TextLayer(glyphs.stream().map(turn).toList(), lying ? height : width,
                lying ? width : height,
                largestPicture, pictureWidth);
    }
}
