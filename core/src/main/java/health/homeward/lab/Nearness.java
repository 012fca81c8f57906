package health.homeward.lab;

import health.homeward.terminology.Terms;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The one analyte that a damaged name can be. Only characters that look like the right one are forgiven: another
/// character makes another word, which may be an analyte that the lexicon does not have.
final class Nearness {
    private static final int NEVER = 100;
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final Map<Integer, Set<Integer>> LIKE = lookAlikes();
    private static final Map<Integer, Set<Integer>> DRAWN = drawn();
    private static final Set<Integer> VOCABULARY = Lexicon.names()
            .keySet()
            .stream()
            .flatMapToInt(String::codePoints)
            .boxed()
            .collect(Collectors.toSet());
    private static final List<String> PROTECTED = Terms.read(Nearness.class, "protected-words.tsv")
            .stream()
            .map(row -> row.cell(0))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private static final List<Name> NAMES = names();

    private record Name(String key, List<Integer> characters, Set<Item> items, List<String> words) {
        static Name of(String key, Set<Item> items) {
            return new Name(key, key.codePoints().boxed().toList(), items,
                    Nearness.words(key));
        }
    }

    private record Near(Name name, int cost) {}

    private Nearness() {}

    /// The items of the nearest name, empty where none or more than one is near.
    static Set<Item> of(String key) {
        Name printed = Name.of(key, Set.of());
        int length = printed.characters().size();
        if (length < SHORTEST) {
            return Set.of();
        }
        int budget = length < LONG ? 1 : 2;
        List<Near> near = NAMES.stream()
                .filter(name -> name.characters().size() == length)
                .map(name -> new Near(name, distance(printed.characters(), name.characters())))
                .filter(one -> one.cost() <= budget + 1)
                .sorted(Comparator.comparingInt(Near::cost))
                .toList();
        if (near.isEmpty() || near.getFirst().cost() > budget) {
            return Set.of();
        }
        Set<String> analytes = analytes(near.getFirst().name());
        boolean alone = near.stream().allMatch(other -> analytes.equals(analytes(other.name())));
        return alone && keeps(printed, near.getFirst().name()) ? near.getFirst().name().items() : Set.of();
    }

    private static Set<String> analytes(Name name) {
        return name.items().stream().map(Item::analyte).collect(Collectors.toSet());
    }

    /// No word that tells analytes apart may become another such word. Latin, Greek and figures stay as they are.
    private static boolean keeps(Name printed, Name name) {
        if (!latin(printed.key()).equals(latin(name.key()))) {
            return false;
        }
        Map<String, Integer> missing = counts(name.words());
        printed.words().forEach(word -> missing.merge(word, -1, Integer::sum));
        List<String> lost = missing.keySet()
                .stream()
                .filter(word -> missing.getOrDefault(word, 0) > 0)
                .toList();
        boolean added = missing.values().stream().anyMatch(count -> count < 0);
        return (!added || overlapping(lost, missing)) && lost.size() <= 1;
    }

    /// A part of a lost word that is itself a word is no other analyte's.
    private static boolean overlapping(List<String> lost, Map<String, Integer> missing) {
        return lost.size() == 1 && missing.keySet()
                .stream()
                .filter(word -> missing.getOrDefault(word, 0) < 0)
                .allMatch(word -> lost.getFirst().contains(word));
    }

    private static Map<String, Integer> counts(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    static List<String> words(String key) {
        List<String> found = new java.util.ArrayList<>();
        String rest = key;
        for (String word : PROTECTED) {
            while (rest.contains(word)) {
                found.add(word);
                rest = rest.replaceFirst(word, "\u0000");
            }
        }
        return found;
    }

    private static String latin(String key) {
        return key.replaceAll("\\p{IsHan}+", " ").strip();
    }

    private static int distance(List<Integer> printed, List<Integer> meant) {
        int cost = 0;
        for (int i = 0; i < meant.size(); i++) {
            cost += substitution(printed.get(i), meant.get(i));
        }
        return cost;
    }

    private static int substitution(int printed, int meant) {
        if (printed == meant) {
            return 0;
        }
        boolean alike = LIKE.getOrDefault(meant, Set.of()).contains(printed)
                || (DRAWN.getOrDefault(meant, Set.of()).contains(printed) && !VOCABULARY.contains(printed));
        return alike ? 1 : NEVER;
    }

    private static List<Name> names() {
        return Lexicon.names()
                .entrySet()
                .stream()
                .filter(entry -> !NameForms.isLatin(entry.getKey()))
                .map(entry -> Name.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<Integer, Set<Integer>> lookAlikes() {
        Map<Integer, Set<Integer>> like = new HashMap<>();
        for (Terms row : Terms.read(Nearness.class, "look-alikes.tsv")) {
            int[] group = row.cell(0).codePoints().toArray();
            for (int one : group) {
                for (int other : group) {
                    like.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
                }
            }
        }
        return like;
    }

    private static Map<Integer, Set<Integer>> drawn() {
        return Terms.read(Nearness.class, "look-alikes-drawn.tsv")
                .stream()
                .collect(Collectors.toMap(row -> row.cell(0).codePointAt(0),
                        row -> row.cell(1).codePoints().boxed().collect(Collectors.toSet())));
    }
}
