package health.homeward.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.Json;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Facts with what people decided laid on top. A later decision about the same fact wins.
///
/// @param lost decisions whose fact is not there any more, or says something else now; they are shown, not dropped
record Decided(List<Fact> facts, List<Decision> lost) {
    Decided {
        facts = List.copyOf(facts);
        lost = List.copyOf(lost);
    }

    static Decided of(List<Fact> facts, List<Decision> decisions) {
        Map<FactId, Decision> latest = new HashMap<>();
        List<Decision> lost = new ArrayList<>();
        for (Decision decision : decisions) {
            target(decision).ifPresent(target -> find(facts, target)
                    .filter(fact -> fits(decision, fact))
                    .ifPresentOrElse(fact -> latest.put(fact.source().id(), decision),
                            () -> lost.add(decision)));
        }
        List<Fact> decided = facts.stream()
                .filter(fact -> !(latest.get(fact.source().id()) instanceof Decision.Exclude))
                .flatMap(fact -> applied(latest.get(fact.source().id()), fact))
                .toList();
        return new Decided(decided, lost);
    }

    /// Whether a correction still speaks of parts that the fact has.
    private static boolean fits(Decision decision, Fact fact) {
        if (!(decision instanceof Decision.Correct correct)) {
            return true;
        }
        try {
            corrected(fact, correct.set());
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static Optional<Decision.Target> target(Decision decision) {
        return switch (decision) {
            case Decision.Confirm confirm -> Optional.of(confirm.target());
            case Decision.Correct correct -> Optional.of(correct.target());
            case Decision.Exclude exclude -> Optional.of(exclude.target());
            case Decision.Belonging _,Decision.Kind _,Decision.Wanted _,Decision.Urgency _ ->
                Optional.empty();
        };
    }

    /// By its name, else by the same words of the same kind at the same place.
    private static Optional<Fact> find(List<Fact> facts, Decision.Target target) {
        return facts.stream()
                .filter(fact -> fact.type().equals(target.type()))
                .filter(fact -> fact.source().zh().equals(target.zh()))
                .filter(fact -> fact.source().id().equals(target.fact()) || touches(fact, target))
                .min(Comparator.comparing(fact -> !fact.source().id().equals(target.fact())));
    }

    private static boolean touches(Fact fact, Decision.Target target) {
        return fact.source()
                .regions()
                .stream()
                .anyMatch(region -> region.page().equals(target.place().page())
                        && region.box().overlapArea(target.place().box()) > 0.5 * region.box().area());
    }

    /// Where a person says the contrary of the page, what was read stays beside it, in doubt.
    private static Stream<Fact> applied(@Nullable Decision decision, Fact fact) {
        Fact decided = apply(decision, fact);
        return Corrections.turns(fact, decided) ? Stream.of(decided, contradicted(fact)) : Stream.of(decided);
    }

    private static Fact contradicted(Fact fact) {
        FactSource source = fact.source();
        Doubt doubt = new Doubt(Doubt.Kind.CONTRADICTION, -1, source.regions().getFirst().box());
        return fact.withSource(new FactSource(new FactId(source.id() + "-as-read"), source.document(),
                source.zh(), source.regions(), source.standing(),
                Stream.concat(source.doubts().stream(), Stream.of(doubt)).toList()));
    }

    private static Fact apply(@Nullable Decision decision, Fact fact) {
        return switch (decision) {
            case null -> fact;
            case Decision.Confirm confirm ->
                standing(fact, fact.source().zh(), new Standing.Confirmed(confirm.by(), confirm.at()));
            case Decision.Correct correct -> {
                Fact other = corrected(fact, correct.set());
                yield standing(other, Corrections.words(fact, other),
                        new Standing.Corrected(correct.by(), correct.at(), fact.source().zh()));
            }
            case Decision.Exclude _,Decision.Belonging _,Decision.Kind _,Decision.Wanted _,Decision.Urgency _ ->
                fact;
        };
    }

    private static Fact standing(Fact fact, String words, Standing standing) {
        FactSource source = fact.source();
        return fact.withSource(new FactSource(source.id(), source.document(), words, source.regions(),
                standing, source.doubts()));
    }

    /// The fact with other parts.
    ///
    /// @throws ProblemException when it has no such part, or the part cannot be that
    static Fact corrected(Fact fact, Map<String, String> set) {
        ObjectNode tree = Json.MAPPER.valueToTree(fact);
        Corrections.of(fact, set).forEach((name, value) -> {
            if (!tree.has(name) || name.equals("source") || name.equals("type")) {
                throw new ProblemException(Problem.DECISION_INVALID, "no such part: " + name);
            }
            if (value.isEmpty()) {
                tree.putNull(name);
            } else {
                tree.put(name, value);
            }
        });
        try {
            return Corrections.followed(fact, Json.MAPPER.treeToValue(tree, Fact.class), set);
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.DECISION_INVALID,
                    "a part cannot be that: " + String.join(", ", set.keySet()), e);
        }
    }
}
