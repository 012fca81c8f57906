package health.homeward.translation;

import health.homeward.translation.Negations.Cue;
import health.homeward.translation.Negations.Mention;
import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is there stays there and what is not stays absent, finding by finding; negations of findings that no table
/// knows are counted.
final class NegationCheck implements PairCheck {
    private static final Pattern CHINESE_NEGATIVE = Pattern.compile("(?<!三)阴性|\\(-\\)");
    private static final Pattern CHINESE_POSITIVE = Pattern.compile("(?<!三)阳性|\\((?:\\+{1,4}|[1-4]\\+)\\)");
    private static final Pattern ENGLISH_NEGATIVE = Pattern
            .compile("(?<!triple[- ])\\bnegative\\b|\\([-−]\\)");
    private static final Pattern ENGLISH_POSITIVE = Pattern
            .compile("(?<!triple[- ])\\bpositive\\b|\\((?:\\+{1,4}|[1-4]\\+)\\)");
    private static final Set<String> ALLERGIES = Lexicon.valuesOf("过敏", "过敏史");

    @Override
    public List<Finding> of(Pair pair) {
        Negations source = Negations.of(pair.source());
        Negations target = Negations.of(pair.target());
        List<Finding> findings = new ArrayList<>();
        Set<String> shared = new HashSet<>(source.values());
        shared.retainAll(target.values());
        for (String value : shared) {
            compare(pair, source.of(value), target.of(value), findings);
        }
        if (findings.isEmpty()) {
            results(pair, findings);
        }
        if (findings.isEmpty() && Markers.of(pair.source()).isEmpty()) {
            count(pair, source, target, findings);
        }
        return findings;
    }

    private static void compare(Pair pair, List<Mention> source, List<Mention> target,
            List<Finding> findings) {
        long absent = source.stream().filter(Mention::absent).count();
        long said = target.stream().filter(Mention::absent).count();
        boolean lost = absent > 0 && said == 0 && (absent == source.size() || target.size() >= source.size());
        boolean added = absent < source.size() && said == target.size()
                && (absent == 0 || target.size() >= source.size());
        boolean turned = source.size() == target.size() && absent != said;
        if (!lost && !added && !turned) {
            return;
        }
        boolean fewer = lost || (turned && said < absent);
        Token from = fewer ? with(source, true) : with(source, false);
        Token to = fewer ? with(target, false) : with(target, true);
        Check check = from != null && ALLERGIES.contains(from.value()) ? Check.ALLERGY : Check.NEGATION;
        findings.add(pair.block(check, from, to, fewer
                ? "The source says that this is not there, the target that it is."
                : "The source says that this is there, the target that it is not."));
        if (check == Check.ALLERGY) {
            findings.add(pair.block(Check.NEGATION, from, to, "Absent on one side, present on the other."));
        }
    }

    private static @Nullable Token with(List<Mention> mentions, boolean absent) {
        return mentions.stream()
                .filter(mention -> mention.absent() == absent)
                .map(Mention::token)
                .findFirst()
                .orElse(null);
    }

    /// As many results on both sides, but not as many of them negative.
    private static void results(Pair pair, List<Finding> findings) {
        String source = pair.source().shadow();
        String target = pair.target().shadow();
        long absent = count(CHINESE_NEGATIVE, source);
        long said = count(ENGLISH_NEGATIVE, target);
        boolean asMany = absent + count(CHINESE_POSITIVE, source) == said + count(ENGLISH_POSITIVE, target);
        if (asMany && absent != said) {
            findings.add(pair.block(Check.NEGATION, null, null, absent > said
                    ? "A result that is negative in the source is positive in the target."
                    : "A result that is positive in the source is negative in the target."));
        }
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /// Cues that no shared finding explains must have a counterpart, too.
    private static void count(Pair pair, Negations source, Negations target, List<Finding> findings) {
        List<Cue> from = unexplained(source, conceptsOf(pair.target()));
        List<Cue> to = unexplained(target, conceptsOf(pair.source()));
        long lost = demanded(from) - capacity(to) - lists(target);
        long added = demanded(to) - capacity(from) - lists(source);
        if (lost > 0) {
            findings.add(pair.block(Check.NEGATION, first(from), null,
                    "The source denies something that the target does not deny."));
        } else if (added > 0) {
            findings.add(pair.block(Check.NEGATION, null, first(to),
                    "The target denies something that the source does not deny."));
        }
    }

    private static Set<String> conceptsOf(Segment segment) {
        return segment.of(Kind.CONCEPT)
                .stream()
                .map(Token::value)
                .collect(Collectors.toSet());
    }

    private static List<Cue> unexplained(Negations negations, Set<String> said) {
        return negations.cues()
                .stream()
                .filter(cue -> !cue.token().demanded() || cue.governed()
                        .stream()
                        .noneMatch(token -> token.concept("finding", "disease", "course", "agent")
                                && said.contains(token.value())))
                .toList();
    }

    private static long demanded(List<Cue> cues) {
        return cues.stream().filter(cue -> cue.token().demanded()).count();
    }

    private static long capacity(List<Cue> cues) {
        return cues.size();
    }

    /// A negation before a list can stand for more than one.
    private static long lists(Negations negations) {
        return negations.cues()
                .stream()
                .filter(cue -> cue.token().demanded())
                .mapToInt(cue -> cue.capacity() - 1)
                .sum();
    }

    private static @Nullable Token first(List<Cue> cues) {
        return Stream.concat(cues.stream().filter(cue -> cue.token().demanded()), cues.stream())
                .map(Cue::token)
                .findFirst()
                .orElse(null);
    }
}
