package health.homeward.imaging;

import java.util.Locale;
import java.util.Set;

/// What is written where nothing was known.
final class Placeholders {
    private static final Set<String> TEXTS = Set.of("", "0", "00", "000", "0000", "00000", "000000", "1",
            "ANON", "ANONYMOUS", "UNKNOWN", "NONE", "NULL", "NA", "N/A", "NONAME", "NO NAME", "匿名", "未知");
    private static final Set<String> DATES = Set.of("1900-01-01", "0001-01-01");

    private Placeholders() {}

    static boolean isText(String text) {
        return TEXTS.contains(text.replace('^', ' ').strip().toUpperCase(Locale.ROOT));
    }

    static boolean isDate(String date) {
        return DATES.contains(date);
    }
}
