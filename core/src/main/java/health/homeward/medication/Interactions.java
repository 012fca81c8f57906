package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.List;

/// Rules about pairs. Source: `interactions.tsv`. That a pair has no rule says nothing about the pair.
final class Interactions {
    /// @param severity in the word of the list
    record Rule(List<String> first, List<String> second, String severity, String mechanism, String source) {
        boolean holds(Ingredient one, Ingredient other) {
            return (member(first, one) && member(second, other))
                    || (member(first, other) && member(second, one));
        }

        private static boolean member(List<String> members, Ingredient ingredient) {
            return members.stream()
                    .anyMatch(member -> Character.isUpperCase(member.charAt(0))
                            ? ingredient.atc().stream().anyMatch(code -> code.startsWith(member))
                            : ingredient.inn().equals(member));
        }
    }

    static final List<Rule> RULES = Terms.read(Interactions.class, "interactions.tsv")
            .stream()
            .map(row -> new Rule(row.spellings(2), row.spellings(4), row.cell(5), row.cell(6), row.cell(7)))
            .toList();
    static final String NAME = "Homeward's list: high-priority pairs (Phansalkar et al., JAMIA 2012), and known US labels that were not opened for it";
    static final String DATE = "2026-11-25";

    private Interactions() {}
}
