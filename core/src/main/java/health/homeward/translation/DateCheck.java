package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The same dates and times with the same precision; a year is neither lost nor invented.
final class DateCheck implements PairCheck {
    private static final ValueCheck DATES = new ValueCheck(Kind.DATE, Check.DATE, false, "date");
    private static final ValueCheck TIMES = new ValueCheck(Kind.TIME, Check.DATE, false, "time of day");
    private static final ValueCheck DAYS = new ValueCheck(Kind.DAY, Check.DATE, true, "day");

    @Override
    public List<Finding> of(Pair pair) {
        List<Token> source = inYears(pair.source().of(Kind.DATE));
        List<Token> target = inYears(pair.target().of(Kind.DATE));
        Unmatched left = Unmatched.of(source, target, DateCheck::same).forgiving(source, target);
        Unmatched dates = new Unmatched(withoutNumbers(left.source(), pair.target()),
                withoutNumbers(left.target(), pair.source()));
        List<Finding> findings = new ArrayList<>(DATES.findings(pair, dates));
        if (dates.isEmpty()) {
            target.stream()
                    .filter(token -> token.detail().equals(EnglishDates.AMBIGUOUS))
                    .forEach(token -> findings.add(pair.finding(Check.DATE, Severity.WARN, null, token,
                            "Day and month may be taken for each other.")));
        }
        return Stream.of(findings, TIMES.of(pair), DAYS.of(pair)).flatMap(List::stream).toList();
    }

    /// A year alone may have been read as a number on the other side.
    private static List<Token> withoutNumbers(List<Token> dates, Segment other) {
        return dates.stream()
                .filter(date -> other.of(Kind.NUMBER)
                        .stream()
                        .noneMatch(number -> date.value().equals(number.value() + "-?-?")))
                .toList();
    }

    private static boolean same(Token one, Token other) {
        return one.value().equals(other.value())
                || (other.detail().equals(EnglishDates.AMBIGUOUS)
                        && one.value().equals(PartialDate.of(other.value()).turned().value()));
    }

    /// A date without a year is of the year of the date before it, else of the one after it.
    private static List<Token> inYears(List<Token> dates) {
        List<Token> known = new ArrayList<>();
        Integer year = dates.stream().map(DateCheck::year).filter(y -> y != null).findFirst().orElse(null);
        for (Token token : dates) {
            Integer own = year(token);
            year = own == null ? year : own;
            known.add(new Token(token.kind(), PartialDate.of(token.value()).inYear(year).value(),
                    token.detail(),
                    token.demanded(), false, token.start(), token.end()));
        }
        return known;
    }

    private static @Nullable Integer year(Token token) {
        return PartialDate.of(token.value()).year();
    }
}
