package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The sex of the patient, and which relative is spoken of.
final class PersonCheck implements PairCheck {
    private static final Map<String, String> SEXES = Map.of("male", "female", "female", "male");

    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>();
        SEXES.forEach((sex, other) -> {
            if (pair.sourceSays(Kind.PERSON, sex, true) && !pair.sourceSays(Kind.PERSON, other, false)) {
                told(pair.target(), other).forEach(token -> findings.add(pair.block(Check.IDENTITY,
                        told(pair.source(), sex).getFirst(), token, "The patient is of the other sex.")));
            }
        });
        Unmatched left = pair.unmatched(Kind.PERSON);
        Unmatched relatives = new Unmatched(relatives(left.source()), relatives(left.target()))
                .forgiving(pair.source().of(Kind.PERSON), pair.target().of(Kind.PERSON));
        findings.addAll(
                new ValueCheck(Kind.PERSON, Check.IDENTITY, true, "relative").findings(pair, relatives));
        return findings;
    }

    private static List<Token> told(Segment segment, String sex) {
        return segment.of(Kind.PERSON)
                .stream()
                .filter(token -> token.demanded() && token.value().equals(sex))
                .limit(1)
                .toList();
    }

    private static List<Token> relatives(List<Token> persons) {
        return persons.stream().filter(token -> !SEXES.containsKey(token.value())).toList();
    }
}
