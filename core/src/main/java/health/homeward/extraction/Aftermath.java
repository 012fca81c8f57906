package health.homeward.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words behind a name say became of what it names: those of its own clause that are bound to it, then the
/// clauses behind it, as long as they speak of nothing else.
final class Aftermath {
    /// What became of it.
    enum Said {
        UNDONE, TO_COME, NOTHING
    }

    private static final int CLAUSES = 3;
    private static final Pattern OFF = Cues.of("called-off");
    private static final Pattern FAILED = Cues.of("failed");
    private static final Pattern AHEAD = Cues.of("put-off");
    /// Which was done all the same, or whose result is known.
    private static final Pattern CAME = Pattern
            .compile("(?:检查)?(?:[(:]?[ ]?(?:提?示|可?见|未见|正常|异常|阳性|阴性|回报|已完成|已[行做出]|如期|结果(?!未))|(?:检查|治疗)?后)");
    private static final Pattern UNCLEAR_RESULT = Pattern
            .compile(
                    "未能(?:明确|显示|排除|除外|确诊|确定|检出|鉴别|提示|发现|区分|定性|证实|见|切除|取出|剥离|剥除|根治|完全|全部|找到|完整)|未[做行](?:增强|平扫)");
    /// A bracket behind what was done besides: `TURBT+输尿管镜检(未成功置管)`.
    private static final Pattern OF_ANOTHER = Pattern.compile("(\\+[^,;。()+]{1,20})\\([^()]*\\)");
    private static final Pattern ENUMERATED = Pattern.compile("(?:检查|[、及和与+/ ])*");
    private static final Pattern ELSE = Pattern.compile("^(?:提?示|见|结果|报告|考虑|诊断|均)|予|[进施]?行|给|转|治疗");
    private static final Pattern WAITS = Pattern
            .compile("(?:现|已|目前|遂|仍|检查|暂)*(?:预约|约|定(?!期)|拟于|待|择期|择日|排期|推迟|延期).{0,16}");

    /// What is said of one course of several.
    private static final Pattern IN_PART = Pattern
            .compile("完成(?:了|共)?[0-9一二两三四五六七八九十]+(?:程|次|周期|个|疗程)|第[0-9一二三四五六七八九十]+(?:程|次|周期|个|疗程)");

    private Aftermath() {}

    static Said of(String name, String after, List<Piece> rest) {
        String own = OF_ANOTHER.matcher(UNCLEAR_RESULT.matcher(after).replaceAll("")).replaceAll("$1");
        if (CAME.matcher(own).lookingAt()) {
            return Said.NOTHING;
        }
        String bound = bound(own);
        if (off(bound, name) || FAILED.matcher(bound).find()) {
            return Said.UNDONE;
        }
        Said later = bound.length() == own.length() ? later(name, rest) : Said.NOTHING;
        boolean ahead = AHEAD.matcher(bound).find() && !bound.contains("完成");
        return later == Said.NOTHING && ahead ? Said.TO_COME : later;
    }

    private static Said later(String name, List<Piece> rest) {
        Said said = Said.NOTHING;
        for (Piece clause : rest.subList(0, Math.min(CLAUSES, rest.size()))) {
            String text = UNCLEAR_RESULT.matcher(clause.text()).replaceAll("");
            if (Mentions.named(text)) {
                return said;
            }
            if (IN_PART.matcher(text).find()) {
                return Said.NOTHING;
            }
            if (off(text, name) || FAILED.matcher(text).find()) {
                return Said.UNDONE;
            }
            if (WAITS.matcher(text).matches()) {
                said = Said.TO_COME;
            } else if (ELSE.matcher(text).find()) {
                return said;
            }
        }
        return said;
    }

    /// A refusal of nothing else: behind it stands at most the class of what is named.
    private static boolean off(String text, String name) {
        String kind = name.contains("术") ? "手术" : name.contains("疗") ? "治疗|[化放]疗" : "检查";
        Pattern whole = Pattern.compile(OFF.pattern() + "(?:[该此本]项?|" + kind
                + "|进行|完成|实施|[行做查])*(?:$|[()]|因|由于|故|患者|家属|者)");
        Matcher matcher = whole.matcher(text);
        return matcher.find();
    }

    /// The words up to the next name; one that goes on the same enumeration shares what follows.
    private static String bound(String after) {
        int from = 0;
        for (int[] other : Mentions.names(after)) {
            if (other[0] < from) {
                continue;
            }
            if (!ENUMERATED.matcher(after.substring(from, other[0])).matches()) {
                return withoutObject(after.substring(from, other[0]));
            }
            from = other[1];
        }
        return after.substring(from);
    }

    /// Of words that stand between two names, those that do not govern the second: `后拒绝` before 胃镜 is said of it.
    private static String withoutObject(String between) {
        Matcher matcher = Pattern.compile("(?<=.)" + OFF.pattern() + "(?:进行|行|做|查)?$").matcher(between);
        return matcher.find() ? between.substring(0, matcher.start()) : between;
    }
}
