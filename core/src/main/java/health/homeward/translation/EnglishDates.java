package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates and times of day in English.
final class EnglishDates implements Tokeniser.Taker {
    /// Marks a date in figures whose month may as well be its day.
    static final String AMBIGUOUS = "ambiguous";

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
            "sep", "oct", "nov", "dec");
    private static final String M = "(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
    private static final String D = "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.]\\d|\\d)";
    private static final String Y = "((?:19|20|21)\\d{2})(?!\\d)";
    private static final String TO = "\\s?(?:-|~|to|through|until|till|and)\\s?";

    private static final Pattern ISO = Pattern
            .compile("(?<!\\d)(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern
            .compile(M + "\\s?" + D + "(?:" + TO + D + ")?,?\\s?(?:of\\s)?" + Y);
    private static final Pattern DAY_FIRST = Pattern
            .compile(D + "(?:" + TO + D + ")?[\\s-](?:of\\s)?" + M + "[,\\s-]{1,2}" + Y);
    private static final Pattern MONTH = Pattern.compile(M + "[,\\s-]{0,2}(?:of\\s)?" + Y);
    private static final Pattern MONTH_FIRST_ONLY = Pattern.compile(M + "\\s?" + D + "(?:" + TO + D + ")?");
    private static final Pattern DAY_FIRST_ONLY = Pattern
            .compile(D + "(?:" + TO + D + ")?[\\s-](?:of\\s)?" + M);
    private static final Pattern SLASHED = Pattern
            .compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");
    private static final Pattern YEAR_MONTH = Pattern
            .compile("(?<!\\d)((?:19|20)\\d{2})[-/.](\\d{1,2})(?![\\d.])");
    private static final Pattern YEAR = Pattern.compile(
            "(?<=\\b(?:in|since|from|of|during|until|by|early|late|mid|year|before|after|to|and)[\\s-])" + Y
                    + "(?!\\s?[a-z%×/])|(?<=\\b(?:in|since|from|of|during|until|by|early|late|mid|year|before|after)\\s)"
                    + Y);
    private static final Pattern NAMED = Pattern
            .compile(
                    "(?<=\\b(?:in|since|from|of|during|until|by|early|late|mid|last|to|end of)[\\s-])(?:the\\s)?"
                            + M);
    private static final Pattern TIME = Pattern
            .compile(
                    "(?<![\\d.a-z])(\\d{1,2})(?:[:](\\d{2})(?::\\d{2})?)?\\s?(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z])"
                            + "|(?<![\\d.:])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?!\\d)"
                            + "|(?<!\\d)(\\d{2})(\\d{2})\\s?(?:h|hrs|hours)(?![a-z])");

    @Override
    public void take(Remaining text) {
        text.takeAll(ISO, m -> days(m, m.group(1), m.group(3), m.group(4), null));
        text.takeAll(SLASHED, EnglishDates::slashed);
        text.takeAll(MONTH_FIRST, m -> days(m, m.group(4), month(m.group(1)), m.group(2), m.group(3)));
        text.takeAll(DAY_FIRST, m -> days(m, m.group(4), month(m.group(3)), m.group(1), m.group(2)));
        text.takeAll(MONTH, m -> ChineseDates.one(m,
                new PartialDate(ChineseDates.number(m.group(2)), monthNumber(m.group(1)), null)));
        text.takeAll(MONTH_FIRST_ONLY, m -> days(m, null, month(m.group(1)), m.group(2), m.group(3)));
        text.takeAll(DAY_FIRST_ONLY, m -> days(m, null, month(m.group(3)), m.group(1), m.group(2)));
        text.takeAll(YEAR_MONTH, m -> ChineseDates.one(m,
                new PartialDate(ChineseDates.number(m.group(1)), ChineseDates.number(m.group(2)), null)));
        text.takeAll(NAMED,
                m -> ChineseDates.one(m, new PartialDate(null, monthNumber(m.group(1)), null)));
        text.takeAll(YEAR, m -> ChineseDates.one(m, new PartialDate(
                ChineseDates.number(m.group(1) == null ? m.group(2) : m.group(1)), null, null)));
        text.takeAll(TIME, EnglishDates::time);
    }

    private static List<Token> days(MatchResult match, @Nullable String year, String month, String day,
            @Nullable String until) {
        return ChineseDates.days(match, year == null ? null : ChineseDates.number(year), month, day, until);
    }

    private static List<Token> slashed(MatchResult match) {
        int first = ChineseDates.number(match.group(1));
        int second = ChineseDates.number(match.group(2));
        boolean dayFirst = first > 12;
        PartialDate date = new PartialDate(ChineseDates.number(match.group(3)), dayFirst ? second : first,
                dayFirst ? first : second);
        String detail = first <= 12 && second <= 12 && first != second ? AMBIGUOUS : "";
        return date.possible()
                ? List.of(new Token(Kind.DATE, date.value(), detail, true, false, match.start(), match.end()))
                : List.of();
    }

    private static String month(String name) {
        return String.valueOf(monthNumber(name));
    }

    private static int monthNumber(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static List<Token> time(MatchResult match) {
        boolean twelve = match.group(1) != null;
        int hour = ChineseDates.number(
                twelve ? match.group(1) : match.group(4) != null ? match.group(4) : match.group(6));
        String minutes = twelve ? match.group(2) : match.group(5) != null ? match.group(5) : match.group(7);
        int minute = minutes == null ? 0 : ChineseDates.number(minutes);
        if (twelve && match.group(3).startsWith("p") && hour < 12) {
            hour += 12;
        }
        return hour > 24 || minute > 59
                ? List.of()
                : List.of(Token.of(Kind.TIME, hour + ":" + minute, match.start(), match.end()));
    }
}
