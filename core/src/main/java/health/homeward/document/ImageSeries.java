package health.homeward.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run of images within an examination.
///
/// @param uid empty when the files have none
/// @param missing numbers of images that ought to be there
/// @param gap whether images are missing by any evidence
/// @param truncated files that end before their data do
/// @param files one for each image, by number
/// @param copies further files of the same images
public record ImageSeries(
        String uid,
        @Nullable Integer number,
        String modality,
        String description,
        List<Integer> missing,
        boolean gap,
        int truncated,
        List<SourceFile> files,
        List<SourceFile> copies) {
    public ImageSeries {
        missing = List.copyOf(missing);
        files = List.copyOf(files);
        copies = List.copyOf(copies);
    }

    /// Whether every image that can be known of is there and whole.
    public boolean isWhole() {
        return !gap && truncated == 0;
    }
}
