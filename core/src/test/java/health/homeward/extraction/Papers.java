package health.homeward.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Engine;
import health.homeward.document.Fact;
import health.homeward.document.Glyph;
import health.homeward.document.Identity;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.RunningText;
import health.homeward.document.Sha256;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Typed papers: a line of text for each row, every character equally wide; `¦` ends a piece of a row.
final class Papers {
    static final PageRef PAGE = new PageRef(Sha256.of("typed".getBytes(UTF_8)), 1);

    private Papers() {}

    static List<Fact> facts(DocumentKind kind, String text) {
        return Extraction.extract(document(kind), Map.of(PAGE, page(text)));
    }

    /// The running text of pages that are separated by form feeds; `|` ends a line.
    static RunningText running(String pages) {
        List<DocumentPart> parts = new ArrayList<>();
        Map<PageRef, Page> read = new HashMap<>();
        for (String text : pages.split("\f", -1)) {
            PageRef ref = new PageRef(PAGE.source(), parts.size() + 1);
            parts.add(new DocumentPart(ref, Box.WHOLE_PAGE));
            read.put(ref, page(text.replace('|', '\n')));
        }
        return RunningText.of(parts, read);
    }

    static Document document(DocumentKind kind) {
        return new Document(new DocumentId("d1"), kind, "", List.of(new DocumentPart(PAGE, Box.WHOLE_PAGE)),
                null,
                null, LocalDate.of(2026, 3, 17), List.of(), Identity.NONE, 1, List.of());
    }

    static Page page(String text) {
        List<String> rows = text.lines().toList();
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double left = 0.05;
            for (String piece : rows.get(i).split("¦", -1)) {
                if (!piece.isEmpty()) {
                    lines.add(line(piece, left, 0.02 + i * 0.9 / Math.max(40, rows.size())));
                }
                left += 0.03 + 0.015 * piece.length();
            }
        }
        return new Page(PAGE, 0, 1000, 1400, true, TextSource.TEXT_LAYER, lines, List.of(),
                PageQuality.UNDISTURBED, new Engine("typed", "1", ""), List.of(), 0);
    }

    private static TextLine line(String text, double left, double top) {
        List<Glyph> glyphs = new ArrayList<>();
        int count = text.codePointCount(0, text.length());
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < count; i++) {
            glyphs.add(new Glyph(Character.toString(points[i]), 1, (double) i / count, (i + 1.0) / count));
        }
        return new TextLine(text, new Box(left, top, Math.min(0.9, 0.015 * count), 0.015), null, 1,
                TextSource.TEXT_LAYER, Layer.BODY, 0, glyphs, List.of());
    }
}
