package health.homeward.translation;

import health.homeward.translation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a negation reaches in a segment.
final class Clauses {
    private static final Pattern CHINESE_END = Pattern
            .compile("[,;。:!?]|但|仅|可见|余(?!年|月|天)|却|另|伴有|(?<!未|无|再|有|曾)(?:出现|发生)|突发|突然");
    private static final Pattern ENGLISH_END = Pattern.compile(
            "[;:]|\\.(?!\\d)|\\b(?:but|however|although|though|except|apart from|while|whereas|which|who|was|were|is|are|has|had|have|showed|revealed|(?<!contact |exposure |associated |consistent |compatible |infection )with|accompanied|because|since|until|if|when|reports|complains|admits|and (?:no|denies|has|had|was|is))\\b");
    private static final Pattern SENTENCE_END = Pattern
            .compile("[;:]|\\.(?!\\d)|\\b(?:but|however|although|except|while|whereas|which)\\b");
    private static final Pattern JOINS = Pattern.compile("^[,\\s]*(?:or|nor|and/or)\\b.*", Pattern.DOTALL);
    private static final List<String> LINKS = List.of("the", "any", "and", "nor", "over", "other", "both",
            "obvious",
            "significant", "apparent", "marked", "evident", "definite", "bilateral", "left", "right");
    private static final Pattern SUBJECT = Pattern
            .compile("\\b(?:patient|he|she|developed|appeared|presented|does|did|do)\\b");
    private static final Pattern CLOSES = Pattern.compile("\\b(?:and|or|all|both)\\b");
    private static final Pattern LATER = Pattern.compile("\\b(?:or|nor)\\b");
    /// An item of a list is named, not stated.
    private static final Pattern STATED = Pattern.compile(
            "\\b(?:enlarged|swollen|tender|distended|deformed|congested|dilated|thickened|ruptured|painful|palpable|present|positive|seen|heard|noted|visible|good|fair|poor|soft|supple|flat)$");
    private static final Pattern WORDS = Pattern.compile("[a-z]{3,}");

    private final Segment segment;
    private final String text;

    Clauses(Segment segment) {
        this.segment = segment;
        this.text = segment.shadow();
    }

    /// Where the reach of a cue to its right ends.
    int right(Token cue) {
        int next = segment.of(Kind.NEGATION)
                .stream()
                .filter(token -> token.demanded() && token.start() > cue.start()
                        && token.value().equals("right"))
                .mapToInt(Token::start)
                .filter(start -> start >= cue.end())
                .min()
                .orElse(text.length());
        int end = segment.language() == Language.CHINESE
                ? first(CHINESE_END, cue.end())
                : english(cue);
        return Math.min(end, next);
    }

    /// Where the reach of a cue to its left begins.
    int left(Token cue) {
        Pattern ends = segment.language() == Language.CHINESE ? CHINESE_END : SENTENCE_END;
        int begin = 0;
        for (Matcher matcher = ends.matcher(text); matcher.find() && matcher.start() < cue.start();) {
            begin = matcher.end();
        }
        return segment.language() == Language.CHINESE ? begin : afterCommas(begin, cue.start());
    }

    private int english(Token cue) {
        int end = first(ENGLISH_END, cue.end());
        int comma = text.indexOf(',', cue.end());
        while (comma >= 0 && comma < end) {
            int next = text.indexOf(',', comma + 1);
            int until = next < 0 || next > end ? end : next;
            String chunk = text.substring(comma, until);
            boolean listed = JOINS.matcher(chunk).matches() || (bare(comma, until) && few(comma, until, 1))
                    || (plain(comma, until) && LATER.matcher(chunk).find() && few(comma, until, 3));
            if (!listed) {
                return comma;
            }
            comma = next;
        }
        return end;
    }

    /// A list in front of "were negative" reaches back over commas as long as there are but names of findings.
    private int afterCommas(int begin, int end) {
        int from = text.lastIndexOf(',', end - 1);
        if (from < begin) {
            return begin;
        }
        boolean subject = segment.of(Kind.CONCEPT)
                .stream()
                .anyMatch(token -> token.demanded() && token.start() > from && token.end() <= end
                        && token.concept("part", "thing", "test"));
        if (subject || !CLOSES.matcher(text.substring(from, end)).find()) {
            return from + 1;
        }
        int start = from;
        while (start >= begin) {
            int before = Math.max(begin - 1, text.lastIndexOf(',', start - 1));
            if (!bare(Math.max(begin, before + 1), start) || !few(Math.max(begin, before + 1), start, 1)) {
                return start + 1;
            }
            start = before;
        }
        return begin;
    }

    private boolean bare(int from, int to) {
        List<Token> within = segment.of(Kind.CONCEPT)
                .stream()
                .filter(token -> token.start() >= from && token.end() <= to)
                .toList();
        return within.stream().anyMatch(token -> token.concept("finding", "disease", "agent"))
                && plain(from, to);
    }

    /// Whether nothing in it begins a statement of its own.
    private boolean plain(int from, int to) {
        return segment.tokens()
                .stream()
                .filter(token -> token.start() >= from && token.end() <= to)
                .noneMatch(token -> token.concept("course") || degree(token) || polar(token)
                        || token.is(Kind.CERTAINTY));
    }

    /// What has a degree is there.
    private static boolean degree(Token token) {
        return token.concept("state") && token.demanded() && !token.value().equals("obvious");
    }

    /// A word that says how something is, and has an opposite, begins a statement of its own.
    private static boolean polar(Token token) {
        return (token.concept("state") && Negations.POLAR_STATES.contains(token.value()))
                || (token.value().equals("abnormal") && token.absent());
    }

    private boolean few(int from, int to, int most) {
        List<String> left = new ArrayList<>();
        WORDS.matcher(segment.rest().substring(from, to)).results().forEach(word -> left.add(word.group()));
        left.removeAll(LINKS);
        return left.size() <= most && !STATED.matcher(text.substring(from, to).strip()).find()
                && !SUBJECT.matcher(text.substring(from, to)).find();
    }

    private int first(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(Math.min(from, text.length())) ? matcher.start() : text.length();
    }
}
