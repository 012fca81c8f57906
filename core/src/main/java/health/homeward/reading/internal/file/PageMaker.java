package health.homeward.reading.internal.file;

import health.homeward.document.Box;
import health.homeward.document.Engine;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import health.homeward.reading.internal.layout.Arranged;
import health.homeward.reading.internal.layout.Layout;
import health.homeward.reading.internal.layout.Suspicion;
import health.homeward.reading.internal.ocr.PictureReader;
import health.homeward.reading.internal.ocr.PictureText;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Makes a page of what a file holds: its own text where that can be believed, recognised text elsewhere.
final class PageMaker {
    /// Text of the file itself; the number changes when lines would come out differently.
    static final Engine TEXT_LAYER = new Engine("text-layer", "2", "");
    private static final PageQuality BLANK = new PageQuality(PageQuality.Verdict.CHECK,
            List.of(PageQuality.Reason.BLANK),
            "Nothing was found on this page. If there is text on it, take it again.",
            "这一页没有发现文字。如果有文字，请重拍。");
    private static final double COVERED = 0.5;

    private final Supplier<PictureReader> reader;

    /// @param reader opened with the first page that needs it
    PageMaker(Supplier<PictureReader> reader) {
        this.reader = reader;
    }

    PageOutcome make(PageRef ref, PageContent content) {
        long start = System.nanoTime();
        Page page = switch (content) {
            case PageContent.Scan scan -> recognised(ref, scan.picture(), scan.problems());
            case PageContent.Layered layered -> layered(ref, layered);
            case PageContent.Flow flow -> flowing(ref, flow);
        };
        if (page.lines().isEmpty() && page.problems().contains(Problem.PICTURE_NOT_DECODED)) {
            return new PageOutcome.UnreadPage(ref, Problem.PICTURE_NOT_DECODED, "a picture on the page");
        }
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        return new PageOutcome.ReadPage(
                new Page(ref, page.rotation(), page.width(), page.height(), page.placed(),
                        page.source(), page.lines(), page.tables(), page.quality(), page.engine(),
                        page.problems(), seconds));
    }

    private Page recognised(PageRef ref, BufferedImage picture, List<Problem> problems) {
        PictureText read = reader.get().read(picture);
        int width = read.upright().getWidth();
        int height = read.upright().getHeight();
        Arranged arranged = Suspicion.cast(Layout.arrange(read.lines(), width, height, read.upright()),
                read.quality());
        return new Page(ref, read.rotation(), width, height, true, TextSource.OCR, arranged.lines(),
                arranged.tables(), arranged.lines().isEmpty() ? BLANK : read.quality(), reader.get().engine(),
                problems, 0);
    }

    private Page layered(PageRef ref, PageContent.Layered content) {
        int rotation = content.layer().rotation();
        BufferedImage upright = Pictures.turned(content.picture(), rotation);
        TextLayer layer = content.layer().turned(rotation);
        List<GlyphLines.Built> built = GlyphLines.of(layer)
                .stream()
                .filter(line -> !line.embedded() || Ink.isAt(upright, line.line().box()))
                .toList();
        List<TextLine> comparable = built.stream()
                .filter(GlyphLines.Built::embedded)
                .map(GlyphLines.Built::line)
                .toList();
        if (built.isEmpty() || Witness.contradicts(reader.get(), upright, comparable)) {
            return recognised(ref, content.picture(), content.problems());
        }
        List<TextLine> pieces = new ArrayList<>(built.stream().map(GlyphLines.Built::line).toList());
        List<TextLine> told = List.copyOf(pieces);
        for (Box box : reader.get().detect(upright)) {
            if (coverage(box, told) < COVERED) {
                reader.get().recognise(upright, box).ifPresent(pieces::add);
            }
        }
        Arranged arranged = Layout.arrange(pieces, layer.width(), layer.height(), upright);
        return new Page(ref, rotation, layer.width(), layer.height(), true, mostly(arranged.lines()),
                arranged.lines(), arranged.tables(), PageQuality.UNDISTURBED, TEXT_LAYER, content.problems(),
                0);
    }

    private static TextSource mostly(List<TextLine> lines) {
        long told = 0;
        long all = 0;
        for (TextLine line : lines) {
            all += line.text().length();
            told += line.source() == TextSource.TEXT_LAYER ? line.text().length() : 0;
        }
        return 2 * told >= all ? TextSource.TEXT_LAYER : TextSource.OCR;
    }

    /// Share of the middle of a detected box that lines of the layer cover; its rim is air around the text.
    private static double coverage(Box box, List<TextLine> lines) {
        Box core = new Box(box.x(), box.y() + 0.3 * box.height(), box.width(), 0.4 * box.height());
        return core.area() <= 0
                ? 1
                : lines.stream().mapToDouble(line -> line.box().overlapArea(core)).sum() / core.area();
    }

    private static Page flowing(PageRef ref, PageContent.Flow flow) {
        int count = Math.min(flow.lines().size(), Limits.LINES);
        List<Problem> problems = new ArrayList<>(flow.problems());
        if (count < flow.lines().size()) {
            problems.add(Problem.LIMIT);
        }
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new TextLine(flow.lines().get(i), strip(i, count), null, 1, TextSource.TEXT_LAYER,
                    Layer.BODY,
                    0, List.of(), List.of()));
        }
        return new Page(ref, 0, 595, 842, false, TextSource.TEXT_LAYER, lines,
                WordTables.of(flow.tables(), lines),
                lines.isEmpty() ? BLANK : PageQuality.UNDISTURBED, TEXT_LAYER, problems, 0);
    }

    private static Box strip(int index, int count) {
        return new Box(0, (double) index / count, 1, 1.0 / count);
    }
}
