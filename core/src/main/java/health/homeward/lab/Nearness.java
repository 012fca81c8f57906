package health.homeward.lab;

import health.homeward.terminology.Terms;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one analyte that a damaged name can be. Costs are in half edits; characters that look alike cost one half.
final class Nearness {
    private static final int EDIT = 2;
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final Map<Integer, Set<Integer>> LIKE = lookAlikes();
    private static final List<String> PROTECTED = Terms.read(Nearness.class, "protected-words.tsv")
            .stream()
            .map(row -> row.cell(0))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private static final List<Name> NAMES = names();

    private record Name(String key, int[] characters, long letters, Set<Item> items, List<String> words) {
        static Name of(String key, Set<Item> items) {
            return new Name(key, key.codePoints().toArray(), letters(key), items, words(key));
        }
    }

    private record Near(Name name, int cost) {}

    private Nearness() {}

    /// The items of the nearest name, empty where none or more than one is near.
    static Set<Item> of(String key) {
        Name printed = Name.of(key, Set.of());
        int length = printed.characters().length;
        if (length < SHORTEST) {
            return Set.of();
        }
        int budget = length < LONG ? EDIT : 2 * EDIT;
        List<Near> near = NAMES.stream()
                .filter(name -> possible(printed, name, budget + EDIT))
                .map(name -> new Near(name, distance(printed.characters(), name.characters())))
                .filter(one -> one.cost() <= budget + EDIT)
                .sorted(Comparator.comparingInt(Near::cost))
                .toList();
        if (near.isEmpty() || near.getFirst().cost() > budget) {
            return Set.of();
        }
        Near best = near.getFirst();
        Set<String> analytes = analytes(best.name());
        int margin = best.cost() == 1 ? 1 : EDIT;
        boolean alone = near.stream()
                .filter(other -> !analytes.equals(analytes(other.name())))
                .allMatch(other -> other.cost() - best.cost() >= margin);
        return alone && keeps(printed, best.name()) ? best.name().items() : Set.of();
    }

    private static Set<String> analytes(Name name) {
        return name.items().stream().map(Item::analyte).collect(Collectors.toSet());
    }

    private static boolean possible(Name printed, Name name, int budget) {
        int apart = Math.abs(printed.characters().length - name.characters().length);
        return apart * EDIT <= budget && Long.bitCount(name.letters() & ~printed.letters()) <= budget;
    }

    /// No word that tells analytes apart may differ: of a word of several characters one may be damaged, of a word of
    /// one character only into one that looks like it. Latin, Greek and figures stay as they are.
    private static boolean keeps(Name printed, Name name) {
        if (!latin(printed.key()).equals(latin(name.key()))) {
            return false;
        }
        Map<String, Integer> missing = counts(name.words());
        printed.words().forEach(word -> missing.merge(word, -1, Integer::sum));
        List<String> lost = missing.keySet().stream().filter(word -> missing.get(word) > 0).toList();
        boolean added = missing.values().stream().anyMatch(count -> count < 0);
        boolean sameLength = printed.characters().length == name.characters().length;
        return (!added || overlapping(lost, missing)) && lost.size() <= 1 && (lost.isEmpty()
                || (sameLength && lost.stream().allMatch(word -> word.length() > 1 || onlyLookAlikes(printed, name))));
    }

    /// A part of a lost word that is itself a word is no other analyte's.
    private static boolean overlapping(List<String> lost, Map<String, Integer> missing) {
        return lost.size() == 1 && missing.keySet()
                .stream()
                .filter(word -> missing.get(word) < 0)
                .allMatch(word -> lost.getFirst().contains(word));
    }

    private static boolean onlyLookAlikes(Name printed, Name name) {
        for (int i = 0; i < name.characters().length; i++) {
            if (substitution(printed.characters()[i], name.characters()[i]) > 1) {
                return false;
            }
        }
        return true;
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

    private static int distance(int[] one, int[] other) {
        int[] before = new int[other.length + 1];
        Arrays.setAll(before, i -> i * EDIT);
        for (int i = 1; i <= one.length; i++) {
            int[] row = new int[other.length + 1];
            row[0] = i * EDIT;
            for (int j = 1; j <= other.length; j++) {
                int replaced = before[j - 1] + substitution(one[i - 1], other[j - 1]);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + EDIT);
            }
            before = row;
        }
        return before[other.length];
    }

    private static int substitution(int one, int other) {
        if (one == other) {
            return 0;
        }
        @Nullable
        Set<Integer> alike = LIKE.get(one);
        return alike != null && alike.contains(other) ? 1 : EDIT;
    }

    private static long letters(String key) {
        return key.codePoints().mapToLong(c -> 1L << (c % 61)).reduce(0, (a, b) -> a | b);
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
}
