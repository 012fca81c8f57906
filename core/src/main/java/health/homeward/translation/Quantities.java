package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers with the units behind them. A number without a unit has that of the next one where only a sign of range,
/// size or listing stands between.
final class Quantities {
    private static final Pattern BETWEEN = Pattern
            .compile("\\s?(?:[x×*✕~/、±-]|至|到|to|and|or|by|and/or|,|和|或|及)\\s?");
    private static final Pattern AROUND = Pattern.compile(
            "\\s?-?(?:余|多|来|\\+|几|plus |odd |more |full |consecutive |additional |further |whole |整|or more |or so )?\\s?-?");
    /// What stands in the place of the unit of a number that tells which in a row.
    static final String IN_A_ROW = "nth";

    private Quantities() {}

    static Token token(BigDecimal value, boolean demanded, int start, int end, String text) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        Matcher around = AROUND.matcher(text).region(end, text.length());
        Measures.Spelled unit = Measures.at(text, around.lookingAt() ? around.end() : end);
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        boolean row = before == '第' || (before == '+' && unit != null && unit.unit().equals("d"));
        String detail = row ? IN_A_ROW : unit == null ? "" : unit.unit();
        return new Token(Kind.NUMBER, plain, detail, demanded, false, start, unit == null ? end : unit.end());
    }

    static List<Token> sharingUnits(List<Token> found, String text) {
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
