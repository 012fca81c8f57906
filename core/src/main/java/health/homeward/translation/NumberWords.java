package health.homeward.translation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers in words. One, ordinals and articles may answer a number of the other side but demand none.
final class NumberWords implements Tokeniser.Taker {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String NEVER = "|(?<ordinal>(?!))|(?<article>(?!))";
    private static final Pattern CHINESE = Pattern.compile(
            "(?<words>[零〇一二两三四五六七八九十百千万亿]+)(?<more>个?半(?=[年月天日周]|个月|小时)|(?=(?:年|个月|天|小时)半))?|(?<half>半)(?=个?[年月天日片粒\u0001]|个?小时)"
                    + NEVER);
    private static final String ONES = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private static final Pattern ENGLISH = Pattern.compile("\\b(?<words>" + ONES + "(?:[ -](?:" + ONES
            + "|hundred|thousand))*|twice|thrice)\\b(?<more> and a half|-and-a-half|(?= (?:years?|months?|weeks?|days?|hours?) and a half))?"
            + "|\\b(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|once)\\b"
            + "|\\b(?<half>half|½)(?: an? | of a | the |[ -])?"
            + "|\\b(?<article>an?|past|last|previous|next|per|each)(?=[ -](?:further |additional |full |whole |single )?(?:year|month|week|day|hour|minute|few|fort))");

    private final boolean chinese;

    NumberWords(Language language) {
        chinese = language == Language.CHINESE;
    }

    @Override
    public void take(Remaining remaining) {
        List<Token> found = new ArrayList<>();
        Matcher matcher = (chinese ? CHINESE : ENGLISH).matcher(remaining.text());
        for (int from = 0; matcher.find(from);) {
            from = matcher.end();
            BigDecimal value = value(matcher);
            if (value != null) {
                Token token = Quantities.token(value, demanded(matcher), matcher.start(), matcher.end(),
                        remaining.original());
                found.add(token);
                from = Math.max(from, token.end());
            }
        }
        Quantities.sharingUnits(found, remaining.original()).forEach(remaining::take);
    }

    private @Nullable BigDecimal value(Matcher match) {
        String words = match.group("words");
        if (words != null) {
            BigDecimal value = chinese ? Numerals.chinese(words) : Numerals.english(words);
            return value == null || match.group("more") == null ? value : value.add(HALF);
        }
        if (match.group("half") != null) {
            return HALF;
        }
        return match.group("ordinal") == null ? BigDecimal.ONE : Numerals.ordinal(match.group("ordinal"));
    }

    private boolean demanded(Matcher match) {
        String words = match.group("words");
        return words == null
                ? chinese && match.group("half") != null
                : match.group("more") != null || (!words.equals("一") && !words.equals("one"));
    }
}
