package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Piece;
import health.homeward.testkit.paper.Tag;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// Puts text on a page, piece by piece.
final class Pen {
    private final List<Ink> inks = new ArrayList<>();
    private int segment;

    List<Ink> inks() {
        return inks;
    }

    void draw(Ink ink) {
        inks.add(ink);
    }

    void nextSegment() {
        segment++;
    }

    /// Writes a text that is a segment of its own.
    void write(String text, double x, double baseline, Face face, double size, boolean bold, Color color,
            String layer) {
        nextSegment();
        run(text, x, baseline, face, size, bold, color, layer, List.of());
    }

    /// Writes a line as a segment of its own, or as the end of the one before.
    double line(Line line, double x, double baseline, Face face, double size, boolean bold, Color color) {
        double at = x;
        for (Piece piece : line.pieces()) {
            at = run(piece.text(), at, baseline, face, size, bold, color, "body", piece.tags());
        }
        return at;
    }

    /// Writes a run, split where the face lacks a character; where it ends.
    double run(String text, double x, double baseline, Face face, double size, boolean bold, Color color,
            String layer,
            List<Tag> tags) {
        double at = x;
        StringBuilder same = new StringBuilder();
        Face current = face;
        for (int c : text.codePoints().toArray()) {
            Face needed = face.orFallback(c);
            if (needed != current && !same.isEmpty()) {
                at = put(same.toString(), at, baseline, current, size, bold, color, layer, tags);
                same.setLength(0);
            }
            current = needed;
            same.appendCodePoint(c);
        }
        return same.isEmpty()
                ? at
                : put(same.toString(), at, baseline, current, size, bold, color, layer, tags);
    }

    private double put(String text, double x, double baseline, Face face, double size, boolean bold,
            Color color,
            String layer, List<Tag> tags) {
        Ink.Run run = new Ink.Run(text, x, baseline, face, size, bold, color, segment, layer, tags);
        inks.add(run);
        return x + run.width();
    }
}
