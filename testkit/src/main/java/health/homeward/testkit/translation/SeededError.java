package health.homeward.testkit.translation;

/// A right translation with one error in it.
///
/// @param english with the error
/// @param what was done
public record SeededError(ErrorClass kind, SentencePair pair, String english, String what) {}
