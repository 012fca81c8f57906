package health.homeward.casefile;

import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives facts that were read at one place, and so have one id, an id each: a decision is about one of them.
final class DistinctIds {
    private DistinctIds() {}

    static List<Fact> of(List<Fact> facts) {
        Map<FactId, Integer> seen = new HashMap<>();
        return facts.stream().map(fact -> {
            int number = seen.merge(fact.source().id(), 1, Integer::sum);
            return number == 1 ? fact : numbered(fact, number);
        }).toList();
    }

    private static Fact numbered(Fact fact, int number) {
        FactSource source = fact.source();
        return fact.withSource(
                new FactSource(new FactId(source.id() + "-" + number), source.document(), source.zh(),
                        source.regions(), source.standing(), source.doubts()));
    }
}
