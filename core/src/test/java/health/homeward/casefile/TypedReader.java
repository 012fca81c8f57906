package health.homeward.casefile;

import health.homeward.document.Box;
import health.homeward.document.Engine;
import health.homeward.document.Glyph;
import health.homeward.document.Layer;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.SourceFile;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import health.homeward.reading.PageReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Reads typed files: after a first line that makes them look like PDF, a line for each row, a form feed between pages;
/// a page that says `unreadable` is set aside, one that says `crash` ends the run.
final class TypedReader implements PageReader {
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.US_ASCII);

    private final String version;
    private final List<String> read = new ArrayList<>();

    TypedReader(String version) {
        this.version = version;
    }

    static byte[] file(String... pages) {
        return ("%PDF-1.4\n" + String.join("\f", pages)).getBytes(StandardCharsets.UTF_8);
    }

    /// `file/page` of each page that was read, not known.
    synchronized List<String> read() {
        return List.copyOf(read);
    }

    @Override
    public synchronized List<PageOutcome> read(SourceFile file, IntFunction<Optional<PageOutcome>> known,
            Consumer<PageOutcome> onPage) {
        List<PageOutcome> outcomes = new ArrayList<>();
        String[] pages = text(file).split("\f", -1);
        for (int i = 1; i <= pages.length; i++) {
            String text = pages[i - 1];
            PageRef ref = new PageRef(file.sha256(), i);
            int page = i;
            PageOutcome outcome = known.apply(i).orElseGet(() -> {
                read.add(file.name() + "/" + page);
                return outcome(ref, text);
            });
            outcomes.add(outcome);
            onPage.accept(outcome);
        }
        return outcomes;
    }

    private static String text(SourceFile file) {
        try {
            String all = Files.readString(file.content());
            return all.substring(all.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageOutcome outcome(PageRef ref, String text) {
        if (text.contains("crash")) {
            throw new IllegalStateException("killed");
        }
        return text.contains("unreadable")
                ? new PageOutcome.UnreadPage(ref, Problem.UNREADABLE_FILE, "")
                : new PageOutcome.ReadPage(page(ref, text));
    }

    private static Page page(PageRef ref, String text) {
        List<String> rows = text.lines().toList();
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(rows.get(i), 0.02 + i * 0.9 / Math.max(40, rows.size())));
        }
        return new Page(ref, 0, 1000, 1400, true, TextSource.TEXT_LAYER, lines, List.of(),
                PageQuality.UNDISTURBED, new Engine("typed", "1", ""), List.of(), 0);
    }

    private static TextLine line(String text, double top) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), 1, (double) i / text.length(),
                    (i + 1.0) / text.length()));
        }
        return new TextLine(text, new Box(0.05, top, Math.min(0.9, 0.015 * text.length()), 0.015), null, 1,
                TextSource.TEXT_LAYER, Layer.BODY, 0, glyphs, List.of());
    }

    @Override
    public byte[] jpeg(SourceFile file, int page, int rotation, int longSide) {
        return PICTURE.clone();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void rest() {}

    @Override
    public void close() {}
}
