package health.homeward.medication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A name made of several known names with nothing left over.
final class Decomposition {
    private static final Pattern JOINS = Pattern.compile("[/、+]");
    /// Solvents and carriers, which are no partners of a medicine.
    private static final Set<String> UNPAIRED = Set.copyOf(NameReading.words("unpaired"));
    private static final int SHORTEST_SURE = 3;
    private static final int MOST_PARTS = 5;

    private Decomposition() {}

    /// The combination, or null when there is none or more than one way to read it.
    static @Nullable Substance of(String base) {
        if (NameReading.mixed(base) || base.length() < 2 * 2) {
            return null;
        }
        Set<Set<String>> ways = new HashSet<>();
        List<Substance> parts = new ArrayList<>();
        boolean[] sure = {false};
        walk(base, 0, parts, true, ways, sure);
        if (ways.size() != 1) {
            return null;
        }
        Set<String> only = ways.iterator().next();
        Substance row = Substances.of(only);
        boolean put = row == null && sure[0] && Substances.combinations().stream().noneMatch(base::contains);
        return put ? Substance.joined(base, List.copyOf(only)) : row;
    }

    private static void walk(String base, int from, List<Substance> parts, boolean allSure,
            Set<Set<String>> ways,
            boolean[] sure) {
        if (from == base.length()) {
            finish(parts, allSure, ways, sure);
            return;
        }
        if (parts.size() == MOST_PARTS) {
            return;
        }
        int start = JOINS.matcher(base.substring(from, from + 1)).matches() && from > 0 ? from + 1 : from;
        for (int to = start + 2; to <= base.length(); to++) {
            Substance part = part(base.substring(start, to));
            if (part != null) {
                parts.add(part);
                walk(base, to, parts, allSure && to - start >= SHORTEST_SURE, ways, sure);
                parts.removeLast();
            }
        }
    }

    private static void finish(List<Substance> parts, boolean allSure, Set<Set<String>> ways,
            boolean[] sure) {
        Set<String> inns = parts.stream()
                .flatMap(part -> part.inns().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (inns.size() > 1) {
            ways.add(Set.copyOf(inns));
            sure[0] |= allSure;
        }
    }

    private static @Nullable Substance part(String text) {
        if (NameReading.salt(text) || UNPAIRED.contains(text)) {
            return null;
        }
        Substance found = NameReading.salted(text, 1);
        boolean chemical = found != null && found.kind() == Substance.Kind.SUBSTANCE;
        return chemical ? found : null;
    }
}
