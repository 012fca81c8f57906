package health.homeward.recognition;

import health.homeward.terminology.Terms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The dates written in a text, in the forms that can be read in one way only.
final class DateForms {
    /// @param doubtful when the century is not printed
    record Found(int begin, int end, LocalDate date, @Nullable LocalTime time, boolean doubtful) {}

    private static final String TIME = "(?:[ \\t]*[T;,日]?[ \\t]*(?<half>上午|下午|晚上|晚|AM |PM )?[ ]*(?<hour>[01]?\\d|2[0-4])[ ]?(?:[:时点][ ]?(?<minute>[0-5]\\d)?)分?(?:[ ]?:?[ ]?(?<second>[0-5]\\d))?秒?)?";
    private static final Pattern CHINESE = Pattern.compile(
            "(?<!\\d)(?:(?<year>(?:19|20)\\d\\d)|民国[ ]*(?<republic>\\d{2,3}))[ ]*[-./年]{1,2}[ ]*(?<month>1[0-2]|0?[1-9])[ ]*[-./月]{1,2}[ ]*(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d(?!\\d?:))[ ]*日?"
                    + TIME);
    private static final Pattern DIGITS = Pattern.compile(
            "(?<!\\d)(?<year>(?:19|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)"
                    + TIME);
    private static final Pattern SHORT = Pattern.compile(
            "(?<![\\d./年-])(?<year>\\d\\d)[ ]*(?<mark>[-./年])[ ]*(?<month>1[0-2]|0?[1-9])[ ]*[-./月][ ]*(?<day>3[01]|[12]\\d|0?[1-9])(?![\\d./-])[ ]*日?"
                    + TIME);
    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS.keySet()
            .stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(m -> m))
            .toList()) + ")\\.?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?[- /]*" + MONTH
                    + "[-, /]*(?<year>(?:19|20)\\d\\d)" + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![A-Za-z])" + MONTH
                    + "[- ]*(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?[-, ]+(?<year>(?:19|20)\\d\\d)"
                    + TIME,
            Pattern.CASE_INSENSITIVE);

    private DateForms() {}

    /// Dates with their year in full, from left to right.
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        collect(CHINESE, text, found);
        collect(DAY_FIRST, text, found);
        collect(MONTH_FIRST, text, found);
        found.sort(Comparator.comparingInt(Found::begin));
        return found;
    }

    /// Also eight digits and two-digit years, which are dates only where a label says so.
    static List<Found> labelled(String text) {
        List<Found> found = in(text);
        if (found.isEmpty()) {
            collect(DIGITS, text, found);
        }
        if (found.isEmpty()) {
            collect(SHORT, text, found);
        }
        return found;
    }

    private static void collect(Pattern pattern, String text, List<Found> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int begin = matcher.start();
            LocalDate date = date(matcher, pattern == CHINESE);
            if (date != null && found.stream().noneMatch(other -> other.begin == begin)) {
                found.add(new Found(begin, matcher.end(), date, time(matcher), pattern == SHORT));
            }
        }
    }

    private static @Nullable LocalDate date(Matcher matcher, boolean chinese) {
        String printed = matcher.group("year");
        int year = printed == null
                ? Integer.parseInt(matcher.group("republic")) + 1911
                : Integer.parseInt(printed) + (printed.length() == 2 ? 2000 : 0);
        String month = matcher.group("month").toLowerCase(Locale.ROOT);
        try {
            int number = chinese || Character.isDigit(month.charAt(0))
                    ? Integer.parseInt(month)
                    : MONTHS.getOrDefault(month, 0);
            return LocalDate.of(year, number, Integer.parseInt(matcher.group("day")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(Matcher matcher) {
        if (matcher.group("hour") == null) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group("hour"));
        String half = matcher.group("half");
        boolean later = half != null && !half.equals("上午") && !half.equalsIgnoreCase("AM ");
        String minute = matcher.group("minute");
        String second = matcher.group("second");
        hour = later && hour < 12 ? hour + 12 : hour;
        return hour > 23
                ? null
                : LocalTime.of(hour, minute == null ? 0 : Integer.parseInt(minute),
                        second == null ? 0 : Integer.parseInt(second));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Terms row : Terms.read(DateForms.class, "months.tsv")) {
            row.spellings(1)
                    .forEach(month -> months.put(month.toLowerCase(Locale.ROOT),
                            Integer.valueOf(row.cell(0))));
        }
        return Map.copyOf(months);
    }
}
