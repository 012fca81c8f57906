package health.homeward.translation;

/// The language of a segment.
enum Language {
    CHINESE, ENGLISH
}
