package health.homeward.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that turn a statement: negation, doubt, plan, history, family, another hospital. All of them are read
/// after the false friends (words that merely contain such a character) were masked.
final class Cues {
    static final Pattern SUSPECTED = of("suspected");
    static final Pattern EXCLUDED = of("excluded");
    static final Pattern PLANNED = of("planned");
    static final Pattern NOT_DONE = of("not-done");
    static final Pattern ELSEWHERE = of("elsewhere");
    static final Pattern HISTORY = of("history");
    static final Pattern FAMILY = of("family");
    private static final Pattern FALSE_FRIENDS = of("false-friend");
    private static final Pattern DOUBLE = of("double-negation");
    private static final Pattern RIGHT = of("negation-right");
    private static final Pattern LEFT = of("negation-left");
    private static final Pattern END = of("negation-end");

    private Cues() {}

    static Pattern of(String key) {
        return Pattern.compile(Terms.alternation(words(key)));
    }

    static List<String> words(String key) {
        return Terms.of("cues.tsv", key).stream().map(Folded::of).collect(Collectors.toList());
    }

    /// The text with false friends and double negations replaced by as many `_`.
    static String masked(String folded) {
        String once = mask(FALSE_FRIENDS, folded);
        return mask(DOUBLE, once);
    }

    private static String mask(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> "_".repeat(found.group().length()));
    }

    /// Whether a cue stands in the text outside of false friends.
    static boolean in(Pattern cue, String folded) {
        return cue.matcher(mask(FALSE_FRIENDS, folded)).find();
    }

    /// Whether a clause denies what stands between `begin` and `end` in it.
    static boolean negated(String clause, int begin, int end) {
        String masked = masked(clause);
        int cue = last(RIGHT, masked.substring(0, begin));
        boolean before = cue >= 0 && !END.matcher(masked.substring(cue, begin)).find();
        Matcher after = LEFT.matcher(masked.substring(end));
        return before || (after.find() && after.start() <= 6)
                || Pattern.compile("(?:无|未见).*证据").matcher(masked).find();
    }

    /// The end of the last match, -1 when there is none.
    private static int last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    /// Whether the clause puts it as possible.
    static boolean suspected(String clause) {
        return SUSPECTED.matcher(clause).find();
    }

    /// Whether the clause rules it out; "cannot be excluded" does not.
    static boolean excluded(String clause) {
        return EXCLUDED.matcher(mask(DOUBLE, clause)).find();
    }
}
