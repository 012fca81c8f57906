package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact.Mention.Status;
import health.homeward.terminology.Folded;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where something is mentioned, and what the words around it say became of it.
///
/// @param next the clause behind in the same sentence
/// @param seen what the paper has mentioned so far
record MentionPlace(
        Section section,
        Passage passage,
        Piece sentence,
        Piece clause,
        @Nullable Piece next,
        Set<String> seen) {
    private static final Set<String> PLANS = Set.of("discharge-instructions", "follow-up", "plan",
            "patient-instructions", "recommendation", "planned-procedure");
    private static final Pattern STAYED = Pattern.compile("住院治疗|住院期间|在我院.{0,12}(?:住院|手术)");
    private static final Pattern ENDS_UNDONE = Pattern
            .compile("(?:后|但|最终|故|(?:但|后)?因.{1,14})?未(?:行|做|实施|进行)");
    private static final Pattern LEFT_UNDONE = Pattern.compile("(?:检查)?(?:未查|未做|未行|未见报告|未完成|未能)");
    private static final Pattern HOSPITAL = Pattern
            .compile("(?:在|于|至|到|赴|经|往)([\\p{IsHan}]{1,18}?(?:医院|卫生院|门诊部|诊所))");
    /// A result behind a name tells that it was done.
    private static final Pattern RESULT = Pattern
            .compile("[ ]?(?:检查)?(?:[:]?[ ]?(?:提?示|见|未见|提示|正常|异常|阳性|阴性)|[:][ ]?(?!拟|待|择|建议)[^,;。]{2,})");
    private static final Pattern BRACKET = Pattern.compile("[ ]?[(][^()]{1,30}[)]");
    private static final Pattern AGO = Pattern.compile("年前|年余前");
    private static final Pattern TO_COME = Pattern.compile("复查|随访|随诊|复诊|建议|定期|门诊");

    DocumentKind kind() {
        return passage.paper().kind();
    }

    @Nullable
    LocalDate written() {
        return passage.paper().document().date();
    }

    Status status(Piece name) {
        String before = clause.text().substring(0, name.begin() - clause.begin());
        String after = clause.text().substring(name.end() - clause.begin());
        String sofar = sentence.text().substring(0, name.begin() - sentence.begin());
        if (kind() == DocumentKind.INVOICE) {
            return Status.UNCLEAR;
        }
        if (Cues.in(Cues.NOT_DONE, before) || LEFT_UNDONE.matcher(after).lookingAt()
                || (next != null && calledOff(next))) {
            return Status.NOT_DONE;
        }
        boolean plan = PLANS.contains(section.id()) || PLANS.contains(section.parent());
        if ((plan && !toldAsDone() && !RESULT.matcher(after).lookingAt())
                || Cues.in(Cues.PLANNED, before.replaceAll("(?:后|均)?完善(?:相关)?", ""))) {
            return Status.PLANNED;
        }
        Matcher bracket = BRACKET.matcher(after);
        boolean saidBehind = bracket.lookingAt() && Cues.in(Cues.ELSEWHERE, bracket.group());
        if (saidBehind || elsewhere(passage.text().substring(0, name.begin()), passage.paper().document())) {
            return Status.ELSEWHERE;
        }
        boolean past = Set.of("past-history", "family-history", "surgical-history")
                .contains(section.id());
        return past || AGO.matcher(sofar).find() || Cues.in(Cues.HISTORY, before)
                ? Status.HISTORY
                : Status.PERFORMED;
    }

    /// A certificate tells under its advice what was done in the stay.
    private boolean toldAsDone() {
        LocalDate day = Dates.in(clause.text(), written());
        LocalDate written = written();
        boolean before = day != null && (written == null || !day.isAfter(written));
        return before || (STAYED.matcher(sentence.text()).find() && !TO_COME.matcher(clause.text()).find());
    }

    /// Whether the next clause says that it was refused or called off, and speaks of nothing else.
    private static boolean calledOff(Piece next) {
        boolean off = Cues.in(Cues.NOT_DONE_LATE, next.text()) || ENDS_UNDONE.matcher(next.text()).matches();
        return off && !Mentions.named(next.text());
    }

    /// Whether the text up to a name speaks of another hospital: the last place named in the section holds on, over
    /// sentences, until this hospital is named.
    private static boolean elsewhere(String before, Document document) {
        String own = document.hospital() == null ? "" : Folded.of(document.hospital().text());
        int there = Cues.last(Cues.ELSEWHERE, before);
        Matcher named = HOSPITAL.matcher(before);
        while (named.find()) {
            boolean here = !own.isEmpty() && (own.contains(named.group(1)) || named.group(1).contains(own));
            there = here ? -1 : Math.max(there, named.end());
        }
        return there > Cues.last(Cues.HERE, before);
    }
}
