package health.homeward.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.Engine;
import health.homeward.document.FileKind;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Typed pages: a row of text for each line, a tab between pieces, every character equally wide.
final class Papers {
    private Papers() {}

    /// A page of a file that holds nothing else.
    static Page page(String text) {
        return page(text, 1, text);
    }

    static Page page(String file, int number, String text) {
        List<String> rows = text.lines().toList();
        List<TextLine> lines = new ArrayList<>();
        double height = Math.min(0.022, 0.94 / Math.max(1, rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            String[] pieces = rows.get(i).split("\t", -1);
            for (int k = 0; k < pieces.length; k++) {
                if (!pieces[k].isBlank()) {
                    lines.add(
                            line(pieces[k], 0.05 + 0.9 * k / pieces.length, 0.02 + i * height, 0.7 * height));
                }
            }
        }
        return new Page(new PageRef(Sha256.of(file.getBytes(UTF_8)), number), 0, 1000, 1400, true,
                TextSource.TEXT_LAYER, lines, List.of(), PageQuality.UNDISTURBED,
                new Engine("typed", "1", ""),
                List.of(), 0);
    }

    private static TextLine line(String text, double left, double top, double height) {
        List<Glyph> glyphs = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            glyphs.add(new Glyph(Character.toString(points[i]), 0.99, (double) i / points.length,
                    (i + 1.0) / points.length));
        }
        return new TextLine(text, new Box(left, top, Math.min(0.95 - left, 0.015 * points.length), height),
                null,
                0.99, TextSource.TEXT_LAYER, Layer.BODY, 0, glyphs, List.of());
    }

    static List<Document> documents(Page... pages) {
        return recognised(pages).documents();
    }

    static Recognised recognised(Page... pages) {
        List<SourceFile> sources = new ArrayList<>();
        for (Page page : pages) {
            if (sources.stream().noneMatch(source -> source.sha256().equals(page.ref().source()))) {
                sources.add(new SourceFile(page.ref().source(), FileKind.PDF, 1,
                        List.of("file" + sources.size()), Path.of("file")));
            }
        }
        return Recognition.recognise(sources, List.of(pages));
    }

    /// The only document on a page.
    static Document document(String text) {
        List<Document> documents = documents(page(text));
        if (documents.size() != 1) {
            throw new AssertionError(documents.size() + " documents");
        }
        return documents.getFirst();
    }
}
