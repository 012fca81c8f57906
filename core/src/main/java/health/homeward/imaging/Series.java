package health.homeward.imaging;

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
        List<String> transferSyntaxes) {
    public Series {
        missing = List.copyOf(missing);
        transferSyntaxes = List.copyOf(transferSyntaxes);
    }
}
