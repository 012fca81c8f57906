package health.homeward.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates in sentences; one without a year takes the year that puts it nearest before the document's own date. Where it
/// would lie soon after that date in the same year, its year is not known.
final class Dates {
    private static final Pattern FULL = Pattern
            .compile("((?:19|20)\\d{2})[ ]*[-./年]{1,2}[ ]*(\\d{1,2})[ ]*[-./月]{1,2}[ ]*(\\d{1,2})(?!\\d)");
    private static final Pattern SHORT = Pattern.compile("(?<![\\d年.-])(\\d{1,2})月(\\d{1,2})[日号]");

    private static final long SOON = 92;
    private static final long HALF_A_YEAR = 183;

    private Dates() {}

    /// The only date in the text; null when there is none or more than one.
    static @Nullable LocalDate in(String text, @Nullable LocalDate written) {
        Matcher full = FULL.matcher(text);
        if (full.find()) {
            LocalDate date = date(full.group(1), full.group(2), full.group(3));
            return full.find() ? null : date;
        }
        LocalDate date = brief(text, written);
        if (date == null || written == null || !date.isAfter(written)) {
            return date;
        }
        return date.isAfter(written.plusDays(SOON)) ? date.minusYears(1) : null;
    }

    /// The last day that is printed with its year; null when there is none.
    static @Nullable LocalDate last(String text) {
        LocalDate last = null;
        Matcher full = FULL.matcher(text);
        while (full.find()) {
            LocalDate date = date(full.group(1), full.group(2), full.group(3));
            last = date == null ? last : date;
        }
        return last;
    }

    /// The only date in the text, of something to come: without a year it takes the one that puts it nearest after the
    /// document's own date; a day that has just gone is none.
    static @Nullable LocalDate next(String text, @Nullable LocalDate written) {
        if (written == null || FULL.matcher(text).find()) {
            return in(text, written);
        }
        LocalDate date = brief(text, written);
        if (date == null || !date.isBefore(written)) {
            return date;
        }
        return date.plusDays(SOON).isBefore(written) ? date.plusYears(1) : null;
    }

    /// Whether the text holds one day without a year that can lie soon after the document's own date.
    static boolean ahead(String text, @Nullable LocalDate written) {
        LocalDate date = FULL.matcher(text).find() ? null : brief(text, written);
        return date != null && written != null
                && (date.isAfter(written) || date.plusYears(1).isBefore(written.plusDays(HALF_A_YEAR)));
    }

    static boolean named(String text) {
        return FULL.matcher(text).find() || SHORT.matcher(text).find();
    }

    /// The only day without a year, in the year of the document.
    private static @Nullable LocalDate brief(String text, @Nullable LocalDate written) {
        Matcher brief = SHORT.matcher(text);
        if (written == null || !brief.find()) {
            return null;
        }
        LocalDate date = date(Integer.toString(written.getYear()), brief.group(1), brief.group(2));
        return brief.find() ? null : date;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
