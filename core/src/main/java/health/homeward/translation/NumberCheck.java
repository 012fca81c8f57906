package health.homeward.translation;

import health.homeward.translation.Measures.Measure;
import health.homeward.translation.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The same numbers with the same units, each as often as in the source. An amount that stands with a medicine is a
/// dose, too.
final class NumberCheck implements PairCheck {
    /// What may be left unsaid, or said where the source leaves it out, as with vital signs and ages.
    private static final Set<String> UNDERSTOOD = Set.of("rate", "degree", "pressure", "months", "percent");
    private static final Set<String> DOSED = Set.of("mass", "volume", "unit");

    @Override
    public List<Finding> of(Pair pair) {
        List<Token> source = numbers(pair.source(), pair.target());
        List<Token> target = numbers(pair.target(), pair.source());
        List<Finding> findings = new ArrayList<>();
        Unmatched left = Unmatched.of(source, target, NumberCheck::same);
        left = Unmatched.of(left.source(), spare(left, target, left.target()), NumberCheck::understood);
        List<Token> from = new ArrayList<>(left.source());
        List<Token> to = new ArrayList<>(left.target());
        takeStages(from, pair.target(), pair.source());
        takeStages(to, pair.source(), pair.target());
        tell(pair, from, to, (one, other) -> one.value().equals(other.value()), Check.UNIT,
                "The unit of the number is another one.", findings);
        tell(pair, from, to, (one, other) -> measure(one).dimension().equals(measure(other).dimension()),
                Check.NUMBER, "The number is another one.", findings);
        tell(pair, from, to, (_, _) -> true, Check.NUMBER, "The number is another one.", findings);
        from.forEach(token -> add(pair, findings, Check.NUMBER, token, null,
                "The target does not say this number."));
        to.forEach(token -> add(pair, findings, Check.NUMBER, null, token,
                "The source does not say this number."));
        return findings;
    }

    /// Optional numbers of the target may still answer what is left.
    private static List<Token> spare(Unmatched left, List<Token> target, List<Token> demanded) {
        List<Token> spare = new ArrayList<>(demanded);
        if (!left.source().isEmpty()) {
            target.stream().filter(token -> !token.demanded()).forEach(spare::add);
        }
        return spare;
    }

    private static List<Token> numbers(Segment segment, Segment other) {
        return segment.of(Kind.NUMBER)
                .stream()
                .filter(number -> other.of(Kind.DATE)
                        .stream()
                        .noneMatch(date -> date.value().equals(number.value() + "-?-?")))
                .toList();
    }

    private static Measure measure(Token number) {
        return Measures.of(number.detail());
    }

    private static BigDecimal amount(Token number) {
        return measure(number).of(new BigDecimal(number.value()));
    }

    private static boolean same(Token one, Token other) {
        boolean equal = measure(one).dimension().equals(measure(other).dimension())
                && amount(one).compareTo(amount(other)) == 0;
        return equal || inARow(one, other) || inARow(other, one);
    }

    /// The third day may be day 3 or three days after.
    private static boolean inARow(Token one, Token other) {
        return one.detail().equals(Quantities.IN_A_ROW) && one.value().equals(other.value())
                && Set.of("", "time").contains(measure(other).dimension());
    }

    private static boolean understood(Token one, Token other) {
        boolean unsaid = one.detail().isEmpty() != other.detail().isEmpty()
                && one.value().equals(other.value())
                && UNDERSTOOD.contains(measure(one.detail().isEmpty() ? other : one).dimension());
        return same(one, other) || unsaid || halfMonth(one, other) || halfMonth(other, one);
    }

    /// Half a month is two weeks or fifteen days.
    private static boolean halfMonth(Token one, Token other) {
        return one.detail().equals("mo") && one.value().equals("0.5")
                && Set.of("2wk", "14d", "15d").contains(other.value() + other.detail());
    }

    /// What one side writes as a grade the other may write as a plain number.
    private static void takeStages(List<Token> numbers, Segment other, Segment own) {
        List<String> figures = new ArrayList<>();
        for (Kind kind : List.of(Kind.STAGE, Kind.FREQUENCY)) {
            other.of(kind)
                    .stream()
                    .filter(token -> own.of(kind)
                            .stream()
                            .noneMatch(same -> same.value().equals(token.value())))
                    .flatMap(token -> Stream.of(token.value().replace("level-", "").split("[-/]", -1)))
                    .forEach(figures::add);
        }
        numbers.removeIf(number -> number.detail().isEmpty() && figures.remove(number.value()));
    }

    private static void tell(Pair pair, List<Token> from, List<Token> to, BiPredicate<Token, Token> alike,
            Check check, String message, List<Finding> findings) {
        for (Token one : List.copyOf(from)) {
            for (Token other : List.copyOf(to)) {
                if (from.contains(one) && to.contains(other) && alike.test(one, other)) {
                    from.remove(one);
                    to.remove(other);
                    add(pair, findings, check, one, other, message);
                }
            }
        }
    }

    private static void add(Pair pair, List<Finding> findings, Check check,
            @Nullable Token from, @Nullable Token to,
            String message) {
        findings.add(pair.block(check, from, to, message));
        Token number = from == null ? to : from;
        if (number != null && DOSED.contains(measure(number).dimension())
                && !pair.source().of(Kind.DRUG).isEmpty()) {
            findings.add(pair.block(Check.DOSE, from, to, "The dose of a medicine differs."));
        }
    }
}
