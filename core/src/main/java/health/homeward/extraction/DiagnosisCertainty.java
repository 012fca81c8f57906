package health.homeward.extraction;

import health.homeward.document.Fact.Diagnosis.Certainty;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How sure an item of a list is of the condition that it names. A cue counts for the condition that it stands at, not
/// for what the item says besides: `双相障碍,目前为不伴精神病性症状的抑郁发作` denies no disease.
final class DiagnosisCertainty {
    private static final Pattern ENDING = Pattern
            .compile(Spellings.alternation(Cues.words("disease-ending")));
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
    private static final Pattern CLAUSE = Pattern.compile("[,;。]");
    /// What was in question and is settled: `类风湿关节炎?已排除`.
    private static final Pattern SETTLED = Pattern.compile("(?:已|予以|现)(?:排除|除外)[)。 ]*$");
    private static final Pattern LEFT_OUT = Pattern.compile("(?:排除|除外|不考虑|不支持|不符合)[。 ]*$");
    /// A denial that only describes the kind: `不伴精神病性症状的躁狂发作`.
    private static final Pattern KIND = Pattern
            .compile("(?:不伴有?|未伴有?|不合并|未合并|未提及|无|没有)[^,;。()]{1,16}的(?=[\\p{IsHan}A-Za-z0-9]{2})");
    /// A bracket that is sure of less than the item: of a second condition, of the cause.
    private static final Pattern OF_ELSE = Pattern.compile("所致|引起|相关|继发|原因|病因");
    private static final Pattern CUE = Cues.of("suspected");

    private DiagnosisCertainty() {}

    static Certainty of(String item, String name) {
        String told = name.replaceAll("\\([^()]*\\)", "");
        if (SETTLED.matcher(item).find()) {
            return Certainty.EXCLUDED;
        }
        boolean suspected = Cues.suspected(withoutSecond(name))
                || Cues.suspected(item.replaceAll("\\(.*?\\)", ""));
        if (suspected) {
            return Certainty.SUSPECTED;
        }
        return excluded(told) ? Certainty.EXCLUDED : Certainty.CERTAIN;
    }

    /// Whether a bracket, or a clause behind the one that names a condition, puts in question something that is not
    /// clearly the condition itself.
    static boolean open(String item) {
        Matcher mark = CLAUSE.matcher(item);
        boolean later = mark.find() && ENDING.matcher(item.substring(0, mark.start())).find()
                && !Cues.suspected(item.substring(0, mark.start()))
                && Cues.suspected(item.substring(mark.end()));
        return later || BRACKET.matcher(item)
                .results()
                .anyMatch(found -> Cues.suspected(found.group())
                        && CUE.matcher(found.group())
                                .replaceAll("")
                                .replaceAll("[^\\p{IsHan}A-Za-z]", "")
                                .length() > 1);
    }

    private static String withoutSecond(String name) {
        return BRACKET.matcher(name)
                .replaceAll(
                        found -> ENDING.matcher(found.group()).find() || OF_ELSE.matcher(found.group()).find()
                                ? ""
                                : Matcher.quoteReplacement(found.group()));
    }

    private static boolean excluded(String name) {
        String text = KIND.matcher(name).replaceAll("");
        Matcher first = ENDING.matcher(text);
        if (!first.find()) {
            return Cues.excluded(text) || Cues.negated(text, text.length(), text.length());
        }
        Matcher mark = CLAUSE.matcher(text);
        int last = mark.find(first.end()) ? mark.start() : text.length();
        int end = Math.max(first.end(), Cues.last(ENDING, text.substring(0, last)));
        boolean alone = !ENDING.matcher(text).region(last, text.length()).find();
        return Cues.excluded(text, first.start(), end) || Cues.negated(text, first.start(), end)
                || LEFT_OUT.matcher(alone ? text : text.substring(0, last)).find();
    }
}
