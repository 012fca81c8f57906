package health.homeward.reading.internal.file;

import health.homeward.document.Box;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Makes lines of the glyphs of an upright text layer by their places alone; the order of drawing means nothing.
final class GlyphLines {
    /// In ems: a wider gap is a gap between columns.
    private static final double COLUMN_GAP = 1.0;
    private static final double WORD_GAP = 0.25;
    private static final double DRAWN_GAP = 0.18;
    private static final double SOLID = 0.05;
    private static final double OVERLAP = 0.3;
    private static final double SAME_LINE = 0.5;

    /// A line and whether its drawing can be compared with it.
    record Built(TextLine line, boolean embedded) {}

    private final TextLayer layer;
    private final List<PlacedGlyph> blanks;
    private final List<List<PlacedGlyph>> lines = new ArrayList<>();

    private GlyphLines(TextLayer layer) {
        this.layer = layer;
        blanks = layer.glyphs()
                .stream()
                .filter(glyph -> glyph.isBlank() && glyph.quarter() == 0 && glyph.size() > 0)
                .sorted(Comparator.comparingDouble(PlacedGlyph::x))
                .toList();
    }

    /// @param upright only what is written to the right and can be seen is used
    static List<Built> of(TextLayer upright) {
        GlyphLines made = new GlyphLines(upright);
        upright.glyphs()
                .stream()
                .filter(glyph -> glyph.seen() && glyph.quarter() == 0 && glyph.size() > 0 && !glyph.isBlank())
                .sorted(Comparator.comparingDouble(PlacedGlyph::x).thenComparingDouble(PlacedGlyph::y))
                .forEach(made::place);
        return made.lines.stream().map(made::build).limit(Limits.LINES).toList();
    }

    /// From left to right over the page, each glyph joins the line whose end is nearest.
    private void place(PlacedGlyph glyph) {
        List<PlacedGlyph> best = null;
        double bestDistance = Double.MAX_VALUE;
        for (List<PlacedGlyph> line : lines) {
            PlacedGlyph last = line.getLast();
            PlacedGlyph level = tallest(line);
            double em = Math.max(level.size(), glyph.size());
            double gap = glyph.x() - last.right();
            double shared = Math.min(level.bottom(), glyph.bottom()) - Math.max(level.top(), glyph.top());
            boolean fits = gap < COLUMN_GAP * em && gap > -Math.max(last.advance(), em)
                    && shared > SAME_LINE * Math.min(level.size(), glyph.size());
            double distance = Math.abs(gap) + 4 * Math.abs(level.centreY() - glyph.centreY());
            if (fits && distance < bestDistance) {
                best = line;
                bestDistance = distance;
            }
        }
        if (best == null) {
            lines.add(new ArrayList<>(List.of(glyph)));
        } else if (!isStruckTwice(best, glyph)) {
            (best.size() < Limits.LINE_CHARACTERS ? best : newLine()).add(glyph);
        }
    }

    private List<PlacedGlyph> newLine() {
        List<PlacedGlyph> line = new ArrayList<>();
        lines.add(line);
        return line;
    }

    private static PlacedGlyph tallest(List<PlacedGlyph> line) {
        PlacedGlyph tallest = line.getLast();
        for (int i = line.size() - 1; i >= Math.max(0, line.size() - 8); i--) {
            if (line.get(i).size() > tallest.size() * 1.1) {
                tallest = line.get(i);
            }
        }
        return tallest;
    }

    /// Bold by drawing twice.
    private static boolean isStruckTwice(List<PlacedGlyph> line, PlacedGlyph glyph) {
        for (int i = line.size() - 1; i >= Math.max(0, line.size() - 2); i--) {
            PlacedGlyph other = line.get(i);
            // A narrow letter twice, as in `ll`, stands closer than that.
            double near = Math.min(OVERLAP * glyph.size(), 0.6 * glyph.advance());
            if (other.text().equals(glyph.text()) && Math.abs(other.x() - glyph.x()) < near
                    && Math.abs(other.y() - glyph.y()) < OVERLAP * glyph.size()) {
                return true;
            }
        }
        return false;
    }

