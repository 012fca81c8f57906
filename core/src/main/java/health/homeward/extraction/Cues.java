package health.homeward.extraction;

import health.homeward.terminology.Folded;
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
    static final Pattern PENDING = of("pending");
    static final Pattern HERE = of("here");
    static final Pattern HISTORY = of("history");
    static final Pattern NOT_OWN = of("not-own");
    static final Pattern ERROR = of("error");
    static final Pattern MEANT = of("meant");
    /// A relative who is spoken of, not one who came along or spoke for the patient.
    private static final Pattern FAMILY = Pattern.compile(
            Spellings.alternation(words("family")) + "(?!" + Spellings.alternation(words("family-acts"))
                    + ")");
    private static final Pattern PATIENT = of("patient");
    private static final Pattern FALSE_FRIENDS = of("false-friend");
    private static final Pattern DOUBLE = of("double-negation");
    private static final Pattern RIGHT = of("negation-right");
    private static final Pattern LEFT = of("negation-left");
    private static final Pattern END = of("negation-end");
    /// A mark that closes a statement; brackets belong to it.
    private static final Pattern BREAK = Pattern.compile("[,;。\\n]");
    private static final Pattern BETWEEN = Pattern
            .compile("(?:病史|史|病|征|试验|反应|检查|结果|诊断|者|均|亦|皆|都|也|明显|[ (]|\\([^()]*\\))*");
    private static final Pattern EVIDENCE = Pattern.compile("(?:无|未见).*证据");

    private Cues() {}

    static Pattern of(String key) {
        return Pattern.compile(Spellings.alternation(words(key)));
    }

    static List<String> words(String key) {
        return Spellings.of("cues.tsv", key).stream().map(Folded::of).collect(Collectors.toList());
    }

    /// The text with false friends and double negations replaced by as many `_`.
    static String masked(String folded) {
        String once = mask(FALSE_FRIENDS, folded);
        return mask(DOUBLE, once);
    }

    /// Whether the text up to a statement makes it one of a relative: the last person named in it is.
    static boolean relative(String before) {
        String masked = mask(FALSE_FRIENDS, before);
        return last(FAMILY, masked) > last(PATIENT, masked);
    }

    static String mask(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> "_".repeat(found.group().length()));
    }

    /// Whether a cue stands in the text outside of false friends.
    static boolean in(Pattern cue, String folded) {
        return cue.matcher(mask(FALSE_FRIENDS, folded)).find();
    }

    /// Whether a clause denies what stands between `begin` and `end` in it: a cue before it with nothing between that
    /// ends its scope, or one right behind it.
    static boolean negated(String clause, int begin, int end) {
        String masked = masked(clause);
        return reaches(RIGHT, masked, begin) || follows(LEFT, masked, end)
                || EVIDENCE.matcher(masked).find();
    }

    /// Whether the clause puts as possible what stands between `begin` and `end` in it.
    static boolean suspected(String clause, int begin, int end) {
        String masked = withoutExclusion(clause);
        return reaches(SUSPECTED, masked, begin) || SUSPECTED.matcher(masked.substring(begin, end)).find()
                || follows(SUSPECTED, masked, end);
    }

    /// Whether the clause rules out what stands between `begin` and `end` in it.
    static boolean excluded(String clause, int begin, int end) {
        String masked = mask(DOUBLE, mask(FALSE_FRIENDS, clause));
        return reaches(EXCLUDED, masked, begin) || follows(EXCLUDED, masked, end);
    }

    /// A cue before `begin` whose scope, the enumeration to its right, is not ended before it.
    private static boolean reaches(Pattern cue, String masked, int begin) {
        int after = last(cue, masked.substring(0, begin));
        return after >= 0 && !END.matcher(masked.substring(after, begin)).find()
                && !BREAK.matcher(masked.substring(after, begin)).find();
    }

    /// A cue behind `end` with nothing but words that carry no finding between.
    private static boolean follows(Pattern cue, String masked, int end) {
        Matcher after = cue.matcher(masked.substring(end));
        return after.find() && BETWEEN.matcher(masked.substring(end, end + after.start())).matches();
    }

    /// The end of the last match, -1 when there is none.
    static int last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    /// Whether the clause puts anything as possible; "not considered" does not, "cannot be excluded" does.
    static boolean suspected(String clause) {
        return SUSPECTED.matcher(withoutExclusion(clause)).find();
    }

    /// Whether the clause rules anything out; "cannot be excluded" does not.
    static boolean excluded(String clause) {
        return EXCLUDED.matcher(mask(DOUBLE, clause)).find();
    }

    private static String withoutExclusion(String clause) {
        StringBuilder masked = new StringBuilder(clause);
        Matcher matcher = EXCLUDED.matcher(mask(DOUBLE, clause));
        while (matcher.find()) {
            masked.replace(matcher.start(), matcher.end(), "_".repeat(matcher.end() - matcher.start()));
        }
        return masked.toString();
    }
}
