package health.homeward.medication;

/// A question for the pharmacist about two medicines of a list; never an answer.
///
/// @param first label of a medicine
/// @param second label of the other
/// @param text the whole question
/// @param source the list or label that the question comes from, or how it was found
public record Question(Kind kind, String first, String second, String text, String source) {
    /// What the two have in common.
    public enum Kind {
        DUPLICATE, SAME_CLASS, INTERACTION
    }
}
