package health.homeward.terminology;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What words for an examination speak of: by what it was done, of what part of the body, and which analytes tell a
/// laboratory panel. Source: `examinations.tsv`.
public final class Examinations {
    private record Words(Map<String, String> ids, Pattern pattern) {
        Set<String> in(String text) {
            Set<String> found = new HashSet<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(String.valueOf(ids.get(matcher.group())));
            }
            return found;
        }

        Optional<String> most(String text) {
            return pattern.matcher(text)
                    .results()
                    .map(found -> String.valueOf(ids.get(found.group())))
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey);
        }
    }

    private static final String WHOLE = "whole";
    private static final Set<String> OF_SPECIMENS = Set.of("marrow", "cytology", "genetic", "flow");

    private static final List<Terms> ROWS = Terms.read(Examinations.class, "examinations.tsv");
    private static final Words BY = words("by");
    private static final Words OF = words("of");
    private static final Words FLUID = words("fluid");
    private static final Words CULTURE = words("kind");
    private static final Words COMMON = words("operation");
    private static final Map<String, Set<String>> PANELS = panels();

    private Examinations() {}

    /// Whether a report can be of the examination spoken of. Its heading must name the way it was done, and heading or
    /// findings the part of the body, where the mention does.
    ///
    /// @param heading title and examination as the report prints them
    /// @param findings what it found; asked for the part where the heading tells none
    public static boolean mayBeSame(String mention, String heading, String findings) {
        String spokenOf = plain(mention);
        String title = plain(heading);
        Set<String> by = BY.in(spokenOf);
        Set<String> of = parts(spokenOf);
        boolean named = !by.isEmpty() || !of.isEmpty() || title.contains(spokenOf);
        return named && !plainAndContrast(spokenOf, title)
                && (by.isEmpty() || !Collections.disjoint(by, BY.in(title)))
                && (of.isEmpty() || samePart(of, title, plain(findings)));
    }

    /// Whether neither the way it was done nor the part nor the use of contrast differs. What is not said differs from
    /// nothing.
    public static boolean agree(String mention, String description) {
        String spokenOf = plain(mention);
        String other = plain(description);
        return !plainAndContrast(spokenOf, other) && agree(BY, spokenOf, other) && agree(OF, spokenOf, other);
    }

    private static boolean plainAndContrast(String one, String other) {
        return (one.contains("增强") && other.contains("平扫") && !other.contains("增强"))
                || (one.contains("平扫") && !one.contains("增强") && other.contains("增强")
                        && !other.contains("平扫"));
    }

    /// Whether what was taken can be what a mention of pathology speaks of.
    public static boolean mayBeSameSpecimen(String mention, String told) {
        String text = plain(told);
        Set<String> by = BY.in(plain(mention));
        by.retainAll(OF_SPECIMENS);
        return (by.isEmpty() || !Collections.disjoint(by, BY.in(text))) && agree(OF, plain(mention), text);
    }

    /// Whether a text speaks of a culture of germs.
    public static boolean isCulture(String text) {
        return CULTURE.in(plain(text)).contains("culture");
    }

    /// Whether two texts speak of the same fluid of the body, or one of them of none.
    public static boolean sameFluid(String one, String other) {
        return agree(FLUID, plain(one), plain(other));
    }

    /// Whether two names are of one operation: the same side, and nearly all words of the one spoken of that are not
    /// common to many operations.
    public static boolean sameOperation(String spokenOf, String name) {
        String said = distinctive(spokenOf);
        String other = distinctive(name);
        boolean sides = (spokenOf.contains("左") && name.contains("右") && !name.contains("左"))
                || (spokenOf.contains("右") && name.contains("左") && !name.contains("右"));
        long shared = said.chars().filter(c -> other.indexOf(c) >= 0).count();
        return !sides && !said.isEmpty() && shared * 4 >= said.length() * 3L;
    }

    private static String distinctive(String name) {
        return COMMON.pattern().matcher(plain(name)).replaceAll("");
    }

    /// The part that the heading names, else the one that the findings speak of most.
    private static boolean samePart(Set<String> of, String title, String findings) {
        Set<String> told = OF.in(title);
        return told.isEmpty()
                ? OF.most(findings).filter(of::contains).isPresent()
                : told.contains(WHOLE) || !Collections.disjoint(of, told);
    }

    private static Set<String> parts(String mention) {
        Set<String> parts = OF.in(mention);
        parts.remove(WHOLE);
        return parts;
    }

    /// Titles are often spaced.
    private static String plain(String text) {
        return Folded.of(text).replaceAll("(?<=.) (?=.)", "");
    }

    /// By what it was done, as far as a folded text says.
    static Set<String> ways(String text) {
        return BY.in(text);
    }

    /// Of what part of the body, as far as a folded text says.
    static Set<String> regions(String text) {
        return OF.in(text);
    }

    /// Whether a text is the name of a laboratory panel.
    public static boolean isPanel(String text) {
        return PANELS.containsKey(Folded.of(text));
    }

    /// Whether a laboratory row belongs to a panel or is the analyte that was spoken of.
    public static boolean tells(String spokenOf, String row) {
        String panel = Folded.of(spokenOf);
        String analyte = Folded.of(row);
        Set<String> analytes = PANELS.getOrDefault(panel, Set.of(panel));
        return analytes.stream()
                .anyMatch(one -> Pattern.matches("[A-Za-z0-9\\-]+", one)
                        ? analyte.equalsIgnoreCase(one)
                        : analyte.contains(one));
    }

    private static boolean agree(Words words, String one, String other) {
        Set<String> first = words.in(one);
        Set<String> second = words.in(other);
        return first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second);
    }

    private static Map<String, Set<String>> panels() {
        Map<String, Set<String>> panels = new HashMap<>();
        ROWS.stream().filter(row -> row.cell(0).equals("panel")).forEach(row -> {
            for (String name : row.spellings(1)) {
                panels.computeIfAbsent(name, _ -> new HashSet<>())
                        .addAll(row.spellings(2));
            }
        });
        return panels;
    }

    private static Words words(String what) {
        Map<String, String> ids = new HashMap<>();
        ROWS.stream().filter(row -> row.cell(0).equals(what)).forEach(row -> {
            for (String word : row.spellings(2)) {
                ids.put(word, row.cell(1));
            }
        });
        String all = ids.keySet()
                .stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new Words(ids, Pattern.compile(all));
    }
}
