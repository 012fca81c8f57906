package health.homeward.translation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers in figures, with powers of ten and 万 and 亿.
final class Figures implements Tokeniser.Taker {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String NUMBER = "(?<figures>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
            + "(?:\\s?[×x*]\\s?10(?:\\^|e|\\*\\*)?\\s?\\(?(?<power>\\d{1,2}|[" + RAISED
            + "]{1,2})\\)?(?=\\s?/|\\s?(?:per|cells|个|copies|iu|u|拷)|[\\s,;.。)]|$))?";
    private static final Pattern CHINESE = Pattern
            .compile(NUMBER + "(?<times>\\s?[千万亿])?(?<half>个?半(?=[年月天日]|个月|小时)|(?=(?:年|个月|天|小时)半))?");
    private static final Pattern ENGLISH = Pattern.compile(NUMBER
            + "(?<times>\\s?(?:thousand|million|billion)(?![a-z]))?(?<half>½| and a half|-and-a-half| 1/2)?");

    private final Pattern pattern;

    Figures(Language language) {
        pattern = language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    @Override
    public void take(Remaining remaining) {
        List<Token> found = new ArrayList<>();
        String text = remaining.text();
        Matcher matcher = pattern.matcher(text);
        for (int from = 0; matcher.find(from);) {
            Token token = Quantities.token(value(matcher), true, matcher.start(), matcher.end(), text);
            found.add(token);
            from = token.end();
        }
        Quantities.sharingUnits(found, text).forEach(remaining::take);
    }

    private static BigDecimal value(Matcher match) {
        BigDecimal value = new BigDecimal(match.group("figures").replace(",", ""));
        String power = match.group("power");
        if (power != null) {
            value = value.scaleByPowerOfTen(Integer.parseInt(lowered(power)));
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

    private static String lowered(String power) {
        StringBuilder plain = new StringBuilder();
        power.chars()
                .forEach(c -> plain
                        .append(RAISED.indexOf(c) < 0 ? (char) c : (char) ('0' + RAISED.indexOf(c))));
        return plain.toString();
    }
}
