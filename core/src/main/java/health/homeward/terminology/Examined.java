package health.homeward.terminology;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// By what an examination was done and of which part of the body, as far as its words or the codes of its images say.
/// Sources: `examinations.tsv`, `imaging-codes.tsv`.
public record Examined(
        Set<String> by,
        Set<String> regions,
        Set<String> joints,
        Set<String> organs,
        Set<String> sides) {
    /// How what the papers speak of and what images show stand to one another.
    public enum Tie {
        /// Both say it and agree.
        AGREES,
        /// One does not say it, or not exactly enough.
        OPEN,
        /// They are two examinations.
        DIFFERS
    }

    private static final List<Terms> ROWS = Terms.read(Examined.class, "imaging-codes.tsv");
    private static final Map<String, Map<String, Pattern>> PATTERNS = Stream
            .of("by", "region", "joint", "organ", "side")
            .collect(Collectors.toMap(Function.identity(), Examined::patterns));
    /// Operations are not examinations of the hand.
    private static final Pattern OPERATION = Pattern.compile("手术|术后|术前");
    /// What is taken along to locate what they show is no examination of its own.
    private static final Set<String> WITH_CT = Set.of("pet", "nuclear");

    public Examined {
        by = Set.copyOf(by);
        regions = Set.copyOf(regions);
        joints = Set.copyOf(joints);
        organs = Set.copyOf(organs);
        sides = Set.copyOf(sides);
    }

    /// By the title of a report, or what a paper says was done.
    public static Examined ofWords(String words) {
        return of(Examinations.ways(Folded.of(words)), regions(words), words);
    }

    /// By what the files of images say.
    ///
    /// @param modalities codes
    /// @param bodyParts codes; where the description contradicts them, neither is believed
    /// @param protocols asked where neither says which part it is
    public static Examined ofImages(Collection<String> modalities, Collection<String> bodyParts,
            String description, Collection<String> protocols) {
        Set<String> coded = regions(String.join(" / ", bodyParts));
        Set<String> described = regions(description);
        Set<String> both = new HashSet<>(coded);
        both.addAll(described);
        String all = String.join(" / ", protocols);
        boolean contradict = !coded.isEmpty() && !described.isEmpty()
                && Collections.disjoint(coded, described);
        return of(ways(modalities), contradict ? Set.of() : both.isEmpty() ? regions(all) : both,
                String.join(" / ", bodyParts) + " / " + description + (both.isEmpty() ? " / " + all : ""));
    }

    private static Examined of(Set<String> by, Set<String> regions, String words) {
        return new Examined(by, regions, in("joint", words), in("organ", words), in("side", words));
    }

    private static Set<String> ways(Collection<String> modalities) {
        Set<String> ways = in("by", String.join(" / ", modalities));
        if (!Collections.disjoint(ways, WITH_CT)) {
            ways.removeAll(Set.of("ct", "mr"));
        }
        return ways;
    }

    private static Set<String> regions(String words) {
        Set<String> regions = in("region", words);
        regions.addAll(Examinations.regions(bare(words)));
        return regions;
    }

    private static String bare(String words) {
        return OPERATION.matcher(Folded.of(words)).replaceAll(" ");
    }

    /// Whether the way it was done agrees.
    public Tie way(Examined images) {
        return by.isEmpty() || images.by.isEmpty()
                ? Tie.OPEN
                : Collections.disjoint(by, images.by) ? Tie.DIFFERS : Tie.AGREES;
    }

    /// Whether the part of the body agrees: every part that is spoken of is on the images.
    public Tie part(Examined images) {
        if (apart(sides, images.sides) || apart(joints, images.joints)) {
            return Tie.DIFFERS;
        }
        if (regions.isEmpty() || images.regions.isEmpty() || apart(organs, images.organs)) {
            return Tie.OPEN;
        }
        if (Collections.disjoint(regions, images.regions)) {
            return Tie.DIFFERS;
        }
        return images.regions.containsAll(regions) && images.joints.containsAll(joints)
                && images.joints.isEmpty() == joints.isEmpty() ? Tie.AGREES : Tie.OPEN;
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static Set<String> in(String what, String words) {
        String text = bare(words).toUpperCase(Locale.ROOT).replaceAll("[_.-]", " ");
        return PATTERNS.getOrDefault(what, Map.of())
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, Pattern> patterns(String what) {
        return ROWS.stream()
                .filter(row -> row.cell(0).equals(what))
                .collect(Collectors.toMap(row -> row.cell(1), row -> Pattern.compile(row.spellings(2)
                        .stream()
                        .map(word -> word.chars().allMatch(c -> c < 128)
                                ? "(?<![A-Z])" + Pattern.quote(word) + "(?![A-Z])"
                                : Pattern.quote(word))
                        .collect(Collectors.joining("|")))));
    }
}
