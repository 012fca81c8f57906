package health.homeward.imaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as PS3.5 writes them, and as its predecessor did.
final class Dates {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(\\.?)([0-9]{2})\\2([0-9]{2})");

    private Dates() {}

    /// `YYYY-MM-DD`; null for whatever is no date.
    static @Nullable String iso(String date) {
        Matcher matcher = FORM.matcher(date);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4))).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
