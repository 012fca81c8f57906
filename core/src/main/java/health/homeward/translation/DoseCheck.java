package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// How often and by which way a medicine is given.
final class DoseCheck implements PairCheck {
    private static final ValueCheck FREQUENCY = new ValueCheck(Kind.FREQUENCY, Check.DOSE, false,
            "frequency");

    /// Of symptoms, translators say it in many words.
    private static final ValueCheck OTHER_FREQUENCY = new ValueCheck(Kind.FREQUENCY, Check.DOSE, true,
            "frequency");
    private static final ValueCheck ROUTE = new ValueCheck(Kind.ROUTE, Check.DOSE, true, "way of giving");

    @Override
    public List<Finding> of(Pair pair) {
        Unmatched left = pair.unmatched(Kind.FREQUENCY)
                .forgiving(pair.source().of(Kind.FREQUENCY), pair.target().of(Kind.FREQUENCY));
        Unmatched told = new Unmatched(withoutNumbers(left.source(), pair.target()),
                withoutNumbers(left.target(), pair.source()));
        boolean medicine = !pair.source().of(Kind.DRUG).isEmpty() || !pair.source().of(Kind.ROUTE).isEmpty();
        List<Finding> findings = new ArrayList<>(
                (medicine ? FREQUENCY : OTHER_FREQUENCY).findings(pair, told));
        if (!pair.source().of(Kind.DRUG).isEmpty()) {
            findings.addAll(ROUTE.of(pair));
        }
        return findings;
    }

    /// Of stools and the like, the other side may count in words of its own.
    private static List<Token> withoutNumbers(List<Token> often, Segment other) {
        return often.stream()
                .filter(token -> other.of(Kind.FREQUENCY).stream().anyMatch(Token::demanded)
                        || !perDay(token, other))
                .toList();
    }

    private static boolean perDay(Token often, Segment other) {
        String[] parts = often.value().split("/", -1);
        return parts.length == 2 && parts[1].equals("d") && other.of(Kind.NUMBER)
                .stream()
                .anyMatch(number -> number.detail().isEmpty() && parts[0].contains(number.value()));
    }
}
