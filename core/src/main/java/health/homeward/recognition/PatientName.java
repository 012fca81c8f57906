package health.homeward.recognition;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where in the value of a name field the name stands.
final class PatientName {
    /// @param tail where the rest begins
    record Span(int begin, int end, int tail) {}

    private static final String HAN = "[\\p{IsHan}〇〓]";
    private static final Pattern CHINESE = Pattern.compile(
            HAN + "{1,8}(?:[ ]?[·•・.][ ]?" + HAN + "{1,8}){1,5}"
                    + "|" + HAN + "(?:" + HAN
                    + "|[*＊某×X○]){1,3}(?:之[子女婴]|之[长次]?[子女]|[长次]?[子女婴](?![\\p{IsHan}]))?"
                    + "|" + HAN + "(?:[ ]{1,3}" + HAN + "){1,3}(?![\\p{IsHan}])"
                    + "|" + HAN + "{2}[ ]{1,3}" + HAN + "{1,2}(?![\\p{IsHan}])"
                    + "|[*]{1,2}" + HAN + "{1,2}|" + HAN);
    private static final Pattern LATIN = Pattern.compile(
            "[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'.’-]*(?:[ ]{0,2}[,/][ ]{0,2}|[ ]{1,2}|\\.)?(?:[A-Za-zÀ-ɏ*][A-Za-zÀ-ɏ'.’*-]*(?:[ ]{0,2}[,/][ ]{0,2}|[ ]{1,2})?){0,6}");
    private static final Set<String> NEVER = Set.of("男", "女", "性别", "年龄", "本人", "无", "未知", "姓名", "患者", "签名",
            "签字",
            "不详");
    private static final int LONGEST_HAN_RUN = 6;

    private PatientName() {}

    static @Nullable Span in(String value) {
        Matcher chinese = CHINESE.matcher(value);
        if (chinese.lookingAt() && !NEVER.contains(chinese.group().strip())) {
            int end = sexTaken(value, chinese.end());
            int run = end;
            while (run < value.length() && Character.isIdeographic(value.charAt(run))) {
                run++;
            }
            boolean ended = run == end
                    || (run - chinese.start() <= LONGEST_HAN_RUN && isSex(value, end));
            return ended && !NEVER.contains(value.substring(0, end)) ? new Span(0, end, end) : null;
        }
        Matcher latin = LATIN.matcher(value);
        if (latin.lookingAt() && latin.group().strip().length() >= 3) {
            int end = latin.end();
            while (end > 0 && " ,/".indexOf(value.charAt(end - 1)) >= 0) {
                end--;
            }
            return new Span(0, end, latin.end());
        }
        return null;
    }

    /// Gives back a sex that was taken for the end of a spaced name.
    private static int sexTaken(String value, int end) {
        boolean sexLast = end > 2 && isSex(value, end - 1);
        boolean apart = sexLast && (value.charAt(end - 2) == ' '
                || value.substring(end).matches("[ ,/|]*\\d.*"));
        return apart ? value.substring(0, end - 1).stripTrailing().length() : end;
    }

    private static boolean isSex(String value, int at) {
        return at < value.length() && (value.charAt(at) == '男' || value.charAt(at) == '女');
    }
}
