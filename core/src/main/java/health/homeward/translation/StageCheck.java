package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.List;

/// The same stages, grades, classes and types.
final class StageCheck implements PairCheck {
    private static final ValueCheck STAGES = new ValueCheck(Kind.STAGE, Check.STAGE, false, "stage or grade");

    @Override
    public List<Finding> of(Pair pair) {
        Unmatched left = pair.unmatched(Kind.STAGE)
                .forgiving(pair.source().of(Kind.STAGE), pair.target().of(Kind.STAGE));
        return STAGES.findings(pair,
                new Unmatched(withoutNumbers(left.source(), pair.target(), pair.source()),
                        withoutNumbers(left.target(), pair.source(), pair.target())));
    }

    /// What is a grade on one side may be written as a plain number on the other.
    private static List<Token> withoutNumbers(List<Token> stages, Segment other, Segment own) {
        return stages.stream().filter(stage -> !plain(stage, other, own)).toList();
    }

    private static boolean plain(Token stage, Segment other, Segment own) {
        String number = stage.value().replace("level-", "");
        return times(number, other) > times(number, own);
    }

    private static long times(String number, Segment segment) {
        return segment.of(Kind.NUMBER)
                .stream()
                .filter(token -> token.value().equals(number) && token.detail().isEmpty())
                .count();
    }
}
