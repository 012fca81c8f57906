package health.homeward.extraction;

import health.homeward.document.Fact.Diagnosis.Certainty;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How sure an item of a list is of the condition that it names. A cue counts for the condition that it stands at, not
/// for what the item says besides: `双相障碍,目前为不伴精神病性症状的抑郁发作` denies no disease.
final class DiagnosisCertainty {
    private static final Pattern ENDING = Pattern
            .compile(Spellings.alternation(Cues.words("disease-ending")));
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
    private static final Pattern CLAUSE = Pattern.compile("[,;。]");
    private static final String SETTLED = "(?:已|予以|现|基本|可|均|都)*(?:排除|除外)";
    private static final String LEFT_OUT = "(?:暂|已|均|都|目前)*(?:不考虑|不支持|不符合)";
    /// How it was found out, which is no other condition.
    private static final String BY = "(?:经[^,]{1,12}|[A-Za-z0-9\\-]{2,8}|\\p{IsHan}{0,8}(?:检查|造影|超声|彩超|穿刺|病理|活检|镜|试验)|现|后|目前|最终|结果)*";
    private static final Pattern SETTLED_BRACKET = Pattern.compile("\\((" + BY + SETTLED + ")\\)");
    private static final Pattern PARTS = Pattern.compile("[,;。?—–→\\-]+");
    /// A denial that only describes the kind: `不伴精神病性症状的躁狂发作`.
    private static final Pattern KIND = Pattern
            .compile("(?:不伴有?|未伴有?|不合并|未合并|未提及|无|没有)[^,;。()]{1,16}的(?=[\\p{IsHan}A-Za-z0-9]{2})");
    /// A bracket that is sure of less than the item: of a second condition, of the cause.
    private static final Pattern OF_ELSE = Pattern.compile("所致|引起|相关|继发|原因|病因");
    private static final Pattern CUE = Pattern
            .compile(Spellings.alternation(Cues.words("suspected-tail")) + "|" + Cues.SUSPECTED.pattern());

    private DiagnosisCertainty() {}

    static Certainty of(String item, String name) {
        String told = BRACKET.matcher(SETTLED_BRACKET.matcher(item).replaceAll(",$1")).replaceAll("");
        if (endsWith(SETTLED, told)) {
            return Certainty.EXCLUDED;
        }
        if (Cues.suspected(withoutSecond(name)) || Cues.suspected(told)) {
            return Certainty.SUSPECTED;
        }
        return endsWith(LEFT_OUT, told) || excluded(name.replaceAll("\\([^()]*\\)", ""))
                ? Certainty.EXCLUDED
                : Certainty.CERTAIN;
    }

    /// Whether a clause only says that what was in question is ruled out.
    static boolean settles(String clause) {
        return clause.matches(BY + SETTLED);
    }

    /// Whether an item ends with words that rule out what it begins with, and nothing else that it names.
    private static boolean endsWith(String cue, String item) {
        List<String> parts = PARTS.splitAsStream(Cues.masked(item))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return !parts.isEmpty() && parts.getLast().matches(parts.size() == 1 ? ".*[^_]" + cue : BY + cue);
    }

    /// Whether a bracket, or a clause behind the one that names a condition, puts in question something that is not
    /// clearly the condition itself.
    static boolean open(String item) {
        Matcher mark = CLAUSE.matcher(item);
        boolean later = mark.find() && ENDING.matcher(item.substring(0, mark.start())).find()
                && !Cues.suspected(item.substring(0, mark.start()))
                && Cues.suspected(item.substring(mark.end()))
                && says(item.substring(mark.end()));
        return later || BRACKET.matcher(item)
                .results()
                .anyMatch(found -> Cues.suspected(found.group()) && says(found.group()));
    }

    /// Whether a text says more than a cue.
    private static boolean says(String text) {
        return CUE.matcher(text).replaceAll("").replaceAll("[^\\p{IsHan}A-Za-z]", "").length() > 1;
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
        return Cues.excluded(text, first.start(), end) || Cues.negated(text, first.start(), end);
    }
}
