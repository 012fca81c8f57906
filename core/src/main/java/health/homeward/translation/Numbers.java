package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Plain numbers and quantities, in figures and in words. A number without a unit has that of the next one where
/// only a sign of range, size or listing stands between.
final class Numbers implements Tokeniser.Taker {
    private static final String FIGURES = "(?<figures>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String POWER = "(?:\\s?[×x*]\\s?10(?:\\^|e|\\*\\*)?\\s?\\(?(?<power>\\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})\\)?(?=\\s?/|\\s?(?:per|cells|个|copies|iu|u|拷)|[\\s,;.。)]|$))?";
    private static final Pattern CHINESE = Pattern.compile(FIGURES + POWER + "(?<times>\\s?[千万亿])?(?<half>个?半(?=[年月天日]|个月|小时))?"
            + "|(?<words>[零〇一二两三四五六七八九十百千万亿]+)(?<wordhalf>个?半(?=[年月天日周]|个月|小时))?"
            + "|(?<only>半)(?=个?[年月天日片粒]|个?小时)");
    private static final String ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private static final Pattern ENGLISH = Pattern.compile(FIGURES + POWER
            + "(?<times>\\s?(?:thousand|million|billion)(?![a-z]))?(?<half>½| and a half|-and-a-half| 1/2)?"
            + "|\\b(?<words>(?:a |" + ONES + ")(?:[ -](?:" + ONES + "|hundred|thousand))*(?<=[a-z])|twice|thrice)\\b(?<wordhalf> and a half|-and-a-half| (?:years?|months?|weeks?|days?|hours?) and a half)?"
            + "|\\b(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|once|single|solitary)\\b"
            + "|\\b(?<only>half|½)(?: an? | of a | the |[ -])?(?:year's)?"
            + "|\\b(?<article>an?)(?=[ -](?:further |additional |full |whole |single )?(?:year|month|week|day|hour|minute|few|fort))");
    private static final Pattern BETWEEN = Pattern
            .compile("\\s?(?:[x×*✕~/、±-]|至|到|to|and|or|by|and/or|,|和|或|及)\\s?");
    private static final Pattern AROUND = Pattern
            .compile("\\s?-?(?:余|多|来|\\+|几|plus |odd |more |full |consecutive |additional |further |whole |整)?\\s?-?");

    private final Pattern pattern;

    private Numbers(Pattern pattern) {
        this.pattern = pattern;
    }

    static Numbers chinese() {
        return new Numbers(CHINESE);
    }

    static Numbers english() {
        return new Numbers(ENGLISH);
    }

    @Override
    public void take(Remaining remaining) {
        String text = remaining.text();
        List<Token> found = new ArrayList<>();
        int from = 0;
        for (Matcher matcher = pattern.matcher(text); matcher.find(from);) {
            Token token = token(matcher, text);
            from = matcher.end();
            if (token != null) {
                found.add(token);
                from = Math.max(from, token.end());
            }
        }
        shareUnits(found, text).forEach(remaining::take);
    }

    private @Nullable Token token(Matcher match, String text) {
        String figures = match.group("figures");
        String words = match.group("words");
        BigDecimal value;
        boolean demanded = true;
        if (figures != null) {
            value = figures(match, figures);
        } else if (words != null) {
            boolean one = words.equals("一") || words.equals("one");
            value = pattern == CHINESE ? Numerals.chinese(words) : Numerals.english(words.strip());
            value = value != null && match.group("wordhalf") != null ? value.add(new BigDecimal("0.5")) : value;
            demanded = !one;
        } else if (match.group("only") != null) {
            value = new BigDecimal("0.5");
            demanded = pattern == CHINESE;
        } else {
            String ordinal = match.group("ordinal");
            BigDecimal named = ordinal == null ? null : Numerals.english(ordinal);
            value = named == null ? BigDecimal.ONE : named;
            demanded = false;
        }
        if (value == null) {
            return null;
        }
        return measured(value, demanded, match.start(), match.end(), text);
    }

    private static BigDecimal figures(Matcher match, String figures) {
        BigDecimal value = new BigDecimal(figures.replace(",", ""));
        String power = match.group("power");
        if (power != null) {
            value = value.scaleByPowerOfTen(Integer.parseInt(raised(power)));
        }
        String times = match.group("times");
        if (times != null) {
            value = value.scaleByPowerOfTen(switch (times.strip()) {
                case "千", "thousand" -> 3;
                case "万" -> 4;
                case "million" -> 6;
                case "亿" -> 8;
                default -> 9;
            });
        }
        return match.group("half") == null ? value : value.add(new BigDecimal("0.5"));
    }

    private static String raised(String power) {
        StringBuilder plain = new StringBuilder();
        for (char c : power.toCharArray()) {
            int figure = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            plain.append(figure < 0 ? String.valueOf(c) : String.valueOf(figure));
        }
        return plain.toString();
    }

    private static Token measured(BigDecimal value, boolean demanded, int start, int end, String text) {
        Matcher around = AROUND.matcher(text).region(end, text.length());
        int at = around.lookingAt() ? around.end() : end;
        Measures.Spelled unit = Measures.at(text, at);
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return new Token(Kind.NUMBER, plain, unit == null ? "" : unit.unit(), demanded, false, start,
                unit == null ? end : unit.end());
    }

    private static List<Token> shareUnits(List<Token> found, String text) {
        List<Token> shared = new ArrayList<>(found);
        for (int i = found.size() - 2; i >= 0; i--) {
            Token token = shared.get(i);
            Token next = shared.get(i + 1);
            if (token.detail().isEmpty() && !next.detail().isEmpty() && token.end() <= next.start()
                    && BETWEEN.matcher(text.substring(token.end(), next.start())).matches()) {
                shared.set(i, new Token(Kind.NUMBER, token.value(), next.detail(), token.demanded(), false,
                        token.start(), token.end()));
            }
        }
        return shared;
    }
}
