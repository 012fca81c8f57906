package health.homeward.testkit.translation;

/// A sentence of a record with a right translation.
///
/// @param record kind of record
/// @param part the letter of the part of the corpus: only `a` may be looked at when the checks are made
public record SentencePair(String record, String specialty, String chinese, String english, char part) {}
