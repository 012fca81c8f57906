package health.homeward.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates in sentences; one without a year takes the year that puts it nearest before the document's own date.
final class Dates {
    private static final Pattern FULL = Pattern
            .compile("((?:19|20)\\d{2})[ ]*[-./年]{1,2}[ ]*(\\d{1,2})[ ]*[-./月]{1,2}[ ]*(\\d{1,2})(?!\\d)");
    private static final Pattern SHORT = Pattern.compile("(?<![\\d年.-])(\\d{1,2})月(\\d{1,2})[日号]");

    private Dates() {}

    /// The only date in the text; null when there is none or more than one.
    static @Nullable LocalDate in(String text, @Nullable LocalDate written) {
        Matcher full = FULL.matcher(text);
        if (full.find()) {
            LocalDate date = date(full.group(1), full.group(2), full.group(3));
            return full.find() ? null : date;
        }
        Matcher brief = SHORT.matcher(text);
        if (written == null || !brief.find()) {
            return null;
        }
        LocalDate date = date(Integer.toString(written.getYear()), brief.group(1), brief.group(2));
        if (brief.find()) {
            return null;
        }
        return date != null && date.isAfter(written) ? date.minusYears(1) : date;
    }

    /// The only date in the text, of something to come: without a year it takes the one that puts it nearest after the
    /// document's own date.
    static @Nullable LocalDate next(String text, @Nullable LocalDate written) {
        LocalDate date = in(text, written);
        if (date == null || written == null || FULL.matcher(text).find()) {
            return date;
        }
        return date.isBefore(written) ? date.plusYears(1) : date;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
