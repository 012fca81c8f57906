package health.homeward.extraction;

import health.homeward.extraction.MedicineToken.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the parts of medicine lines that are not names: at each place the longest part that can stand there.
final class MedicineTokens {
    private static final String NUMBER = "(?:\\d[ ]?/[ ]?\\d|(?=[OolI.,〇]*[0-9])[0-9OolI.〇][0-9OolI.,〇]*(?<![.,])|[½¼¾])";
    private static final String RANGE = NUMBER + "(?:[ ]?(?:-{1,2}|~|至)[ ]?" + NUMBER + ")?";
    private static final String COUNTED = MedicineWords.any("unit-count");
    private static final String UNIT = "(?:" + MedicineWords.any("unit-measured") + '|' + COUNTED + '|'
            + MedicineWords.any("unit-package") + ')';
    private static final String SPELLED = "(?<![一二三四五六七八九十])[一二两三四五六七八九十半][ ]?" + COUNTED;
    private static final String AMOUNT = "(?:" + RANGE + "[ ]?" + UNIT + "|" + SPELLED + ")(?:半(?![ ]?"
            + COUNTED + "))?";
    private static final String TIMES = "[ ]?[×✕*xX][ ]?";
    private static final String COUNT = "[0-9]+(?![0-9]*[ ]?(?:天|日|d\\b|D\\b|周|次|月|W|w))[ ]?(?:"
            + COUNTED + '|' + MedicineWords.any("unit-package") + ")?";
    /// How many boxes, or set apart how many packages: not what is in one.
    private static final String HANDED_OUT = "[ ]?[×✕*xX][ ]?[0-9]+[ ]?盒(?![ ]?/)|[ ]+[×✕*xX][ ]?[0-9]+[ ]?"
            + MedicineWords.any("unit-package");
    private static final String EACH = "[ ]?/[ ]?(?:" + COUNTED + '|' + MedicineWords.any("unit-package")
            + ')';
    private static final String FREQUENCY_NUMBER = "[1-9一二两三四五六七八九]";
    private static final String DAYS = "[ ]?(?:天|日|d\\b|周期|周|个?月|年|个?疗程)";
    private static final String SPAN = "(?:\\d+(?:[-~]\\d+)?|[一二两三四五六七八九十半])" + DAYS;
    private static final String NOT_SPAN = "(?![后前内余来复以间外一期]|左右|[0-9一]*次|底|初|份|[上中下]旬)";
    private static final String UNTIL = "(?:至|到)[ ]?\\d{1,2}[ ]?月(?:底|初|份|[上中下]旬|\\d{1,2}[日号])?";
    private static final String MOMENT = "(?:(?:早|午|中|晚|三)(?:餐|饭)(?:前|后|时)?|早上|中午|晚上|早晨|睡前|晨起|早|晨|中|午|晚)";
    private static final String DATE = "(?:19|20)\\d{2}[ ]?[-./年][ ]?\\d{1,2}[ ]?[-./月][ ]?\\d{1,2}(?!\\d)日?|(?<![\\d.])\\d{1,2}月\\d{1,2}[日号]";

    private static final Map<Kind, Pattern> PATTERNS = patterns();
    private static final Pattern CODE_FOLLOWS = Pattern.compile(
            "(?:" + MedicineWords.any("route") + '|' + MedicineWords.any("frequency")
                    + "|q\\d+[hdw]|d\\d)",
            Pattern.CASE_INSENSITIVE);

    private MedicineTokens() {}

