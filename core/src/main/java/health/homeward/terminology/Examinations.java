package health.homeward.terminology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private static final List<List<String>> ROWS = rows();
    private static final Words BY = words("by");
    private static final Words OF = words("of");
    private static final Map<String, Set<String>> PANELS = panels();

    private Examinations() {}

    /// Whether a report under that heading can be of the examination spoken of: neither the way it was done nor the
    /// site nor the use of contrast differs. What is not said differs from nothing.
    public static boolean mayBeSame(String spokenOf, String heading) {
        boolean plainAndContrast = (spokenOf.contains("增强") && heading.contains("平扫")
                && !heading.contains("增强"))
                || (spokenOf.contains("平扫") && !spokenOf.contains("增强") && heading.contains("增强")
                        && !heading.contains("平扫"));
        return !plainAndContrast && agree(BY, spokenOf, heading) && agree(OF, spokenOf, heading);
    }

    /// The ways of examining that a text names, by stable ids as in `ct`.
    public static Set<String> by(String text) {
        return BY.in(text);
    }

    /// Whether a laboratory row belongs to a panel or is the analyte that was spoken of.
    public static boolean tells(String panel, String analyte) {
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
        ROWS.stream().filter(row -> row.getFirst().equals("panel")).forEach(row -> {
            for (String name : row.get(1).split("\\|", -1)) {
                panels.computeIfAbsent(name, _ -> new HashSet<>())
                        .addAll(List.of(row.get(2).split("\\|", -1)));
            }
        });
        return panels;
    }

    private static Words words(String what) {
        Map<String, String> ids = new HashMap<>();
        ROWS.stream().filter(row -> row.getFirst().equals(what)).forEach(row -> {
            for (String word : row.get(2).split("\\|", -1)) {
                ids.put(word, row.get(1));
            }
        });
        String all = ids.keySet()
                .stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new Words(ids, Pattern.compile(all));
    }

    private static List<List<String>> rows() {
        try (InputStream in = Examinations.class.getResourceAsStream("examinations.tsv")) {
            if (in == null) {
                throw new IllegalStateException("resource missing: examinations.tsv");
            }
            return new String(in.readAllBytes(), UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
