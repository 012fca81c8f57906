package health.homeward.imaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import health.homeward.document.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One series within its study.
///
/// @param uid empty when the file has none
/// @param instances different SOP instances; frames are never counted
/// @param missing instance numbers that ought to be there, in order
/// @param gap whether images are missing by numbers, positions or declared counts
/// @param truncated files that end before their data do
/// @param duplicates further files of an instance that was counted
/// @param files one for each instance, by number
/// @param copies further files of the same instances
public record Series(
        String uid,
        @Nullable Integer number,
        String modality,
        String description,
        int instances,
        List<Integer> missing,
        boolean gap,
        int truncated,
        int duplicates,
        List<String> transferSyntaxes,
        @JsonIgnore List<SourceFile> files,
        @JsonIgnore List<SourceFile> copies) {
    public Series {
        missing = List.copyOf(missing);
        transferSyntaxes = List.copyOf(transferSyntaxes);
        files = List.copyOf(files);
        copies = List.copyOf(copies);
    }

    /// The missing numbers as runs: `19-179, 200`.
    public String missingInWords() {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < missing.size();) {
            int from = i;
            while (i + 1 < missing.size() && missing.get(i + 1) == missing.get(i) + 1) {
                i++;
            }
            runs.add(from == i ? "" + missing.get(i) : missing.get(from) + "-" + missing.get(i));
            i++;
        }
        return String.join(", ", runs);
    }
}
