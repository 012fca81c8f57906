package health.homeward.recognition;

import health.homeward.document.DocumentKind;
import health.homeward.terminology.Folded;
import health.homeward.terminology.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds rows that are titles: the listed words at the end of a row, behind nothing but a hospital, a department or a
/// modality; spaced out, in brackets, in two languages, or with one character damaged.
final class Titles {
    private record Listed(String words, @Nullable DocumentKind kind, boolean weak) {
        boolean latin() {
            return words.chars().allMatch(c -> c < 128);
        }
    }

    private static final List<Listed> LISTED = listed();
    private static final int LONGEST_PREFIX = 16;
    private static final int SHORTEST_DAMAGED = 4;
    private static final Pattern NO_PREFIX = Pattern
            .compile(".*(?:[,;。:、?!]|详见|参见|附|请|凭|携带|查看|根据|依据|返回|下载|打印|上传|未见|暂无|我的|全部|更多|签署|关于).*");
    private static final Pattern AROUND = Pattern
            .compile("^[-=*#_《》【】\\[\\]<>◆●■·|]+|[-=*#_《》【】\\[\\]<>◆●■·|]+$");
    private static final Pattern TAIL = Pattern.compile(
            "(?:\\((?:副本|复印件|补打|续页?|续\\d*|\\d|[一二三四五]|患者联|存根|正本|[一-龥]{1,3}联|电子版|首页|初诊|复诊|修正|急诊|样稿|示例|虚构)\\)|第\\d+页(?:[/,]?共\\d+页)?|\\d+/\\d+|续页)+$");
    private static final Pattern BRACKET = Pattern
            .compile("\\((?![^)]*[见附另详参])[\\p{IsHan}A-Za-z/-]{1,14}\\)");
    private static final Pattern ENDED = Pattern.compile("(?:报告|[单书录笺]|病历|小结|REPORT|RECORD|NOTE)$");
    private static final Pattern LATIN_RUN = Pattern.compile("[A-Za-z][A-Za-z'&./ -]*[A-Za-z]");

    private Titles() {}

    /// The title in a row, null when it is none.
    static @Nullable Title in(Row row, int index) {
        Places.Head hospital = Places.head(row);
        String folded = row.folded();
        List<String> candidates = new ArrayList<>();
        if (hospital != null) {
            candidates.add(folded.substring(hospital.end()));
        }
        candidates.add(folded);
        for (int i = 0; i < row.pieces().size(); i++) {
            int start = row.start(i);
            candidates.add(folded.substring(start, start + row.pieces().get(i).text().length()));
        }
        Title best = null;
        for (String candidate : candidates) {
            for (String form : forms(candidate)) {
                best = better(better(best, match(form, index)), bracketed(form, index));
            }
        }
        return best == null ? null : best.as(row.printedTitle(best.text()));
    }

    private static @Nullable Title better(@Nullable Title a, @Nullable Title b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean second = b.match().compareTo(a.match()) < 0
                || (b.match() == a.match() && a.kind() == null && b.kind() != null);
        return second ? b : a;
    }

    /// The candidate as it is, and each of its two languages alone.
    private static Set<String> forms(String candidate) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(clean(candidate.replaceAll("[ \\t]+", "")));
        Matcher latin = LATIN_RUN.matcher(candidate.replace('\t', ' '));
        while (latin.find()) {
            if (latin.group().length() >= 4) {
                forms.add(clean(latin.group().toUpperCase(Locale.ROOT).replaceAll(" +", " ")));
            }
        }
        forms.add(clean(candidate.replaceAll("[A-Za-z][A-Za-z'&. /-]{5,}", "").replaceAll("[ \\t]+", "")));
        return forms;
    }

    private static String clean(String text) {
        String cleaned = text;
        String before;
        do {
            before = cleaned;
            cleaned = AROUND.matcher(TAIL.matcher(cleaned).replaceAll("")).replaceAll("").strip();
        } while (!cleaned.equals(before));
        return cleaned;
    }

    private static @Nullable Title match(String text, int index) {
        for (Listed listed : LISTED) {
            if (text.equals(listed.words) || (!listed.weak && ends(text, listed))) {
                String prefix = text.substring(0, text.length() - listed.words.length());
                return title(text, index, listed, prefix);
            }
        }
        return damaged(text, index);
    }

    /// A title with a word in brackets behind or inside it: `检验报告单(血常规)`, `病理(补充)报告`.
    private static @Nullable Title bracketed(String text, int index) {
        String bare = BRACKET.matcher(text).replaceAll("");
        Title title = bare.equals(text) || !ENDED.matcher(bare).find() ? null : match(bare, index);
        return title == null || title.match() != Title.Match.EXACT ? null : title.as(text);
    }

    private static boolean ends(String text, Listed listed) {
        int before = text.length() - listed.words.length();
        return before > 0 && before <= (listed.latin() ? 40 : LONGEST_PREFIX) && text.endsWith(listed.words)
                && !NO_PREFIX.matcher(text.substring(0, before)).matches()
                && (!listed.latin() || text.charAt(before - 1) == ' ');
    }

    private static @Nullable Title title(String text, int index, Listed listed, String prefix) {
        DocumentKind named = Modalities.in(prefix);
        boolean bare = listed.kind == null && listed.words.length() <= 3 && named == null;
        if (bare && !text.equals(listed.words)) {
            return null;
        }
        boolean report = listed.kind == null || listed.kind == DocumentKind.LAB_REPORT;
        return new Title(index, text, report && named != null ? named : listed.kind, prefix,
                listed.weak ? Title.Match.WEAK : Title.Match.EXACT);
    }

    /// One character other than listed; null as well when two kinds are as near.
    private static @Nullable Title damaged(String text, int index) {
        Set<DocumentKind> kinds = new LinkedHashSet<>();
        Title title = null;
        for (Listed listed : LISTED) {
            boolean near = !listed.weak && !listed.latin() && listed.words.length() >= SHORTEST_DAMAGED
                    && text.length() == listed.words.length() && oneApart(text, listed.words);
            if (near) {
                kinds.add(listed.kind == null ? DocumentKind.UNKNOWN : listed.kind);
                title = new Title(index, text, listed.kind, "", Title.Match.DAMAGED);
            }
        }
        return kinds.size() == 1 ? title : null;
    }

    private static boolean oneApart(String a, String b) {
        int apart = 0;
        for (int i = 0; i < a.length(); i++) {
            apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return apart == 1;
    }

    private static List<Listed> listed() {
        List<Listed> listed = new ArrayList<>();
        for (Terms row : Terms.read(Titles.class, "titles.tsv")) {
            DocumentKind kind = row.cell(0).equals("report") ? null : DocumentKind.of(row.cell(0));
            row.spellings(1)
                    .forEach(words -> listed
                            .add(new Listed(Folded.of(words), kind, row.cell(2).equals("weak"))));
        }
        listed.sort(Comparator.comparingInt((Listed one) -> one.words.length()).reversed());
        return List.copyOf(listed);
    }
}
