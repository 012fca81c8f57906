package health.homeward.extraction;

/// The shadow for matching, by the name that this package calls it.
final class Folded {
    private Folded() {}

    static String of(String text) {
        return health.homeward.terminology.Folded.of(text);
    }
}
