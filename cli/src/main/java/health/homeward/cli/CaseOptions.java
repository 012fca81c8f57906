package health.homeward.cli;

import health.homeward.casefile.CaseFile;
import health.homeward.casefile.CaseState;
import health.homeward.readiness.Opinion;
import health.homeward.reading.PageReader;
import health.homeward.reading.PageReaders;
import health.homeward.reading.ReadingSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// What `pack`, `check` and `confirm` are told alike.
final class CaseOptions {
    private static final List<String> OPINIONS = Stream.of(Opinion.values()).map(Opinion::code).toList();

    /// The codes of the kinds of opinion, for the help.
    static final class Opinions implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return OPINIONS.iterator();
        }
    }

    /// From a code to a kind of opinion.
    static final class OpinionCode implements ITypeConverter<Opinion> {
        @Override
        public Opinion convert(String code) {
            if (!OPINIONS.contains(code)) {
                throw new TypeConversionException(code + " is none of " + String.join(", ", OPINIONS));
            }
            return Opinion.of(code);
        }
    }

    @Parameters(paramLabel = "FOLDER", description = "the records as they were handed out; only read")
    private Path input = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the case (default: FOLDER-homeward beside FOLDER)")
    private @Nullable Path out;

    @Option(names = "--case", paramLabel = "FILE", description = "what the person told us (default: case.yaml in FOLDER, else in DIR)")
    private @Nullable Path told;

    @Option(names = "--models", paramLabel = "DIR", description = "folder with det.onnx, rec.onnx, dict.txt")
    private @Nullable Path models;

    @Option(names = "--opinion", paramLabel = "KIND", completionCandidates = Opinions.class, converter = OpinionCode.class, description = "${COMPLETION-CANDIDATES}")
    private @Nullable Opinion opinion;

    /// Says where a case was begun, since one whose records were renamed begins anew.
    CaseFile open(Clock clock, PrintWriter err) {
        CaseFile file = CaseFile.open(input, folder(), told, clock);
        if (file.isNew()) {
            err.println("A new case: " + file.folder()
                    + "\n(If the records were renamed or moved: what was told and decided lies in the old …-homeward folder. Delete the new one and move and rename the old one likewise, or name it with --out.)");
            err.flush();
        }
        return file;
    }

    /// The folder of the case.
    Path folder() {
        Path given = out;
        if (given != null) {
            return given;
        }
        Path whole = input.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + "-homeward");
    }

    PageReader reader() {
        return PageReaders.open(new ReadingSettings(models, 0, cache()));
    }

    /// Evaluates the case, showing the reading as it goes on.
    CaseState evaluate(CaseFile file, PageReader reader, PrintWriter err) {
        try (ReadingBar bar = ReadingBar.on(err)) {
            return file.evaluate(reader, opinion, bar);
        }
    }

    static Path cache() {
        String told = System.getenv("XDG_CACHE_HOME");
        Path caches = told == null || told.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(told);
        return caches.resolve("homeward");
    }
}
