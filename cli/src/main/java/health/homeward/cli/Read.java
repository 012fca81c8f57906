package health.homeward.cli;

import health.homeward.document.FileKind;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.document.TextLine;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import health.homeward.reading.PageReader;
import health.homeward.reading.PageReaders;
import health.homeward.reading.ReadingSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Text with places, or plain text, of single files.
@Command(name = "read", mixinStandardHelpOptions = true, description = "Read files as text with places.")
public final class Read implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object for each page, a line each")
    private boolean json;

    @Option(names = "--detail", description = "with --json: the place of every character")
    private boolean detail;

    @Option(names = "--models", paramLabel = "DIR", description = "folder with det.onnx, rec.onnx, dict.txt")
    private @Nullable Path models;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    private int read;
    private int unread;

    @Override
    public Integer call() {
        try (PageReader reader = PageReaders.open(new ReadingSettings(models, 0, CaseOptions.cache()))) {
            for (Path file : files) {
                read(reader, file);
            }
        }
        out().flush();
        return unread == 0 ? 0 : read == 0 ? 4 : 3;
    }

    private void read(PageReader reader, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                complain(file, 1, Problem.FILE_NOT_FOUND);
            } else if (Files.size(file) > IntakeLimits.DEFAULT.documentBytes()) {
                complain(file, 1, Problem.LIMIT);
            } else {
                read(reader, file, Files.readAllBytes(file));
            }
        } catch (AccessDeniedException e) {
            complain(file, 1, Problem.NOT_PERMITTED);
        } catch (IOException e) {
            complain(file, 1, Problem.UNREADABLE_FILE);
        }
    }

    private void read(PageReader reader, Path file, byte[] bytes) {
        SourceFile source = new SourceFile(Sha256.of(bytes), Intake.kindOf(bytes), bytes.length,
                List.of(file.toString()), file.toAbsolutePath());
        if (!source.kind().isReadable()) {
            complain(file, 1,
                    source.kind() == FileKind.DICOM ? Problem.DICOM_NOT_READ : Problem.UNSUPPORTED_KIND);
            return;
        }
        reader.read(source, _ -> Optional.empty(), outcome -> show(file, outcome));
    }

    private void show(Path file, PageOutcome outcome) {
        switch (outcome) {
            case PageOutcome.ReadPage page -> {
                print(file, page.page());
                read++;
            }
            case PageOutcome.UnreadPage page -> complain(file, page.ref().page(), page.problem());
        }
    }

    private void print(Path file, Page page) {
        if (json) {
            out().println(PageJson.of(file.toString(), page, detail));
            return;
        }
        if (read > 0) {
            out().print('\f');
        }
        TextLine before = null;
        for (TextLine line : page.lines()) {
            if (before != null) {
                boolean row = line.box().x() >= before.box().right()
                        && line.box().centreY() < before.box().bottom();
                out().print(row ? '\t' : '\n');
            }
            out().print(line.text());
            before = line;
        }
        out().println();
    }

    private void complain(Path file, int page, Problem problem) {
        unread++;
        commandSpec().commandLine()
                .getErr()
                .println(file + ", page " + page + ": " + problem.remedy() + " [" + problem + "]");
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private CommandSpec commandSpec() {
        CommandSpec present = spec;
        if (present == null) {
            throw new IllegalStateException("picocli sets it");
        }
        return present;
    }
}
