package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.Sex;
import health.homeward.terminology.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the mother's paper tells of the child that she bore: from the word for it to the end of the sentence, or to
/// words that turn back to her.
final class Newborn {
    /// Places in the running text.
    record Span(int begin, int end) {
        boolean holds(int place) {
            return begin <= place && place < end;
        }
    }

    private static final String CHILD = Spellings.alternation(Cues.words("newborn"));
    private static final Pattern NAMED = Pattern.compile(CHILD + "(?!期|科|重症|病房|监护|病区|中心)");
    /// A row of its own: what stands in it is all the child's.
    private static final Pattern LABEL = Pattern
            .compile("(?:^|\\n)[ ]*(?:\\d{1,2}[.、)])?" + CHILD + "[\\p{IsHan}]{0,6}[ ]*:");
    /// Said behind what is for the child.
    private static final Pattern BEHIND = Pattern.compile(CHILD + "(?:服用|口服|使用|用|涂|外用|滴)(?=[,;。)\\n]|$)");
    private static final Pattern BACK = Cues.of("newborn-back");
    private static final Pattern ITEM = Pattern
            .compile("[ ;。\\n]\\(?\\d{1,2}[.、)](?!\\d+(?:\\.\\d+)?[ ]*(?:cm|kg|g|℃|mm|分))");
    private static final Pattern OWN_NAME = Pattern.compile(".*之?[长次大小]?[子女婴]");
    private static final Pattern OWN_PAPER = Pattern.compile("新生儿|婴儿|NICU");
    private static final int YOUNGEST_MOTHER = 12;

    private Newborn() {}

    static List<Span> in(Document document, Passage passage) {
        List<Span> spans = new ArrayList<>();
        if (!isMothers(document)) {
            return spans;
        }
        String text = passage.text();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            int end = text.indexOf('\n', label.end());
            add(passage, label.start(), end < 0 ? text.length() : end, spans);
        }
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            add(passage, BEHIND.matcher(text).region(named.start(), text.length()).lookingAt()
                    ? clause(text, named.start())
                    : named.start(), end(text, named.end()), spans);
        }
        return spans;
    }

    private static boolean isMothers(Document document) {
        Integer age = document.identity().ageYears();
        boolean own = document.identity()
                .names()
                .stream()
                .anyMatch(name -> name.text().contains("之") && OWN_NAME.matcher(name.text()).matches())
                || OWN_PAPER.matcher(Folded.of(document.title())).find();
        return !own && document.identity().sex() != Sex.MALE && (age == null || age >= YOUNGEST_MOTHER);
    }

    /// Where the sentence ends, the next item of a list or a clause about her begins.
    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && Passage.SENTENCE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        Matcher item = ITEM.matcher(text).region(from, end);
        int last = item.find() ? item.start() : end;
        Matcher back = BACK.matcher(text).region(from, last);
        return back.find() ? Math.max(from, clause(text, back.start())) : last;
    }

    private static int clause(String text, int at) {
        int begin = at;
        while (begin > 0 && ",;。\n".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return begin;
    }

    private static void add(Passage passage, int begin, int end, List<Span> spans) {
        if (begin < end) {
            spans.add(new Span(passage.at().get(begin), passage.at().get(end - 1) + 1));
        }
    }
}
