package health.homeward.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.homeward.document.Json;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.imaging.Disc;
import health.homeward.imaging.Imaging;
import health.homeward.imaging.Series;
import health.homeward.intake.IntakeLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What is on a disc of images, and what is not.
@Command(name = "imaging", mixinStandardHelpOptions = true, description = "Tell what a disc or folder of images (DICOM) holds, and what is missing, cut, doubled or of somebody else.")
public final class ShowImaging implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object; ends with 0 whenever it was printed")
    private boolean json;

    @Parameters(paramLabel = "FOLDER", description = "folder or ZIP")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Scratch scratch = Scratch.create()) {
            Disc disc = Imaging.read(folder, scratch.folder(), IntakeLimits.DEFAULT);
            print(disc, out);
            if (!json && disc.dicom() == 0) {
                throw new ProblemException(Problem.NO_IMAGES, folder.toString());
            }
            return json || isSound(disc) ? 0 : 3;
        } finally {
            out.flush();
        }
    }

    private void print(Disc disc, PrintWriter out) throws JsonProcessingException {
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(disc));
        } else {
            DiscText.print(disc, out);
        }
    }

    private static boolean isSound(Disc disc) {
        return disc.unreadable().isEmpty() && disc.patients().size() < 2
                && disc.studies()
                        .stream()
                        .flatMap(study -> study.series().stream())
                        .noneMatch(ShowImaging::isDamaged);
    }

    private static boolean isDamaged(Series series) {
        return series.gap() || series.truncated() > 0;
    }
}
