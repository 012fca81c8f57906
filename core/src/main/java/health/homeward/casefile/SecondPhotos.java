package health.homeward.casefile;

import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two photos of one page: both are kept. Where they were read differently, neither reading is stood behind.
final class SecondPhotos {
    private static final Pattern STAMP = Pattern
            .compile("\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{6,}");
    private static final int FEWEST_LINES = 5;
    private static final double ALIKE = 0.7;

    /// @param stamps its dates, times and long numbers
    private record Look(PageRef page, Set<String> stamps, List<String> lines) {
        static Look of(Page page) {
            List<String> lines = page.lines()
                    .stream()
                    .map(line -> line.text().replaceAll("\\s", ""))
                    .toList();
            return new Look(page.ref(), STAMP.matcher(String.join("\n", lines))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new)), lines);
        }

        boolean isAlike(Look other) {
            List<String> left = new ArrayList<>(other.lines);
            long common = lines.stream().filter(left::remove).count();
            return common >= ALIKE * Math.max(lines.size(), other.lines.size());
        }
    }

    private SecondPhotos() {}

    /// The same facts in the same order.
    static List<Fact> compared(List<Fact> facts, List<Page> pages) {
        Map<PageRef, List<Fact>> sure = facts.stream()
                .filter(fact -> fact.source().asserted())
                .collect(Collectors.groupingBy(fact -> fact.source().regions().getFirst().page()));
        Map<Set<String>, List<Look>> looks = new HashMap<>();
        Set<Fact> contradicted = new HashSet<>();
        for (Page page : pages) {
            Look look = Look.of(page);
            if (look.lines.size() >= FEWEST_LINES && !look.stamps.isEmpty()) {
                List<Look> others = looks.computeIfAbsent(look.stamps, _ -> new ArrayList<>());
                others.stream()
                        .filter(look::isAlike)
                        .forEach(other -> contradicted.addAll(contradicted(
                                sure.getOrDefault(look.page, List.of()),
                                sure.getOrDefault(other.page, List.of()))));
                others.add(look);
            }
        }
        return facts.stream().map(fact -> contradicted.contains(fact) ? doubted(fact) : fact).toList();
    }

    /// What one photo says and the other does not, where the other says something else of the same kind.
    private static List<Fact> contradicted(List<Fact> left, List<Fact> right) {
        List<Fact> here = left.stream().filter(fact -> lacks(right, fact)).toList();
        List<Fact> there = right.stream().filter(fact -> lacks(left, fact)).toList();
        return Stream.concat(here.stream().filter(fact -> hasKind(there, fact)),
                there.stream().filter(fact -> hasKind(here, fact))).toList();
    }

    private static boolean lacks(List<Fact> facts, Fact fact) {
        return facts.stream().noneMatch(other -> other.withSource(fact.source()).equals(fact));
    }

    private static boolean hasKind(List<Fact> facts, Fact fact) {
        return facts.stream().anyMatch(other -> other.type().equals(fact.type()));
    }

    private static Fact doubted(Fact fact) {
        FactSource source = fact.source();
        Doubt doubt = new Doubt(Doubt.Kind.CONTRADICTION, -1, source.regions().getFirst().box());
        return fact.withSource(new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                source.standing(), Stream.concat(source.doubts().stream(), Stream.of(doubt)).toList()));
    }
}
