package health.homeward.document;

/// A place on a page: the page as received, turned upright by a multiple of 90°, and a box on it.
public record Region(PageRef page, Box box) {}
