package health.homeward.extraction;

import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentKind;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Operations from their own sections and from prose, done or planned, and courses of treatment that are planned.
final class Procedures {
    private static final Set<String> SECTIONS = Set.of("procedure-name", "procedures", "planned-procedure");
    /// A plus between two operations is often read as the numeral.
    private static final Pattern PLUS = Pattern.compile("(?<=术)十(?=\\p{IsHan})");
    private static final Pattern NOT_A_NAME = Pattern
            .compile(
                    "(?s).*(?:手术(?:日期|级别|者|医师|编码)|术者|助手|麻醉(?:方式|医师)).{0,8}|手术|手术及操作名称|术[中毕后前野者].*|.*[,。](?s:.*)");
    private static final String NAME = "(?:术|切除|置换|植入|消融|移植|造瘘|清扫|内固定|活检|穿刺|造影|灌注|栓塞|松解|修补|缝合|引流)";
    private static final Pattern NAMED = Pattern
            .compile("(?s).*" + NAME + ".*");
    private static final Pattern DATE_FIRST = Pattern
            .compile("^(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?:[ ]*\\d{1,2}:\\d{2})?[ :,]*");

    /// Wound class and healing, the day and what follows it in the columns of a front sheet.
    private static final Pattern COLUMNS = Pattern.compile(
            "(?s)[ ,]*(?:(?:切口)?[ⅠⅡⅢIVl10〓|]{0,4}[ ]*/[ ]*[甲乙丙]|(?<=\\p{IsHan})[ ]*(?:19|20)\\d{2}[-./年]|离院方式|(?<=术)[ ]+(?:全麻|全身麻醉|局麻|腰麻|硬膜外|椎管内|[ⅠⅡⅢIVl1-4]{1,3}级)).*");
    private static final Pattern THERAPY = Pattern.compile(
            "(?<![进实])(?:行|予|接受|给予|联合)([\\p{IsHan}A-Za-z0-9+()\\-]{2,40}?(?:化疗|放疗|放射治疗|介入治疗))");

    /// A name that ends as names of operations do.
    private static final Pattern WHOLE = Pattern.compile("[^ ]{3,}" + NAME + "(?:\\([^()]*\\))?");
    private static final Pattern JOINS = Pattern.compile("[(+,及伴和并]");
    private static final Pattern LEAD = Pattern.compile(
            "^[^,。;]{0,24}?麻醉?下(?:施行|行|实施|予)|^(?:于|在)?(?:我院|本院)?(?:急诊|择期|限期)?(?:施行|行|实施)(?=\\p{IsHan}{3})");
    private static final Pattern RUN_TOGETHER = Pattern
            .compile("术(?![后前中式者野及伴和并加与联或+、])\\p{IsHan}{3,}(?:术|" + NAME + ")");

    private Procedures() {}

    /// Those that stand under a heading of their own.
    static void named(Paper paper, Section section, List<Fact> facts) {
        boolean planned = section.id().equals("planned-procedure")
                || paper.kind() == DocumentKind.CONSENT_FORM
                || paper.kind() == DocumentKind.PROPOSED_TREATMENT_PLAN;
        if (!SECTIONS.contains(section.id())) {
            return;
        }
        Passage passage = paper.passage(section);
        for (Piece listed : DiagnosisItems.of(passage)) {
            Piece item = withoutUndone(listed);
            String text = item.text().replaceAll("\\([^()]*\\)", "");
            if (NAMED.matcher(text).matches() && !NOT_A_NAME.matcher(text).matches()
                    && !Cues.negated(text, text.length(), text.length())
                    && !Cues.in(Cues.NOT_DONE, text)) {
                LocalDate day = planned ? null : done(paper, passage.row(item));
                names(withoutColumns(item)).forEach(name -> add(name, day, planned, false, facts));
            }
        }
    }