    private static Map<Kind, Pattern> patterns() {
        Map<Kind, String> all = new EnumMap<>(Kind.class);
        all.put(Kind.AMOUNT, "约?" + AMOUNT + '|' + MedicineWords.any("amount-word"));
        all.put(Kind.DAMAGED, NUMBER + "[ ]?" + MedicineWords.any("unit-damaged")
                + "|(?<![\\d.])0?\\.\\d{1,3}(?=[ ]?(?:" + MedicineWords.any("route") + '|'
                + MedicineWords.any("frequency") + "|q\\d{1,2}h|(?:每|一|1)日)(?![a-z]))"
                + "|(?<![\\p{IsHan}A-Za-z(])\\d{1,2}[ ]\\d+(?:\\.\\d+)?[ ]?"
                + MedicineWords.any("unit-measured"));
        all.put(Kind.SPECIFICATION,
                AMOUNT + "(?:[ ]?[/:][ ]?(?:" + AMOUNT + "|ml|毫升)|" + EACH + ")?" + TIMES + COUNT + "(?:"
                        + "(?!" + HANDED_OUT + ")" + TIMES
                        + COUNT + ")*(?:" + EACH + "(?:(?!" + HANDED_OUT + ")" + TIMES + COUNT
                        + ")*)?|\\d+(?:\\.\\d+)?[ ]?/[ ]?\\d+(?:\\.\\d+)?[ ]?"
                        + MedicineWords.any("unit-measured") + "|" + AMOUNT + "(?:[ ]?[:/][ ]?(?:" + AMOUNT
                        + "|ml|毫升)|" + EACH + ")|" + AMOUNT + "[ ]?\\([ ]?" + AMOUNT + "[ ]?\\)" + TIMES
                        + COUNT);
        all.put(Kind.RATE, AMOUNT
                + "(?:[ ]?[/.][ ]?(?:kg|m2|㎡|m²)(?:[ ]?[/.][ ]?(?:次|h|hr|min|小时|分钟?|d|日|天))?|[ ]?/[ ]?(?:次|h|hr|小时|min|分钟?|d|日|天|晚|周))");
        all.put(Kind.RESULT, RANGE
                + "[ ]?(?:mmol|μmol|µmol|umol|nmol|pmol|mg|g|ng|pg|μg|µg|ug|U|IU|mIU|kU|个|KU)/(?:L|l|dl|dL|24h|HP|mmol|gCr)|"
                + NUMBER + "[ ]?(?:pg|ng|mIU|cm|mm|mmHg|kPa|kg|Kg|KG|次/分|bpm|℃|Gy|岁|HU)(?:/ml)?");
        all.put(Kind.SPLIT,
                MOMENT + "(?:服|各|用)?[ ]?" + AMOUNT + "(?:[ ,、;/]*" + MOMENT + "(?:服|用)?[ ]?" + AMOUNT
                        + ")+");
        all.put(Kind.COUNT, "[×✕*xX][ ]?" + COUNT + "|#[ ]?\\d{1,3}(?!\\d)");
        all.put(Kind.PERCENT, "\\d+(?:\\.\\d+)?[ ]?%(?![ ]?[\\p{IsHan}A-Za-z])");
        all.put(Kind.ROUTE,
                "(?<![吸入用]后)(?!(?<=IU[ ]?)vd|vd[ ]?\\d+[ ]?IU)" + MedicineWords.any("route") + "(?!用?"
                        + MedicineWords.any("route-in-name")
                        + "|用\\p{IsHan}{2,14}(?:液|剂|粉|散)|[ ]?(?:禁|勿|不|停))");
        all.put(Kind.FREQUENCY, "q[ ]?(?:\\d{1,2}|[lI|]2)[ ]?(?:h|d|w)|(?:每|一|1)?(?:日|天|晚|早|晨|周|星期|月)[ ]?"
                + FREQUENCY_NUMBER
                + "(?:[-~至]" + FREQUENCY_NUMBER
                + ")?次|每半年(?:1|一)次|(?:每|一|1)年[ ]?(?:1|一|2|两)次|每[ ]?(?:隔)?[0-9一二两三四六八十]{1,2}[ ]?个?(?:小时|天|日|周|月|年)(?:[ ]?"
                + FREQUENCY_NUMBER + "次)?|" + FREQUENCY_NUMBER + "(?:[-~]" + FREQUENCY_NUMBER
                + ")?[ ]?(?:次|)[ ]?/[ ]?(?:日|天|d|day|周|晚|早|月)|每(?:周|月|星期)(?:[一二三四五六日天](?![ ]?" + COUNTED
                + "))?|" + FREQUENCY_NUMBER
                + "次每[日天周]|(?:早|午|中|晚|三)?(?:餐|饭)(?:前|后|中|时)(?:[ ]?(?:\\d{1,2}分钟?|半小时|1小时|\\d{1,2}min))?|(?:[早中晚午][、,和]?){2,3}各(?:一次|1次)?|早[、,]?中?[、,]?晚(?:一次|1次)?|(?:早上?|晚上?|上午|中午|下午|晨)[ ]?\\d{1,2}(?:点半?|:[0-5]\\d)|分[二两三四2-4]次|"
                + MedicineWords.any("frequency") + '|' + MedicineWords.any("timing"));
        all.put(Kind.DURATION,
                "[×✕*xX][ ]?\\d+(?:[-~]\\d+)?[ ]?(?:天|日|d\\b|周|w\\b|个?月|次)|" + SPAN + NOT_SPAN
                        + "|" + UNTIL
                        + "|(?<![A-Za-z钙素维])d\\d{1,2}(?:[-~、,]{1,2}d?\\d{1,2})*(?![0-9A-Za-z]|[ ]?(?:片|胶|软|颗|滴剂|注射|咀))|第\\d{1,2}[-~]\\d{1,2}(?:天|周)|长期|终身|至少"
                        + SPAN);
        all.put(Kind.DATE,
                "(?:" + DATE + ")(?:[ ;]*\\d{1,2}[:时]\\d{2}(?::\\d{2})?分?)?|(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)");
        all.put(Kind.LABEL_NAME, MedicineWords.any("label-name") + "(?=[ ]?:)");
        all.put(Kind.LABEL_STRENGTH, MedicineWords.any("label-strength") + "(?=[ ]?:|[ ]?\\d)");
        all.put(Kind.LABEL_DOSE, MedicineWords.any("label-dose") + "(?=[ ]?:|[ ]?" + NUMBER + ")");
        all.put(Kind.LABEL_QUANTITY, MedicineWords.any("label-quantity") + "(?=[ ]?:|[ ]?" + NUMBER + ")");
        all.put(Kind.LABEL_DURATION,
                MedicineWords.any("label-duration") + "(?=[ ]?:|[ ]?" + SPAN + NOT_SPAN + ")");
        all.put(Kind.LABEL_USAGE, MedicineWords.any("label-usage") + "(?=[ ]?:|[ ])");
        all.put(Kind.LABEL_START, MedicineWords.any("label-start") + "(?=[ ]?:|[ ]?20\\d\\d)");
        all.put(Kind.LABEL_STOP, MedicineWords.any("label-stop") + "(?=[ ]?:|[ ]?20\\d\\d)");
        Map<Kind, Pattern> compiled = new EnumMap<>(Kind.class);
        all.forEach((kind, regex) -> compiled.put(kind, Pattern.compile(regex, Pattern.CASE_INSENSITIVE)));
        return compiled;
    }

