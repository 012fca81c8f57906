package health.homeward.testkit.truth;

import java.util.List;
import java.util.Map;

/// One paper of a case.
///
/// @param kind code of the kind, `unknown` for what is none of them
/// @param dates ISO dates by role: `admitted`, `discharged`, `collected`, `examined`, `reported` …
/// @param identity as printed: `name`, `sex`, `age`, `birthDate`, `inpatient` and other numbers
/// @param owner `MATCH`, `UNCLEAR` (nothing on it says whose it is) or `CONFLICT` (another person's)
/// @param pages each as `file#page`, in reading order; a paper that came twice is listed once
public record PaperTruth(
        String id,
        String kind,
        String title,
        String hospital,
        Map<String, String> dates,
        Map<String, String> identity,
        String owner,
        List<String> pages) {
    public PaperTruth {
        pages = List.copyOf(pages);
    }
}
