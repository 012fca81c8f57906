package health.homeward.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a text the name of a product may stand.
///
/// @param begin offset of its first character
/// @param end offset after its last
/// @param form whether it carries a dosage form
record MedicineName(int begin, int end, boolean form) {
    private static final Pattern LIST_MARK = Pattern
            .compile(
                    "[ ]*(?:\\(?\\d{1,2}\\)|[1-9]\\d?(?:[.、](?=[ ]*[^\\d ])|[.、][ ]+(?=\\d)|、|\\.(?=\\d+\\.\\d+%))|\\d{1,2}[ ]+(?=\\p{IsHan})|[①-⑳⒈-⒛])[ ]*");
    private static final Pattern LEAD = Pattern.compile("[ ]*" + MedicineWords.any("lead") + "[ ]*|"
            + MedicineWords.any("status-stop") + "|" + MedicineWords.any("lead-apart")
            + "[ ]+|和(?![胃血中解络肝营])");
    private static final Pattern LOCANT = Pattern.compile("\\d{1,2},\\d{1,2}-\\p{IsHan}");
    private static final Pattern KEPT = MedicineWords.pattern("[ ]*(?:", "form-lead", ").*");
    private static final Pattern VERB = MedicineWords.pattern("", "verb", "");
    /// What it is given for, before a bracket that is not closed.
    private static final Pattern PURPOSE = Pattern.compile(
            ".*(?:方案|化疗|治疗|支持|预防|对症|补[铁钾钙液]|抗[感凝炎病]\\p{IsHan}{0,3}|免疫抑制|[保护养止降利调平化镇抑][肝胃神吐痛痰压糖脂喘尿酸])\\p{IsHan}{0,2}[ ]*\\((?![^)]*\\))");
    /// The condition under which it is to be taken, up to the verb.
    private static final Pattern CONDITION = Pattern
            .compile(
                    "\\p{IsHan}{1,8}?(?:完成|结束|停止|好转|稳定|缓解|愈合)后|(?:如|若|当|一旦|必要时|倘)\\p{IsHan}[^:;。]*?(?:可|则|再|应|需|予|达标|控制|明显|时|者)(?:换|加|改|服|用|予|给)+(?=[^:;。]{2})");
    private static final Pattern TAIL = MedicineWords.pattern("[ ]*", "tail", "$");
    private static final Pattern FORM = MedicineWords.pattern(".*", "form",
            "(?:[ ]*[(\\[\"<【][^()\\[\\]]*[)\\]\">】])*");
    private static final Pattern LATIN_FORM = MedicineWords.pattern(".*\\b", "form-latin", "\\b.*");
    private static final Pattern NOT_FORM = MedicineWords.pattern(".*", "not-form", "");
    private static final Pattern NOT_MEDICINE = MedicineWords.pattern("", "not-medicine", "");
    private static final Pattern TAPER = MedicineWords.pattern("", "taper", "");
    /// What a substance is called for short, in a bracket that goes on with an amount.
    private static final Pattern ABBREVIATED = Pattern.compile("[ ]*\\([A-Z][A-Za-z0-9]{0,2}$");
    /// An amount, or the rest of a remark.
    private static final Pattern NO_NAME = Pattern
            .compile("\\d+[ ]?(?:min|h|d|s|w|mg|ml|g|kg|cm|mm)|.*[,、]原|.*后第", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern
            .compile(".*(?:\\p{IsHan}.*\\p{IsHan}|[A-Za-z][A-Za-z0-9\\-]+).*");
    private static final String EDGE = " .·*※▲△☆★•-—_/\\┌│└├┐┘┤┬┴─{}|~=>&!:;,、。)]】}'®";
    private static final int LONGEST = 45;

    /// The names that the characters `begin` to `end` may hold, in order; the last one reaches the end when nothing but
    /// marks follows it.
    static List<MedicineName> in(String text, int begin, int end) {
        List<MedicineName> names = new ArrayList<>();
        int depth = 0;
        int start = begin;
        for (int i = begin; i <= end; i++) {
            char c = i == end ? ',' : text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            boolean cut = i == end
                    || (depth <= 0 && ",、;:\t\n+?!。→".indexOf(c) >= 0 && !locant(text, i));
            if (cut) {
                MedicineName name = trimmed(text, start, i);
                if (name.valid(text)) {
                    names.add(name);
                }
                start = i + 1;
            }
        }
        return names;
    }

    /// Whether a comma stands between the places of a molecule (`1,25-`).
    private static boolean locant(String text, int at) {
        Matcher matcher = LOCANT.matcher(text).region(Math.max(0, at - 2), text.length());
        return text.charAt(at) == ',' && matcher.find() && matcher.start() < at && matcher.end() > at;
    }

    /// The whole text as a name, without marks and numbers around it.
    static MedicineName whole(String text) {
        return edged(text, 0, text.length());
    }

    private static MedicineName trimmed(String text, int from, int to) {
        MedicineName name = edged(text, from, to);
        int begin = name.begin;
        if (!KEPT.matcher(text.substring(begin, name.end)).matches()) {
            Matcher verb = VERB.matcher(text).region(begin, name.end);
            while (verb.find()) {
                begin = verb.end();
            }
        }
        Matcher purpose = PURPOSE.matcher(text).region(begin, name.end);
        begin = purpose.lookingAt() ? purpose.end() : begin;
        Matcher condition = CONDITION.matcher(text).region(begin, name.end);
        begin = condition.lookingAt() ? condition.end() : begin;
        name = edged(text, begin, name.end);
        begin = name.begin;
        Matcher lead = LEAD.matcher(text);
        while (!KEPT.matcher(text.substring(begin, name.end)).matches()
                && lead.region(begin, name.end).lookingAt()) {
            begin = lead.end();
        }
        int end = name.end;
        Matcher tail = TAIL.matcher(text);
        while (tail.region(begin, end).find() && tail.start() > begin) {
            end = tail.start();
        }
        return edged(text, begin, end);
    }

    private static MedicineName edged(String text, int from, int to) {
        int begin = from;
        int end = to;
        Matcher mark = LIST_MARK.matcher(text);
        boolean moved = true;
        while (moved) {
            moved = false;
            while (begin < end && EDGE.indexOf(text.charAt(begin)) >= 0) {
                begin++;
            }
            if (begin < end && mark.region(begin, end).lookingAt()) {
                begin = mark.end();
                moved = true;
            }
        }
        while (end > begin && ((EDGE.indexOf(text.charAt(end - 1)) >= 0 && !closes(text, begin, end - 1))
                || "([【{".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        Matcher abbreviated = ABBREVIATED.matcher(text).region(begin, end);
        end = abbreviated.find() ? abbreviated.start() : end;
        if (begin < end && "([【".indexOf(text.charAt(begin)) >= 0
                && text.substring(begin, end).indexOf(')') < 0
                && text.substring(begin, end).indexOf(']') < 0) {
            begin++;
        }
        if (begin < end && text.charAt(begin) == '"' && text.substring(begin + 1, end).indexOf('"') < 0) {
            begin++;
        }
        return new MedicineName(begin, end, hasForm(text.substring(begin, end)));
    }

    private static boolean closes(String text, int begin, int at) {
        char open = switch (text.charAt(at)) {
            case ')' -> '(';
            case ']' -> '[';
            case '】' -> '【';
            default -> ' ';
        };
        return open != ' ' && text.substring(begin, at).indexOf(open) >= 0;
    }

    private static boolean hasForm(String name) {
        boolean suffix = FORM.matcher(name).matches() || LATIN_FORM.matcher(name).matches();
        return (suffix && !NOT_FORM.matcher(name).matches() && name.length() > 2) || name.startsWith("注射用");
    }

    /// Whether words say that the amount behind them is no medicine's.
    static boolean measures(String words) {
        return NOT_MEDICINE.matcher(words).find() && !TAPER.matcher(words).find();
    }

    boolean valid(String text) {
        String name = text.substring(begin, end);
        return name.length() >= 2 && name.length() <= LONGEST && NAME.matcher(name).matches()
                && !NOT_MEDICINE.matcher(name).find() && !NO_NAME.matcher(name).matches();
    }
}
