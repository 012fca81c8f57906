package health.homeward.imaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
/// @param patients whose images they are; more than one where its files differ
/// @param patientAge as written, as `054Y`, null where none is
/// @param bodyParts codes as written
/// @param numbers accession number and study ID, as written
/// @param protocols what its series that show the patient are called
/// @param decoded whether the character set of every name is beyond doubt
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
        List<String> patientNameCandidates,
        List<Person> patients,
        @Nullable String patientAge,
        List<String> bodyParts,
        List<String> numbers,
        List<String> protocols,
        @JsonIgnore boolean decoded) {
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
        patients = List.copyOf(patients);
        bodyParts = List.copyOf(bodyParts);
        numbers = List.copyOf(numbers);
        protocols = List.copyOf(protocols);
    }
}
