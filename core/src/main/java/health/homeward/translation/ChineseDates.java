package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates and times of day in Chinese records.
final class ChineseDates implements Tokeniser.Taker {
    private static final String DAY = "(?:[日号]|(?!\\d))";
    private static final Pattern FULL = Pattern.compile(
            "(?<![\\d.])(\\d{4}|\\d{2}(?=年))(?:年|[-./]{1,2})\\s?(\\d{1,2})(?:月|[-./]{1,2})\\s?(\\d{1,2})"
                    + DAY
                    + "(?:\\s?(?:至|到|~|-)\\s?(\\d{1,2})[日号])?");
    private static final Pattern SHORT = Pattern
            .compile("(?<![\\d.-])(\\d{2})([-.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.-])[日号]?");
    private static final Pattern MONTH = Pattern
            .compile("(?<!\\d)(\\d{4}|\\d{2}(?=年))(?:年\\s?|[-.](?=\\d{1,2}月))(\\d{1,2})月份?");
    private static final Pattern OF_YEAR = Pattern
            .compile("(?<![\\d.])(\\d{1,2})月(\\d{1,2})[日号](?:\\s?(?:至|到|~|-)\\s?(\\d{1,2})[日号])?");
    private static final Pattern NAMED = Pattern
            .compile("(?<![\\d.个+])(\\d{1,2})月(?:份|底|初|中旬|上旬|下旬|(?=至\\d))");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");
    private static final Pattern DASHED = Pattern
            .compile("(?<![\\d.])(\\d{1,2})[-./](\\d{1,2})(?=[日号]|入院|复查|行|收|出院)[日号]?");
    private static final Pattern TIME = Pattern.compile(
            "(上午|下午|中午|晚上|晚|凌晨|夜间)?\\s?(?<![\\d.])(\\d{1,2})(?:[:;](\\d{2})(?::\\d{2})?(?![\\d.])|[时点](?!间|钟|内|位|方向|处)(?:(\\d{1,2})分?|(半))?)");

    @Override
    public void take(Remaining text) {
        text.takeAll(FULL, m -> days(m, year(m.group(1)), m.group(2), m.group(3), m.group(4)));
        text.takeAll(SHORT, m -> days(m, year(m.group(1)), m.group(3), m.group(4), null));
        text.takeAll(MONTH, m -> one(m, new PartialDate(year(m.group(1)), number(m.group(2)), null)));
        text.takeAll(OF_YEAR, m -> days(m, null, m.group(1), m.group(2), m.group(3)));
        text.takeAll(NAMED, m -> one(m, new PartialDate(null, number(m.group(1)), null)));
        text.takeAll(YEAR, m -> one(m, new PartialDate(number(m.group(1)), null, null)));
        text.takeAll(DASHED, m -> days(m, null, m.group(1), m.group(2), null));
        text.takeAll(TIME, ChineseDates::time);
    }

    static List<Token> days(MatchResult match, @Nullable Integer year, String month, String day,
            @Nullable String until) {
        PartialDate first = new PartialDate(year, number(month), number(day));
        PartialDate last = until == null ? first : new PartialDate(year, number(month), number(until));
        return until == null
                ? one(match, first)
                : first.possible() && last.possible()
                        ? List.of(token(match, first), token(match, last))
                        : List.of();
    }

    static List<Token> one(MatchResult match, PartialDate date) {
        return date.possible() ? List.of(token(match, date)) : List.of();
    }

    private static Token token(MatchResult match, PartialDate date) {
        return Token.of(Kind.DATE, date.value(), match.start(), match.end());
    }

    /// Two figures mean this century unless they are well ahead of any record.
    private static int year(String printed) {
        int number = Integer.parseInt(printed);
        return printed.length() > 2 ? number : number < 50 ? 2000 + number : 1900 + number;
    }

    static int number(String printed) {
        return Integer.parseInt(printed);
    }

    private static List<Token> time(MatchResult match) {
        String part = match.group(1) == null ? "" : match.group(1);
        int hour = number(match.group(2));
        String minutes = match.group(3) != null ? match.group(3) : match.group(4);
        int minute = minutes == null ? match.group(5) == null ? 0 : 30 : number(minutes);
        boolean later = part.startsWith("下") || part.startsWith("晚") || part.startsWith("夜");
        int full = later && hour < 12 ? hour + 12 : hour;
        return full > 24 || minute > 59
                ? List.of()
                : List.of(Token.of(Kind.TIME, full + ":" + minute, match.start(), match.end()));
    }
}
