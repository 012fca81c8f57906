package health.homeward.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The images of one examination that were handed in, as their files say, and whose they are.
///
/// @param id names it beside the papers
/// @param uid empty when the files have none
/// @param modalities DICOM codes
/// @param bodyParts codes as written
/// @param protocols what its series that show the patient are called
/// @param numbers of the examination, as written
/// @param patient as written, with every spelling
/// @param owner with what people decided on top
/// @param lacks what is missing, cut or doubtful: one English sentence each
/// @param whole whether every image that can be known of is there and complete, and more than planning images and screens
public record ImageStudy(
        DocumentId id,
        String uid,
        @Nullable LocalDate date,
        List<String> modalities,
        String description,
        List<String> bodyParts,
        List<String> protocols,
        List<String> numbers,
        String institution,
        String patient,
        IdentityFinding owner,
        List<ImageSeries> series,
        List<String> lacks,
        boolean whole) {
    public ImageStudy {
        modalities = List.copyOf(modalities);
        bodyParts = List.copyOf(bodyParts);
        protocols = List.copyOf(protocols);
        numbers = List.copyOf(numbers);
        series = List.copyOf(series);
        lacks = List.copyOf(lacks);
    }

    /// By what it was made: `CT`, `CT and PT`.
    public String kind() {
        return modalities.isEmpty() ? "kind not known" : String.join(" and ", modalities);
    }

    public int images() {
        return series.stream().mapToInt(one -> one.files().size()).sum();
    }

    public Stream<SourceFile> files() {
        return series.stream().flatMap(one -> one.files().stream());
    }
}
