package health.homeward.medication;

import health.homeward.terminology.Folded;
import java.text.Normalizer;
import java.util.Locale;

/// The one way in which names are written for looking up.
final class Key {
    private static final String MARKS = "·・‧•-'’®™";
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;

    private Key() {}

    /// Compatibility characters made plain and traditional ones simplified.
    static String plain(String text) {
        return Folded.of(simple(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    static String of(String name) {
        String plain = plain(name);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isWhitespace(c) && MARKS.indexOf(c) < 0) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 && (c < FIRST_HAN || c > LAST_HAN)) {
                return false;
            }
        }
        return true;
    }
}
