package health.homeward.medication;

import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which characters of medicine names a reader may have meant by another one that is drawn like it.
final class LookAlikes {
    private static final Map<Integer, List<Integer>> MEANT = new HashMap<>();

    static {
        for (Terms row : Terms.read(LookAlikes.class, "look-alikes-drawn.tsv")) {
            int meant = row.cell(0).codePointAt(0);
            row.cell(1)
                    .codePoints()
                    .forEach(read -> MEANT.computeIfAbsent(read, _ -> new ArrayList<>()).add(meant));
        }
    }

    private LookAlikes() {}

    static List<Integer> meantBy(int read) {
        return MEANT.getOrDefault(read, List.of());
    }
}
