package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact.Mention.Status;
import health.homeward.terminology.Folded;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where something is mentioned, and what the words around it say became of it.
///
/// @param rest the clauses behind in the same sentence
/// @param seen what the paper has mentioned so far
record MentionPlace(
        Section section,
        Passage passage,
        Piece sentence,
        Piece clause,
        List<Piece> rest,
        Set<String> seen) {
    private static final Set<String> PLANS = Set.of("discharge-instructions", "follow-up", "plan",
            "patient-instructions", "recommendation", "planned-procedure");
    private static final Pattern STAYED = Pattern.compile("住院治疗|住院期间|在我院.{0,12}(?:住院|手术)");
    private static final Pattern HOSPITAL = Pattern
            .compile("(?:在|于|至|到|赴|经|往)([\\p{IsHan}]{1,18}?(?:医院|卫生院|门诊部|诊所))");
    /// A result behind a name tells that it was done.
    private static final Pattern RESULT = Pattern
            .compile("[ ]?(?:检查)?(?:[:]?[ ]?(?:提?示|见|未见|提示|正常|异常|阳性|阴性)|[:][ ]?(?!拟|待|择|建议)[^,;。]{2,})");
    private static final Pattern BRACKET = Pattern.compile("[ ]?[(][^()]{1,30}[)]");
    private static final Pattern AGO = Pattern.compile("年前|年余前");
    private static final Pattern TO_COME = Pattern.compile("复查|随访|随诊|复诊|建议|定期|门诊");
    /// Only what is told by these lies ahead where a day without its year could lie on either side of the paper.
    private static final Pattern APPOINTED = Cues.of("appointed");
    private static final Pattern BEFORE_IT = Pattern.compile("(?:检查|治疗)?前(?![列后壁次瞻哨臂片])");
    private static final Pattern AFTER_DISCHARGE = Pattern.compile("出院后");
    private static final Pattern KEPT = Pattern.compile("如期|按期|按计划|已完成|已行");
    private static final Pattern CONDITION = Pattern
            .compile("(?:^|[,;])[ ]*(?:[0-9]{1,2}[.、][ ]*)?(?:若|如(?!期|下|上|前)|一旦|倘|万一|除非)[^,;]{2,},[ ]*$");
    /// What a consultant tells to do.
    private static final Pattern ADVISED = Pattern
            .compile("(?:[0-9]{1,2}[.、])?(?:可|宜|先|尽快|及时|进一步)*(?:完善|加做|加查|送检|查|复查|行|做|请)[^已示见]{0,24}");
    /// A time of its own, which the day before it does not tell.
    private static final Pattern LATER = Pattern
            .compile("择期|必要时|再[次行做查]|下次|(?:\\d|[一二两三四五六七八九十半])个?(?:周期|疗程|年|月|周|天|日|程)(?:以|之)?后");
    private static final Pattern IF_NEEDED = Pattern.compile("必要时|若|如(?!期|下|上|前)|一旦|酌情|视情况");
    private static final Pattern JOINED = Pattern.compile("(?:检查|[、及和与+/ ])*");
    private static final Set<String> BEFORE_ADMISSION = Set.of("present-illness", "past-history",
            "surgical-history", "admission-condition", "clinical-history");

    DocumentKind kind() {
        return passage.paper().kind();
    }

    @Nullable
    LocalDate written() {
        return passage.paper().document().date();
    }

    /// Whether it is told of a relative or of another's paper, not of the patient.
    boolean ofAnother(Piece name) {
        return Cues.relative(sentence.text().substring(0, name.begin() - sentence.begin()))
                || Cues.in(Cues.NOT_OWN, clause.text());
    }

    Status status(Piece name) {
        String before = clause.text().substring(0, name.begin() - clause.begin());
        String after = clause.text().substring(name.end() - clause.begin());
        String sofar = sentence.text().substring(0, name.begin() - sentence.begin());
        if (kind() == DocumentKind.INVOICE) {
            return Status.UNCLEAR;
        }
        Aftermath.Said said = Aftermath.of(name.text(), after, rest);
        if (Cues.in(Cues.NOT_DONE, before.substring(bound(before))) || said == Aftermath.Said.UNDONE) {
            return Status.NOT_DONE;
        }
        if (said == Aftermath.Said.NOTHING && Cues.in(Cues.MEANT, before) && !KEPT.matcher(after).find()) {
            return Status.UNCLEAR;
        }
        if (said == Aftermath.Said.TO_COME || planned(before, after)) {
            return Status.PLANNED;
        }
        if (BEFORE_IT.matcher(after).lookingAt()) {
            return Status.UNCLEAR;
        }
        Matcher bracket = BRACKET.matcher(after);
        boolean saidBehind = bracket.lookingAt() && Cues.in(Cues.ELSEWHERE, bracket.group());
        if (saidBehind || (!inThisStay() && elsewhere(told(name), passage.paper().document()))) {
            return Status.ELSEWHERE;
        }
        boolean past = Set.of("past-history", "family-history", "surgical-history")
                .contains(section.id());
        return past || AGO.matcher(sofar).find() || Cues.in(Cues.HISTORY, before)
                ? Status.HISTORY
                : Status.PERFORMED;
    }

    /// The day it speaks of.
    @Nullable
    LocalDate when(Status status) {
        return status == Status.PLANNED
                ? Dates.next(dated(), written())
                : Dates.in(clause.text(), written());
    }

    private boolean planned(String before, String after) {
        boolean section = PLANS.contains(section().id()) || PLANS.contains(section().parent());
        boolean left = kind() == DocumentKind.DISCHARGE_SUMMARY
                && !BEFORE_ADMISSION.contains(section().id()) && AFTER_DISCHARGE.matcher(before).find();
        boolean advised = section().id().equals("consultant-opinion") && ADVISED.matcher(before).matches();
        return appointed() || left || advised || onCondition()
                || (section && !toldAsDone() && !RESULT.matcher(after).lookingAt())
                || Cues.in(Cues.PLANNED, before.replaceAll("(?:后|均)?完善(?:相关)?", ""));
    }

    /// Whether the clause right before names a condition: `若再发胆管炎,则行胆肠吻合术`.
    private boolean onCondition() {
        String before = sentence.text().substring(0, clause.begin() - sentence.begin());
        return CONDITION.matcher(before).find();
    }

    /// Whether it is to be done only if something happens.
    boolean isConditional() {
        return onCondition() || IF_NEEDED.matcher(clause.text()).find();
    }

    /// A day that lies ahead, with words for something to come.
    private boolean appointed() {
        return Dates.ahead(dated(), written()) && Cues.in(APPOINTED, dated());
    }

    /// The words that tell the day: the clause, else the sentence up to it.
    private String dated() {
        return Dates.named(clause.text()) || LATER.matcher(clause.text()).find()
                ? clause.text()
                : sentence.text().substring(0, clause.end() - sentence.begin());
    }

    /// Where the words begin that are bound to this name and not to one before it; an enumeration shares its words.
    private int bound(String before) {
        int begin = before.length();
        int from = 0;
        for (int[] other : Mentions.names(before)) {
            if (!JOINED.matcher(before.substring(other[1], begin)).matches()) {
                from = Math.max(from, other[1]);
            }
        }
        return from;
    }

    /// A certificate tells under its advice what was done in the stay.
    private boolean toldAsDone() {
        LocalDate day = Dates.ahead(clause.text(), written()) ? null : Dates.in(clause.text(), written());
        LocalDate written = written();
        boolean before = day != null && (written == null || !day.isAfter(written));
        return before || (STAYED.matcher(sentence.text()).find() && !TO_COME.matcher(clause.text()).find());
    }

    private boolean inThisStay() {
        LocalDate day = Dates.in(clause.text(), written());
        LocalDate admitted = role(DocumentDate.Role.ADMITTED);
        LocalDate discharged = role(DocumentDate.Role.DISCHARGED);
        return day != null && admitted != null && discharged != null && !day.isBefore(admitted)
                && !day.isAfter(discharged);
    }

    private @Nullable LocalDate role(DocumentDate.Role role) {
        return passage.paper()
                .document()
                .dates()
                .stream()
                .filter(date -> date.role() == role)
                .map(DocumentDate::date)
                .findFirst()
                .orElse(null);
    }

    /// The words up to a name that can say where it was done; the course of a stay is told of this hospital, except for
    /// the sentence that names another.
    private String told(Piece name) {
        int paragraph = passage.text().lastIndexOf('\n', name.begin()) + 1;
        int from = section.id().equals("hospital-course") ? sentence.begin() : paragraph;
        return BRACKET.matcher(passage.text().substring(from, name.begin())).replaceAll("");
    }

    /// Whether the text up to a name speaks of another hospital: the last place named in it holds on until this hospital
    /// is named.
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
