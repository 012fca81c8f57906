package health.homeward.reading.internal.file;

import health.homeward.document.PageOutcome;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.reading.internal.file.Messages.Answer;
import health.homeward.reading.internal.file.Messages.Request;
import health.homeward.reading.internal.ocr.OnnxPictureReader;
import health.homeward.reading.internal.ocr.PictureReader;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.logging.LogManager;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The process that opens files from outside. It answers on its standard output until its input ends.
public final class ReaderMain {
    private static final Pattern FULL = Pattern
            .compile("(?i)no space left|not enough space|disk quota|disk full");

    private final Path scratch;
    private final @Nullable Path models;
    private final PageMaker maker = new PageMaker(this::reader);
    private @Nullable PictureReader reader;
    private @Nullable Sha256 open;
    private @Nullable PageSource source;

    ReaderMain(Path scratch, @Nullable Path models) {
        this.scratch = scratch;
        this.models = models;
    }

    /// Runs until the other side closes.
    ///
    /// @param arguments scratch folder, then perhaps the folder of the models
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        LogManager.getLogManager().reset();
        ProcessHandle.current().parent().ifPresent(ReaderMain::endWith);
        Path scratch = Path.of(arguments[0]);
        ReaderMain main = new ReaderMain(scratch, arguments.length > 1 ? Path.of(arguments[1]) : null);
        try {
            while (true) {
                Messages.write(out, main.answer(Messages.read(in, Request.class)));
            }
        } catch (EOFException e) {
            main.closeSource();
            Scratch.delete(scratch);
        }
    }

    /// A page in the making does not outlive a program that was killed.
    private static void endWith(ProcessHandle parent) {
        Thread.ofVirtual().start(() -> {
            parent.onExit().join();
            Runtime.getRuntime().halt(1);
        });
    }

    /// Every failure of a page is an answer; only what breaks the process itself is not.
    Answer answer(Request request) {
        try {
            PageSource pages = source(request);
            if (request.page() == 0) {
                return new Answer.Count(pages.pages());
            }
            PageContent content = pages.page(request.page());
            if (request.longSide() > 0) {
                return picture(content, request);
            }
            return new Answer.Read(maker.make(new PageRef(request.file().sha256(), request.page()), content));
        } catch (ProblemException e) {
            return new Answer.Failed(e.problem(), String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Answer.Failed(problem(e),
                    e.getClass().getSimpleName());
        } catch (OutOfMemoryError e) {
            return new Answer.Failed(Problem.LIMIT,
                    "memory > " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        }
    }

    /// Whether the file failed or the disk: nothing tells them apart but the words of the system.
    static Problem problem(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (FULL.matcher(String.valueOf(e.getMessage())).find()) {
                return Problem.NOT_ENOUGH_SPACE;
            }
        }
        return Problem.UNREADABLE_FILE;
    }

    private static Answer picture(PageContent content, Request request) throws IOException {
        BufferedImage drawing = content.drawing();
        if (drawing == null) {
            return new Answer.Failed(Problem.PICTURE_NOT_DECODED, "the page has text only");
        }
        BufferedImage upright = Pictures.turned(Pictures.shrunk(drawing, request.longSide()),
                request.rotation());
        return new Answer.Picture(Base64.getEncoder().encodeToString(Pictures.jpeg(upright)));
    }

    private PageSource source(Request request) throws IOException {
        PageSource current = source;
        if (current != null && request.file().sha256().equals(open)) {
            return current;
        }
        closeSource();
        PageSource opened = Sources.open(request.file(), scratch);
        source = opened;
        open = request.file().sha256();
        return opened;
    }

    private void closeSource() throws IOException {
        PageSource current = source;
        source = null;
        open = null;
        if (current != null) {
            current.close();
        }
    }

    private PictureReader reader() {
        PictureReader opened = reader;
        if (opened == null) {
            opened = OnnxPictureReader.open(models);
            reader = opened;
        }
        return opened;
    }

    /// What is made of an answer when it is not a page.
    static PageOutcome unread(PageRef ref, Answer answer) {
        return switch (answer) {
            case Answer.Read read -> read.outcome();
            case Answer.Failed failed -> new PageOutcome.UnreadPage(ref, failed.problem(), failed.detail());
            case Answer.Count count -> new PageOutcome.UnreadPage(ref, Problem.READER_FAILED, "count");
            case Answer.Picture picture -> new PageOutcome.UnreadPage(ref, Problem.READER_FAILED, "picture");
        };
    }
}