    /// Without what stands behind a name and was not done: `肠癌根治术,未行造口`.
    private static Piece withoutUndone(Piece item) {
        List<Piece> clauses = item.clauses();
        boolean undone = clauses.size() > 1 && WHOLE.matcher(clauses.getFirst().text()).matches()
                && clauses.stream().skip(1).allMatch(clause -> Cues.in(Cues.NOT_DONE, clause.text()));
        return undone ? clauses.getFirst() : item;
    }

    static boolean isName(String folded) {
        return WHOLE.matcher(folded).matches();
    }

    private static void add(Piece name, @Nullable LocalDate day, boolean planned, boolean open,
            List<Fact> facts) {
        List<Doubt> doubts = open || RUN_TOGETHER.matcher(name.text()).find()
                ? List.of(Doubts.meaning(name))
                : List.of();
        facts.add(new Fact.Procedure(name.source("procedure", doubts), printed(name), day, planned));
    }

    /// An operation that prose speaks of, where it says that it was done, when, or that it is to come.
    static void told(MentionPlace place, Piece name, Status status, List<Fact> facts) {
        LocalDate day = Dates.in(place.clause().text(), place.written());
        boolean dated = (status == Status.HISTORY || status == Status.ELSEWHERE) && day != null;
        boolean named = SECTIONS.contains(place.section().id()) && status == Status.PERFORMED;
        if (!named && (status == Status.PERFORMED || status == Status.PLANNED || dated)) {
            boolean planned = status == Status.PLANNED;
            add(name, planned ? null : day, planned, planned && place.isConditional(), facts);
        }
    }

    /// Without the day and the anesthesia before a name, and what the columns behind it say.
    private static Piece withoutColumns(Piece item) {
        Piece piece = item;
        for (Pattern before : List.of(DATE_FIRST, LEAD)) {
            Matcher lead = before.matcher(piece.text());
            piece = lead.find() ? piece.part(lead.end(), piece.text().length()) : piece;
        }
        Matcher columns = COLUMNS.matcher(piece.text());
        return columns.find() && columns.start() > 1 ? piece.part(0, columns.start()) : piece;
    }

    /// Names with blanks between; what stands behind a blank and is no name belongs to another column.
    private static List<Piece> names(Piece item) {
        List<Piece> names = new ArrayList<>();
        int start = 0;
        int end = item.text().length();
        for (Piece word : item.passage().split(item, " ")) {
            int at = word.begin() - item.begin();
            if (at > start && WHOLE.matcher(item.part(start, at).text()).matches()
                    && !JOINS.matcher(word.text()).lookingAt()) {
                if (!NAMED.matcher(word.text()).matches()) {
                    end = at;
                    break;
                }
                names.add(item.part(start, at));
                start = at;
            }
        }
        names.add(item.part(start, end));
        return names;
    }

    /// The day of a named operation: the note's own, else the only one on its row.
    private static @Nullable LocalDate done(Paper paper, Piece row) {
        return paper.kind() == DocumentKind.OPERATIVE_NOTE || paper.kind() == DocumentKind.ANAESTHESIA_RECORD
                ? paper.document()
                        .dates()
                        .stream()
                        .filter(date -> date.role() == DocumentDate.Role.OPERATED)
                        .map(DocumentDate::date)
                        .findFirst()
                        .orElse(paper.document().date())
                : Dates.in(row.text(), paper.document().date());
    }

    /// Courses of treatment that are planned; those that were given are told by their medicines.
    static void courses(MentionPlace place, List<Fact> facts) {
        Matcher matcher = THERAPY.matcher(place.clause().text());
        while (matcher.find()) {
            Piece name = place.clause().part(matcher.start(1), matcher.end(1));
            if (!place.ofAnother(name) && place.status(name) == Status.PLANNED) {
                facts.add(new Fact.Procedure(name.source("procedure"), name.printed(), null, true));
            }
        }
    }

    static String printed(Piece name) {
        return PLUS.matcher(name.printed()).replaceAll("+");
    }
}
