package health.homeward.document;

/// The part of a page that belongs to a document; lines whose centre lies in the area are its lines.
public record DocumentPart(PageRef page, Box area) {}
