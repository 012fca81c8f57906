package health.homeward.testkit.paper;

/// Says that a piece of text belongs to a fact.
///
/// @param part name of the part that it prints, empty for the fact as a whole
public record Tag(String fact, String part) {}
