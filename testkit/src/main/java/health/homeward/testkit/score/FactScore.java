package health.homeward.testkit.score;

import com.fasterxml.jackson.databind.JsonNode;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.truth.FactTruth;
import health.homeward.testkit.truth.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether what the papers say was found, with its place, and nothing that they do not say.
final class FactScore {
    private final List<Finding> findings;
    private final CaseTruth truth;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private FactScore(CaseTruth truth, JsonNode check) {
        this.truth = truth;
        this.findings = Finding.all(check);
    }

    static List<Tally> of(CaseTruth truth, JsonNode check) {
        FactScore score = new FactScore(truth, check);
        truth.facts().forEach(score::fact);
        score.extra();
        return new ArrayList<>(score.tallies.values());
    }

    private Tally tally(String name) {
        return tallies.computeIfAbsent(name, Tally::new);
    }

    private void fact(FactTruth fact) {
        if (fact.type().equals("trap")) {
            trap(fact);
            return;
        }
        Optional<Finding> found = findings.stream()
                .filter(one -> one.type().equals(fact.type()) && isAt(one, fact)
                        && (fact.type().equals("lab-result") || one.saysWhat(fact)))
                .min(Comparator.comparingInt(one -> Comparison.of(fact, one).all().size()));
        if (found.isEmpty()) {
            tally(fact.type()).missed(label(fact) + " not found");
            return;
        }
        Comparison said = Comparison.of(fact, found.get());
        if (said.all().isEmpty()) {
            tally(fact.type()).right();
        } else {
            tally(fact.type()).missed(label(fact) + ": " + String.join(", ", said.all()));
            if (found.get().asserted() && !said.wrong().isEmpty()) {
                tally(fact.type()).dangerous(label(fact));
            }
        }
        place(fact, found.get());
        if (fact.type().equals("mention")) {
            gap(fact, found.get());
        }
    }

    /// A diagnosis is shown with the words that exclude it, a statement of pathology with its whole sentence.
    private static boolean isAt(Finding one, FactTruth fact) {
        return List.of("diagnosis", "pathology-finding").contains(fact.type())
                ? one.isAround(fact.spots())
                : one.isAt(fact.spots());
    }

    private void place(FactTruth fact, Finding found) {
        List<Spot> value = fact.parts()
                .getOrDefault("result",
                        fact.parts().getOrDefault("name", fact.parts().getOrDefault("value", fact.spots())));
        if (found.isAt(value) || found.isAt(fact.spots())) {
            tally("regions").right();
        } else {
            tally("regions").missed(label(fact));
        }
    }

    /// A record that was made and lies nowhere in the case is a gap; nothing else is.
    private void gap(FactTruth fact, Finding found) {
        String status = fact.value("status");
        boolean gap = fact.value("answeredBy").isEmpty()
                && (status.equals("performed") || status.equals("elsewhere"));
        boolean shown = found.text("answeredBy").isEmpty()
                && List.of("", "performed", "elsewhere")
                        .contains(found.text("status").toLowerCase(java.util.Locale.ROOT));
        if (gap == shown) {
            tally("gaps").right();
        } else {
            tally("gaps").missed(label(fact) + (gap ? " is a gap" : " is no gap"));
        }
    }

    /// What is denied, another's or only planned must not stand as a present fact.
    private void trap(FactTruth fact) {
        String name = Fold.of(fact.value("name"));
        Optional<Finding> fallen = findings.stream()
                .filter(one -> one.asserted() && one.isAt(fact.spots()) && isPresent(one)
                        && (Fold.of(one.zh()).contains(name)
                                || Fold.of(fact.zh()).contains(Fold.of(one.zh()))))
                .findFirst();
        if (fallen.isEmpty()) {
            tally("traps").right();
        } else {
            tally("traps").missed(fact.value("kind") + ": " + fact.zh());
            tally("traps").dangerous(fallen.get().type() + " " + fallen.get().zh());
        }
    }

    private static boolean isPresent(Finding one) {
        return switch (one.type()) {
            case "diagnosis" -> one.text("certainty").equalsIgnoreCase("certain")
                    && !List.of("history", "family").contains(one.text("role"));
            case "procedure", "medication" -> !one.json().path("planned").asBoolean(false);
            default -> false;
        };
    }

    /// What stands where the truth has nothing of its kind. The truth names every row of laboratories and medicines, so
    /// that those are invented; other facts may be true and merely not named.
    private void extra() {
        for (Finding one : findings) {
            if (!one.asserted() || truth.facts()
                    .stream()
                    .anyMatch(fact -> fact.type().equals(one.type()) && one.isAt(fact.spots()))) {
                continue;
            }
            if (List.of("lab-result", "medication").contains(one.type())) {
                tally(one.type()).dangerous("invented: " + one.zh());
            } else {
                tally(one.type()).extra(one.zh());
            }
        }
    }

    private static String label(FactTruth fact) {
        return fact.type() + " " + fact.id() + " " + (fact.type().equals("lab-result")
                ? fact.value("name") + " " + fact.value("result")
                : fact.zh());
    }
}
