package health.homeward.medication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names near to one that is not known. They are questions, never facts.
final class Suggestions {
    /// @param zh the known name
    record Near(String zh, Substance substance, int edits) {}

    private static final int MOST = 5;
    private static final int TWO_EDITS_FROM = 5;
    private static final int SHORTEST_CONTAINED = 3;
    private static final int CONTAINED = 3;
    private static final List<Map.Entry<String, Substance>> NAMES = List
            .copyOf(Substances.names().entrySet());
    /// Which names have a character, so that only those with enough characters in common are compared.
    private static final Map<Character, int[]> WITH = new HashMap<>();

    static {
        Map<Character, List<Integer>> with = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            int name = i;
            NAMES.get(i)
                    .getKey()
                    .chars()
                    .distinct()
                    .forEach(c -> with.computeIfAbsent((char) c, _ -> new ArrayList<>()).add(name));
        }
        with.forEach((c, names) -> WITH.put(c, names.stream().mapToInt(Integer::intValue).toArray()));
    }

    private Suggestions() {}

    /// Best first; names of one substance once.
    static List<Near> of(String base) {
        if (base.length() < 2) {
            return List.of();
        }
        List<Near> whole = among(base);
        String bare = NameReading.withoutSalts(base);
        return bare.equals(base) || (!whole.isEmpty() && whole.getFirst().edits() < CONTAINED)
                ? whole
                : among(bare);
    }

    /// Another substance whose name differs in one character only.
    static @Nullable Near neighbour(String base, Substance substance) {
        return common(base, base.length() - 1)
                .stream()
                .filter(entry -> !entry.getValue().same(substance) && edits(base, entry.getKey(), 1) == 1)
                .map(entry -> new Near(entry.getKey(), entry.getValue(), 1))
                .findFirst()
                .orElse(null);
    }

    private static List<Near> among(String base) {
        Map<String, Near> best = new LinkedHashMap<>();
        int allowed = base.length() >= TWO_EDITS_FROM ? 2 : 1;
        for (Map.Entry<String, Substance> entry : common(base,
                Math.min(base.length() - allowed, SHORTEST_CONTAINED))) {
            Near near = near(base, entry.getKey(), entry.getValue(), allowed);
            if (near != null) {
                best.merge(near.substance().shown(), near, (a, b) -> a.edits() <= b.edits() ? a : b);
            }
        }
        return best.values()
                .stream()
                .sorted(Comparator.comparingInt(Near::edits)
                        .thenComparingInt(near -> -near.zh().length())
                        .thenComparing(Near::zh))
                .limit(MOST)
                .toList();
    }

    /// The names that have at least so many different characters of the text.
    private static List<Map.Entry<String, Substance>> common(String base, int least) {
        byte[] shared = new byte[NAMES.size()];
        int kinds = (int) base.chars().distinct().count();
        int repeated = base.length() - kinds;
        base.chars().distinct().forEach(c -> {
            for (int name : WITH.getOrDefault((char) c, new int[0])) {
                shared[name]++;
            }
        });
        List<Map.Entry<String, Substance>> names = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > 0 && shared[i] >= least - repeated) {
                names.add(NAMES.get(i));
            }
        }
        return names;
    }

    private static @Nullable Near near(String base, String name, Substance substance, int allowed) {
        int edits = edits(base, name, allowed);
        if (edits <= allowed && edits < Math.min(name.length(), base.length())) {
            return new Near(name, substance, edits);
        }
        boolean within = (name.length() >= SHORTEST_CONTAINED && CONTAINED * name.length() >= base.length()
                && base.contains(name)) || (base.length() >= SHORTEST_CONTAINED && name.contains(base));
        return within ? new Near(name, substance, CONTAINED) : null;
    }

    /// The edit distance, or one more than `most` when it is larger.
    private static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            before = now;
        }
        return before[b.length()];
    }
}
