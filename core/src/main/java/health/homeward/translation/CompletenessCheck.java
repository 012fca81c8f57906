package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Nothing of the source is missing in the target, and nothing of it is left in Chinese.
///
/// Words differ more than any table of synonyms: what has no counterpart is set against what the other side says and
/// no table explains. Only where that is not enough is something missing.
final class CompletenessCheck implements PairCheck {
    private static final Pattern BRACKETS = Pattern
            .compile("\\([^()]*\\)|\\[[^\\[\\]]*]|（[^（）]*）|\"[^\"]*\"|“[^”]*”");
    private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9fff]+");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]+");
    private static final double LEAST_WORDS = 0.3;
    private static final double MOST_WORDS = 2.2;
    private static final int LONG = 15;
    private static final double SHARE = 0.6;
    private static final double WORDS_PER_CHARACTER = 0.8;
    private static final double MOST = 2.6;

    @Override
    public List<Finding> of(Pair pair) {
        List<Finding> findings = new ArrayList<>();
        String outside = BRACKETS.matcher(pair.target().text()).replaceAll("");
        HAN.matcher(outside)
                .results()
                .limit(1)
                .forEach(match -> findings.add(new Finding(Check.COMPLETENESS,
                        Severity.BLOCK, null, match.group(), "Chinese is left in the target.")));
        if (findings.isEmpty()) {
            missing(pair, findings);
            length(pair, findings);
        }
        return findings;
    }

    private static void missing(Pair pair, List<Finding> findings) {
        List<Token> lost = unanswered(pair.source(), pair.target());
        double spare = spare(pair);
        double known = lost.stream().mapToDouble(CompletenessCheck::weight).sum();
        boolean few = known >= 1 && spare < SHARE * known;
        if (few || balance(pair, known, spare) > MOST) {
            if (lost.isEmpty()) {
                findings.add(new Finding(Check.COMPLETENESS, Severity.BLOCK, pair.source().text(), null,
                        "The target says less than the source."));
            }
            lost.stream()
                    .limit(3)
                    .forEach(token -> findings.add(pair.block(Check.COMPLETENESS, token, null,
                            "This has no counterpart in the target.")));
        }
    }

    /// How much more the source says than the target. The weights are a logistic regression on right pairs and pairs
    /// with a clause left out of parts a and b of the corpus in the testkit; see docs/benchmarks.md.
    private static double balance(Pair pair, double known, double spare) {
        Coverage coverage = new Coverage(pair);
        long characters = pair.source().text().chars().filter(Character::isIdeographic).count();
        int words = pair.target().text().strip().split("\\s+", -1).length;
        return 1.72 * coverage.unanswered() + 0.72 * coverage.fewer()
                + 0.22 * (WORDS_PER_CHARACTER * characters - words) + 1.17 * known - 0.56 * spare;
    }

    /// Concepts of one side that the other does not say, one for each place.
    private static List<Token> unanswered(Segment segment, Segment other) {
        Set<String> said = other.of(Kind.CONCEPT).stream().map(Token::value).collect(Collectors.toSet());
        List<Token> concepts = segment.of(Kind.CONCEPT);
        Map<Integer, Token> lost = new TreeMap<>();
        concepts.stream()
                .filter(Token::demanded)
                .filter(token -> concepts.stream()
                        .noneMatch(within -> within.start() >= token.start() && within.end() <= token.end()
                                && said.contains(within.value())))
                .filter(token -> segment.tokens()
                        .stream()
                        .noneMatch(cue -> !cue.is(Kind.CONCEPT) && cue.start() == token.start()))
                .forEach(token -> lost.putIfAbsent(token.start(), token));
        Set<String> told = new HashSet<>();
        return lost.values().stream().filter(token -> told.add(token.value())).toList();
    }

    static double weight(Token token) {
        return token.concept("finding", "disease", "treatment", "agent") ? 1 : 0.3;
    }

    /// Words of the target that nothing explains.
    private static double spare(Pair pair) {
        long words = WORD.matcher(pair.target().rest())
                .results()
                .filter(word -> !FillerWords.ENGLISH.contains(word.group()))
                .count();
        return words + unanswered(pair.target(), pair.source()).size();
    }

    static int unknownCharacters(Segment source, int start, int end) {
        String rest = source.rest().substring(start, end);
        for (String word : FillerWords.CHINESE) {
            rest = rest.replace(word, "");
        }
        return (int) rest.chars().filter(Character::isIdeographic).count();
    }

    private static void length(Pair pair, List<Finding> findings) {
        long characters = pair.source().text().chars().filter(Character::isIdeographic).count();
        long words = Pattern.compile("[\\p{L}\\p{N}]+").matcher(pair.target().text()).results().count();
        if (characters >= LONG && words < LEAST_WORDS * characters) {
            findings.add(new Finding(Check.COMPLETENESS, Severity.WARN, null, null,
                    "The target is very short for its source."));
        } else if (characters >= LONG && words > MOST_WORDS * characters) {
            findings.add(new Finding(Check.COMPLETENESS, Severity.WARN, null, null,
                    "The target is very long for its source."));
        }
    }
}
