package health.homeward.medication;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No name is ever taken for another one that is like it.
class LookAlikesTest {
    private static final int CHANGES = 1;

    static List<Terms> traps() {
        return Terms.read(LookAlikesTest.class, "look-alikes.tsv");
    }

    @ParameterizedTest
    @MethodSource("traps")
    void tellsLookAlikesApart(Terms row) {
        Set<String> inns = Medicines.resolve(row.cell(0))
                .outcome()
                .ingredients()
                .stream()
                .map(Ingredient::inn)
                .collect(Collectors.toSet());

        assertThat(inns).isSubsetOf(row.cell(1));
    }

    @Test
    void neverReadsANameWithOneWrongCharacterAsAnotherSubstance() {
        List<String> wrong = new ArrayList<>();
        Random random = new Random(20261125);
        List<Integer> characters = Substances.names()
                .keySet()
                .stream()
                .flatMapToInt(String::codePoints)
                .filter(c -> c > 127)
                .distinct()
                .boxed()
                .toList();
        Substances.names().forEach((name, substance) -> {
            for (String twin : twins(name, characters, random)) {
                Medicine read = Medicines.resolve(twin);
                if (read.outcome() instanceof Outcome.Resolved resolved
                        && !explained(twin, substance, resolved)) {
                    wrong.add(name + " as " + twin + ": " + resolved.ingredients());
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    /// A twin may be the same substance, or a name that itself stands in the tables.
    private static boolean explained(String twin, Substance substance, Outcome.Resolved resolved) {
        Set<String> inns = resolved.ingredients().stream().map(Ingredient::inn).collect(Collectors.toSet());
        return inns.equals(Set.copyOf(substance.inns())) || Substances.named(twin) != null
                || Brands.named(twin) != null;
    }

    private static Set<String> twins(String name, List<Integer> characters, Random random) {
        Set<String> twins = new LinkedHashSet<>();
        int[] points = name.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            String before = new String(points, 0, i);
            String after = new String(points, i + 1, points.length - i - 1);
            twins.add(before + after);
            for (int change = 0; change < CHANGES; change++) {
                String other = Character.toString(characters.get(random.nextInt(characters.size())));
                twins.add(before + other + after);
                twins.add(before + other + Character.toString(points[i]) + after);
            }
        }
        twins.remove(name);
        return new HashSet<>(twins);
    }
}
