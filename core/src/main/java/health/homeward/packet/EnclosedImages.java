package health.homeward.packet;

import health.homeward.document.DocumentId;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageSeries;
import health.homeward.document.ImageStudy;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.readiness.Examination;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The images of a case: which there are, and the disc that is made of those that may be handed on.
///
/// @param studies all of them, with whose they are
/// @param examinations what the papers say was examined, against them
/// @param unreported studies without a report
/// @param files of the disc, in order
/// @param directory the DICOMDIR of the disc
/// @param previews a JPEG of the middle image of each series that a decoder here knows, by the hash of the image
public record EnclosedImages(
        List<ImageStudy> studies,
        List<Examination> examinations,
        List<DocumentId> unreported,
        List<DiscFile> files,
        Directory directory,
        Map<Sha256, byte[]> previews) {
    public static final EnclosedImages NONE = new EnclosedImages(List.of(), List.of(), List.of(), List.of(),
            () -> new byte[0], Map.of());

    /// A file as it was received, under a name of the disc.
    ///
    /// @param path from the root of the disc
    /// @param why it is not in the directory; empty when it is
    public record DiscFile(String path, SourceFile file, String why) {}

    /// Writes the directory of a disc.
    public interface Directory {
        byte[] bytes();
    }

    public EnclosedImages {
        studies = List.copyOf(studies);
        examinations = List.copyOf(examinations);
        unreported = List.copyOf(unreported);
        files = List.copyOf(files);
        previews = Map.copyOf(previews);
    }

    /// Those of nobody else.
    List<ImageStudy> shown() {
        return studies.stream().filter(study -> !isAnothers(study)).toList();
    }

    List<ImageStudy> withheld() {
        return studies.stream().filter(EnclosedImages::isAnothers).toList();
    }

    /// All files of studies that are withheld.
    Set<Sha256> withheldFiles() {
        return withheld().stream()
                .flatMap(study -> study.series().stream())
                .flatMap(series -> Stream.concat(series.files().stream(), series.copies().stream()))
                .map(SourceFile::sha256)
                .collect(Collectors.toSet());
    }

    /// The image in the middle of a series; null where it has none.
    public static @Nullable SourceFile middle(ImageSeries series) {
        return series.files().isEmpty() ? null : series.files().get(series.files().size() / 2);
    }

    /// Where the preview of a series lies beside index.html; null where there is none.
    @Nullable
    String preview(ImageSeries series) {
        SourceFile middle = middle(series);
        return middle == null || !previews.containsKey(middle.sha256())
                ? null
                : "reader/previews/" + middle.sha256().hex().substring(0, 16) + ".jpg";
    }

    static boolean isSettled(ImageStudy study) {
        return study.owner().state() == IdentityFinding.State.MATCH;
    }

    private static boolean isAnothers(ImageStudy study) {
        return study.owner().state() == IdentityFinding.State.CONFLICT;
    }
}