    private Built build(List<PlacedGlyph> members) {
        double left = members.stream().mapToDouble(PlacedGlyph::x).min().orElse(0);
        double right = members.stream().mapToDouble(PlacedGlyph::right).max().orElse(left);
        double top = members.stream().mapToDouble(PlacedGlyph::top).min().orElse(0);
        double bottom = members.stream().mapToDouble(PlacedGlyph::bottom).max().orElse(top);
        Box box = new Box(left / layer.width(), top / layer.height(), (right - left) / layer.width(),
                (bottom - top) / layer.height());
        StringBuilder text = new StringBuilder();
        List<Glyph> glyphs = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        double length = Math.max(right - left, 1e-6);
        boolean solid = usualGap(members) < SOLID;
        PlacedGlyph before = null;
        for (PlacedGlyph member : members) {
            double start = (member.x() - left) / length;
            double end = Math.max(start, (member.right() - left) / length);
            if (before != null && isSpaced(before, member, solid)) {
                text.append(' ');
                glyphs.add(new Glyph(" ", 1, Math.min(start, (before.right() - left) / length), start));
            }
            if (member.text().isEmpty()) {
                Box hole = new Box(box.x() + box.width() * start, box.y(), box.width() * (end - start),
                        box.height());
                doubts.add(new Doubt(Doubt.Kind.HOLE, text.length(), hole));
            }
            append(raised(member, members), start, end, text, glyphs);
            before = member;
        }
        double confidence = doubts.isEmpty() ? 1 : 0.5;
        TextLine line = new TextLine(text.toString(), box, null, confidence, TextSource.TEXT_LAYER,
                Layer.BODY, 0,
                glyphs, doubts);
        return new Built(line, members.stream().allMatch(PlacedGlyph::embedded));
    }

    private static void append(String piece, double start, double end, StringBuilder text,
            List<Glyph> glyphs) {
        int count = piece.codePointCount(0, piece.length());
        int[] codes = piece.codePoints().toArray();
        for (int i = 0; i < count; i++) {
            double from = start + (end - start) * i / count;
            double to = start + (end - start) * (i + 1) / count;
            String one = Character.toString(codes[i]);
            text.append(one);
            glyphs.add(new Glyph(one, one.equals(Scripts.HOLE) ? 0 : 1, from, to));
        }
    }

    /// Small raised figures keep their meaning: 10⁹, not 109.
    private static String raised(PlacedGlyph member, List<PlacedGlyph> members) {
        String text = member.text().isEmpty() ? Scripts.HOLE : Folding.fold(member.text());
        PlacedGlyph large = members.stream()
                .filter(other -> Math.abs(other.x() - member.x()) < 4 * other.size())
                .max(Comparator.comparingDouble(PlacedGlyph::size))
                .orElse(member);
        if (member.size() > 0.85 * large.size()) {
            return text;
        }
        double up = (large.y() - member.y()) / large.size();
        if (up > 0.15) {
            return Scripts.raised(text);
        }
        return up < -0.08 ? Scripts.lowered(text) : text;
    }

    /// Han characters are set without spaces; a small gap beside one is only the setter's, unless a blank was set there
    /// or the line is else set solid.
    private boolean isSpaced(PlacedGlyph before, PlacedGlyph member, boolean solid) {
        double gap = gap(before, member);
        boolean han = isHan(before) || isHan(member);
        return gap > (han ? 2 * WORD_GAP : 0.6 * WORD_GAP)
                || (gap > DRAWN_GAP && (solid || isBlankBetween(before, member)));
    }

    private static double gap(PlacedGlyph before, PlacedGlyph member) {
        return (member.x() - before.right()) / Math.max(before.size(), member.size());
    }

    /// The middle one of the gaps in a line, in ems.
    private static double usualGap(List<PlacedGlyph> members) {
        double[] gaps = IntStream.range(1, members.size())
                .mapToDouble(i -> gap(members.get(i - 1), members.get(i)))
                .sorted()
                .toArray();
        return gaps.length < 8 ? 1 : gaps[gaps.length / 2];
    }

    private boolean isBlankBetween(PlacedGlyph before, PlacedGlyph member) {
        double least = before.right() - 0.1 * before.size();
        int from = 0;
        int to = blanks.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (blanks.get(middle).x() < least) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        for (int i = from; i < blanks.size() && blanks.get(i).x() < member.x(); i++) {
            if (Math.abs(blanks.get(i).y() - member.y()) < SAME_LINE * member.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHan(PlacedGlyph glyph) {
        if (glyph.text().isEmpty()) {
            return false;
        }
        int code = glyph.text().codePointAt(0);
        boolean mark = (code >= 0x3000 && code <= 0x303F) || (code >= 0xFF00 && code <= 0xFF60);
        return mark || Character.isIdeographic(code);
    }
}
