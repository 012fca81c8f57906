package health.homeward.lab;

import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The analytes that are known, by their names and abbreviations.
final class Lexicon {
    static final Lexicon LOADED = new Lexicon();
    private static final int SHORTEST_LIKE = 4;
    private static final int LONG = 8;

    private final List<Analyte> analytes;
    private final Map<String, Set<Analyte>> names = new HashMap<>();
    private final Map<String, Set<Analyte>> abbreviations = new HashMap<>();
    private final Set<String> collisions;

    /// What a name leads to.
    ///
    /// @param alike whether the name is only like a known one
    record Found(Set<Analyte> analytes, boolean alike) {
        static final Found NOTHING = new Found(Set.of(), false);
    }

    private Lexicon() {
        analytes = Terms.read(Lexicon.class, "labs.tsv")
                .stream()
                .skip(1)
                .map(row -> Analyte.of(padded(row.cells())))
                .toList();
        for (Analyte one : analytes) {
            add(names, one.chinese(), one);
            one.names().forEach(name -> add(names, name, one));
            one.abbreviations().forEach(name -> add(abbreviations, name, one));
        }
        collisions = Terms.read(Lexicon.class, "collisions.tsv")
                .stream()
                .map(row -> PrintedName.key(row.cell(0)))
                .collect(Collectors.toSet());
    }

    private static List<String> padded(List<String> cells) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < 15) {
            padded.add("");
        }
        return padded;
    }

    private static void add(Map<String, Set<Analyte>> map, String name, Analyte one) {
        map.computeIfAbsent(PrintedName.key(name), _ -> new LinkedHashSet<>()).add(one);
    }

    List<Analyte> analytes() {
        return analytes;
    }

    /// The first spelling that is a known name, else one that is like a single known name.
    Found byName(PrintedName name) {
        for (String spelling : name.spellings()) {
            Set<Analyte> found = names.get(spelling);
            if (found != null) {
                return new Found(found, false);
            }
        }
        for (String spelling : name.bare()) {
            Set<Analyte> found = withAbbreviation(names.getOrDefault(spelling, Set.of()),
                    name.abbreviations());
            if (!found.isEmpty()) {
                return new Found(found, false);
            }
        }
        for (String spelling : name.likely()) {
            Set<Analyte> found = alike(spelling);
            if (!found.isEmpty()) {
                return new Found(found, true);
            }
        }
        return Found.NOTHING;
    }

    private Set<Analyte> withAbbreviation(Set<Analyte> named, List<String> abbreviated) {
        Set<Analyte> both = new LinkedHashSet<>(named);
        both.removeIf(one -> abbreviated.stream().noneMatch(key -> byAbbreviation(key).contains(one)));
        return both;
    }

    /// Whether a name that is not known is one edit from one that an analyte bears.
    boolean isNearly(PrintedName name, Analyte one) {
        return Stream.concat(name.likely().stream(), name.bare().stream())
                .filter(key -> key.length() >= 2)
                .anyMatch(key -> Stream.concat(Stream.of(one.chinese()), one.names().stream())
                        .map(PrintedName::key)
                        .anyMatch(known -> Likeness.distance(key, known, 1) <= 1
                                && Protected.in(key).equals(Protected.in(known))));
    }

    Set<Analyte> byAbbreviation(String key) {
        return abbreviations.getOrDefault(key, names.getOrDefault(key, Set.of()));
    }

    /// Whether an abbreviation alone means different tests, known here or not.
    boolean collides(String key) {
        return collisions.contains(key);
    }

    /// The analytes of the one known name that is nearest, with a margin of one edit to any other analyte's.
    private Set<Analyte> alike(String key) {
        if (key.codePoints().filter(Character::isIdeographic).count() < 3 || key.length() < SHORTEST_LIKE) {
            return Set.of();
        }
        double most = key.length() < LONG ? 1 : 2;
        List<String> words = Protected.in(key);
        double best = Double.MAX_VALUE;
        Set<Analyte> nearest = Set.of();
        Map<String, Double> near = new HashMap<>();
        for (String name : names.keySet()) {
            double distance = Likeness.distance(key, name, most + 1);
            if (distance <= most + 1) {
                near.put(name, distance);
            }
            if (distance <= most && distance < best && Protected.in(name).equals(words)) {
                best = distance;
                nearest = names.getOrDefault(name, Set.of());
            }
        }
        double limit = best + 1;
        Set<Analyte> only = nearest;
        boolean contested = near.entrySet()
                .stream()
                .anyMatch(entry -> entry.getValue() < limit && !shares(only, names.get(entry.getKey())));
        return contested ? Set.of() : nearest;
    }

    private static boolean shares(Set<Analyte> one, @Nullable Set<Analyte> other) {
        return other != null && other.stream().anyMatch(one::contains);
    }
}
