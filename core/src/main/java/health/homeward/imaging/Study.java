package health.homeward.imaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One examination.
///
/// @param uid empty when the files have none
/// @param date `YYYY-MM-DD`, null when absent or in any other form
/// @param patientName as in most of its files
/// @param charset the one the texts are in
/// @param declaredCharset the one most of its files claim, null where they claim none
/// @param patientNameCandidates the two best readings where the confidence is low
public record Study(
        String uid,
        @Nullable String date,
        String description,
        String institution,
        List<String> modalities,
        String patientName,
        Confidence patientNameConfidence,
        String charset,
        @Nullable String declaredCharset,
        List<Series> series,
        List<String> patientNameCandidates) {
    /// Whether a text may be shown without asking.
    public enum Confidence {
        @JsonProperty("HIGH")
        HIGH, @JsonProperty("LOW")
        LOW
    }

    public Study {
        modalities = List.copyOf(modalities);
        series = List.copyOf(series);
        patientNameCandidates = List.copyOf(patientNameCandidates);
    }
}
