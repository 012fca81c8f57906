package health.homeward.terminology;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    }

    private static final List<Terms> ROWS = Terms.read(Examinations.class, "examinations.tsv");
    private static final Words BY = words("by");
    private static final Words OF = words("of");
    private static final Words FLUID = words("fluid");
    private static final Pattern CULTURE = Pattern.compile("培养|药敏|微生物|细菌学");
    private static final Map<String, Set<String>> PANELS = panels();

    private Examinations() {}

    /// Whether a report under that title can be of the examination spoken of: neither the way it was done nor the
    /// site nor the use of contrast differs. What is not said differs from nothing.
    public static boolean mayBeSame(String mention, String title) {
        String spokenOf = Folded.of(mention);
        String heading = Folded.of(title);
        boolean plainAndContrast = (spokenOf.contains("增强") && heading.contains("平扫")
                && !heading.contains("增强"))
                || (spokenOf.contains("平扫") && !spokenOf.contains("增强") && heading.contains("增强")
                        && !heading.contains("平扫"));
        return !plainAndContrast && agree(BY, spokenOf, heading) && agree(OF, spokenOf, heading);
    }

    /// By what it was done, as far as a folded text says.
    static Set<String> ways(String text) {
        return BY.in(text);
    }

    /// Of what part of the body, as far as a folded text says.
    static Set<String> regions(String text) {
        return OF.in(text);
    }

    /// Whether a report is of the imaging examination spoken of, so far as it tells: its heading names the way it was
    /// done, and heading or findings the part of the body that was named. What is not said shows nothing.
    ///
    /// @param findings what the report says it saw
    public static boolean isSame(String mention, String title, String findings) {
        Set<String> by = BY.in(Folded.of(title));
        boolean told = BY.in(Folded.of(mention)).isEmpty() || !by.isEmpty();
        Set<String> site = OF.in(Folded.of(mention));
        boolean seen = site.isEmpty() || !OF.in(Folded.of(title)).isEmpty()
                || !Collections.disjoint(site, OF.in(Folded.of(findings)));
        return told && seen && mayBeSame(mention, title);
    }

    /// Whether a text speaks of a culture of germs.
    public static boolean isCulture(String text) {
        return CULTURE.matcher(Folded.of(text)).find();
    }

    /// Whether a culture that was spoken of can be of that specimen. One that names none can be of any.
    public static boolean isOfSpecimen(String mention, String specimen) {
        Set<String> meant = FLUID.in(Folded.of(mention));
        return meant.isEmpty() || !Collections.disjoint(meant, FLUID.in(Folded.of(specimen)));
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
