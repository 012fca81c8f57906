package health.homeward.medication;

import health.homeward.terminology.Folded;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one way in which names are written for looking up.
final class Key {
    private static final Pattern MARKS = Pattern.compile("[\\s·・‧•\\-'’®™]");

    private Key() {}

    /// Compatibility characters made plain and traditional ones simplified.
    static String plain(String text) {
        return Folded.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    static String of(String name) {
        return MARKS.matcher(plain(name)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