    static List<MedicineToken> of(String text) {
        List<MedicineToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int free = tokens.isEmpty() ? 0 : tokens.getLast().end();
            MedicineToken token = at > 0 && at > free && joined(text, at) ? null : longest(text, at);
            if (token == null) {
                at++;
            } else {
                tokens.add(token);
                at = token.end();
            }
        }
        return tokens;
    }

    /// Whether a part of the given kind is the whole text.
    static boolean whole(Kind kind, String text) {
        return pattern(kind).matcher(text).matches();
    }

    private static @Nullable MedicineToken longest(String text, int at) {
        MedicineToken best = null;
        for (Kind kind : Kind.values()) {
            Matcher matcher = pattern(kind).matcher(text)
                    .region(at, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            boolean longer = matcher.lookingAt() && (best == null || matcher.end() > best.end());
            if (longer && matcher.end() > at && ends(text, matcher.end())) {
                best = new MedicineToken(kind, at, matcher.end());
            }
        }
        return best;
    }

    private static Pattern pattern(Kind kind) {
        Pattern pattern = PATTERNS.get(kind);
        if (pattern == null) {
            throw new IllegalStateException("no pattern for " + kind);
        }
        return pattern;
    }

    /// Whether a letter or digit stands right before: parts do not begin inside a word or number.
    private static boolean joined(String text, int at) {
        return latin(text.charAt(at - 1)) && latin(text.charAt(at));
    }

    /// A part that ends in a letter ends its word, unless a route or frequency is glued to it (`150MGIVGTTD1`).
    private static boolean ends(String text, int end) {
        boolean inside = end < text.length() && Character.isLetter(text.charAt(end - 1))
                && latin(text.charAt(end - 1)) && latin(text.charAt(end))
                && !Character.isDigit(text.charAt(end));
        return !inside || CODE_FOLLOWS.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
