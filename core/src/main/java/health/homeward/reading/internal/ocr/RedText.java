package health.homeward.reading.internal.ocr;

import ai.onnxruntime.OrtException;
import health.homeward.document.Box;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.ArrayList;
import java.util.List;

/// Reads what is red: print goes to the body, what stands inside a stamp to the stamp.
final class RedText {
    /// Confidence under which what was read inside a stamp is no text.
    private static final double SURE = 0.8;
    private static final double UNSURE_DIGIT = 0.95;

    private final Detector detector;
    private final LineReader reader;

    RedText(Detector detector, LineReader reader) {
        this.detector = detector;
        this.reader = reader;
    }

    /// The lines of a page with those that are red.
    List<TextLine> added(List<TextLine> lines, OpenPage page) throws OrtException {
        RedInk red = page.red();
        if (!red.isThere()) {
            return lines;
        }
        Grey ink = page.placement().applied(red.ink());
        List<RedInk.Outline> stamps = new RedInk(ink).stamps(page.lineHeight());
        List<List<TextLine>> inside = new ArrayList<>();
        stamps.forEach(_ -> inside.add(new ArrayList<>()));
        List<TextLine> print = new ArrayList<>();
        for (Corners found : detector.detect(ink)) {
            int stamp = holding(stamps, found);
            reader.read(page.spot(ink, found), false)
                    .ifPresent(line -> (stamp < 0 ? print : inside.get(stamp)).add(line));
        }
        List<TextLine> all = merged(lines, print);
        for (int i = 0; i < stamps.size(); i++) {
            TextLine stamp = stamp(page.spot(ink, stamps.get(i).corners()).box(), inside.get(i));
            all.replaceAll(line -> under(line, stamp.box()));
            all.add(stamp);
        }
        return all;
    }

    private static int holding(List<RedInk.Outline> stamps, Corners found) {
        double x = (found.x()[0] + found.x()[2]) / 2;
        double y = (found.y()[0] + found.y()[2]) / 2;
        for (int i = 0; i < stamps.size(); i++) {
            if (stamps.get(i).holds(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /// Where red and black are one, the surer reading stays.
    private static List<TextLine> merged(List<TextLine> lines, List<TextLine> print) {
        List<TextLine> all = new ArrayList<>(lines);
        for (TextLine red : print) {
            List<TextLine> same = all.stream()
                    .filter(line -> line.box().overlapArea(red.box()) > 0.5
                            * Math.min(line.box().area(), red.box().area()))
                    .toList();
            if (same.stream().allMatch(line -> line.confidence() < red.confidence())) {
                all.removeAll(same);
                all.add(red);
            }
        }
        return all;
    }

    private static TextLine stamp(Box box, List<TextLine> inside) {
        String text = inside.stream()
                .filter(line -> line.confidence() >= SURE && !line.text().contains(Holes.UNREAD))
                .sorted(java.util.Comparator.comparingDouble(line -> line.box().y()))
                .map(TextLine::text)
                .collect(java.util.stream.Collectors.joining());
        boolean read = !text.isEmpty();
        List<Doubt> doubts = read ? List.of() : List.of(new Doubt(Doubt.Kind.HOLE, -1, box));
        List<Glyph> glyphs = read ? List.of() : List.of(new Glyph(Holes.UNREAD, 0, 0, 1));
        return new TextLine(read ? text : Holes.UNREAD, box, null, read ? SURE : 0, TextSource.OCR,
                Layer.STAMP, 0,
                glyphs, doubts);
    }

    /// A line with doubts about what a stamp covers and was not read surely.
    private static TextLine under(TextLine line, Box stamp) {
        if (line.layer() != Layer.BODY || line.box().overlapArea(stamp) == 0) {
            return line;
        }
        List<Doubt> doubts = new ArrayList<>(line.doubts());
        int index = 0;
        for (Glyph glyph : line.glyphs()) {
            int end = index + glyph.text().length();
            double sure = Character.isDigit(glyph.text().codePointAt(0)) ? UNSURE_DIGIT : 0.7;
            Box place = line.boxOf(index, end);
            if (glyph.confidence() < sure && place.overlapArea(stamp) > 0) {
                doubts.add(new Doubt(Doubt.Kind.UNDER_STAMP, index, place));
            }
            index = end;
        }
        return new TextLine(line.text(), line.box(), line.quad(), line.confidence(), line.source(),
                line.layer(),
                line.block(), line.glyphs(), doubts);
    }
}
