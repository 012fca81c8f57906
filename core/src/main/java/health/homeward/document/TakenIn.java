package health.homeward.document;

import java.time.LocalDate;
import java.util.List;

/// A person's word that a paper is the patient's, where the paper itself does not say so. It is told wherever the paper
/// or a value of it is shown.
///
/// @param anothers whether the paper seemed to be another person's; otherwise it did not say clearly whose it is
/// @param names printed on it that are not known as the patient's
public record TakenIn(String by, LocalDate day, String reason, boolean anothers, List<String> names) {
    public TakenIn {
        names = List.copyOf(names);
    }

    /// What speaks against it, in a few English words.
    public String against() {
        if (names.isEmpty()) {
            return anothers ? "seemed to be another person\u2019s" : "does not say clearly whose it is";
        }
        return (anothers ? "prints another name (" : "prints the name (") + String.join(", ", names) + ")";
    }

    /// The same, with who took it in and why.
    public String words() {
        return against() + "; taken in by " + by + " on " + day
                + (reason.isBlank() ? ", without a reason" : ", because: " + reason);
    }
}
