package health.homeward.reading.internal.file;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.SourceFile;
import health.homeward.reading.internal.file.Messages.Answer;
import health.homeward.reading.internal.file.Messages.Request;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Draws pages in a process of its own, which stays for the next page and ends with the program.
public final class PictureProcess {
    private static final Map<Path, ReaderProcess> PROCESSES = new ConcurrentHashMap<>();

    private PictureProcess() {}

    /// The page as a JPEG file; see [health.homeward.reading.PagePictures].
    public static byte[] jpeg(SourceFile file, int page, int rotation, int longSide, Path scratch) {
        ReaderProcess process = PROCESSES.computeIfAbsent(scratch.toAbsolutePath(),
                folder -> new ReaderProcess(folder, null));
        return switch (process.ask(new Request(file, page, rotation, longSide))) {
            case Answer.Picture picture -> picture.bytes();
            case Answer.Failed failed -> throw new ProblemException(failed.problem(), failed.detail());
            case Answer.Count count -> throw new ProblemException(Problem.READER_FAILED, "count");
            case Answer.Read read -> throw new ProblemException(Problem.READER_FAILED, "page");
        };
    }
}
