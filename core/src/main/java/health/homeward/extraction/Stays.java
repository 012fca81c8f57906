package health.homeward.extraction;

import health.homeward.document.Box;
import health.homeward.document.DocumentKind;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Stay.Event;
import health.homeward.terminology.Folded;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When the stay that a paper speaks of began and ended. Dates that do not fit each other or the printed number of days
/// are doubted.
final class Stays {
    private static final String DAY = "(?:(?:19|20)\\d{2}[ ]*[-./年]{1,2}[ ]*)?\\d{1,2}[ ]*[-./月]{1,2}[ ]*\\d{1,2}[日号]?";
    private static final String LATIN = "(?:[ ]*/?[ ]*\\(?[A-Za-z][A-Za-z .]{3,24}\\)?)?";
    private static final Pattern ADMITTED = Pattern
            .compile("(?:入院(?:日期|时间)|住院日期|(?<![A-Za-z])(?:Date of Admission|Admission Date|Admitted(?: on)?))"
                    + LATIN
                    + "[ \\t\\n]*:?[ \\t\\n]*(" + DAY + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISCHARGED = Pattern.compile(
            "(?:出院(?:日期|时间)|(?<![A-Za-z])(?:Date of Discharge|Discharge Date|Discharged(?: on)?))" + LATIN
                    + "[ \\t\\n]*:?[ \\t\\n]*(" + DAY + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile(
            "(?:住院(?:日期|时间)|住院起止日期)[ ]*:?[ ]*(" + DAY + ")[ ]*(?:\\d{1,2}:\\d{2})?[ ]*(?:至|-{1,2}|~|到)[ ]*("
                    + DAY + ")");
    private static final Pattern IN = Pattern
            .compile("(?:于|在|自)?(" + DAY
                    + ")(?:[^,;。\\n]{0,30}?)(?:收入|收住|步入|入住|收治|入|(?<![共际总计])住)(?:我|本)?(?:院|科|病房)(?!日期|时间|诊断|情况|时|记录|前|后|别|天数|日数|号|次数|[ ]*[第0-9])");
    private static final Pattern OUT = Pattern.compile(
            "(?:于|在|至)?(" + DAY + ")[^,;。\\n]{0,14}?(?:办理)?(?:出院|离院)(?!后|前|时|带药|医嘱|诊断|日期|时间|情况|小结|记录)");
    private static final Pattern DAYS = Pattern
            .compile(
                    "(?:实际)?住院(?:天数|日数)[ \\t]*:?[ \\t\\n]*(\\d{1,4})|共住院[ ]?(\\d{1,4})[ ]?天|住院[ ]?(\\d{1,4})[ ]?天");
    private static final Pattern ELSEWHERE = Pattern
            .compile("曾|既往|上次|前次|首次|第[一二三四五六七八九\\d]+次|外院|当地|他院|县医院|市医院|省医院|再次|拟|预约|计划|下次|母亲|父亲");
    private static final Set<DocumentKind> TELLING = EnumSet.of(DocumentKind.DISCHARGE_SUMMARY,
            DocumentKind.DIAGNOSIS_CERTIFICATE, DocumentKind.FRONT_SHEET, DocumentKind.REFERRAL_LETTER);
    private static final Set<String> HISTORY = Set.of("present-illness", "past-history", "personal-history",
            "family-history", "discharge-instructions", "follow-up", "plan", "patient-instructions",
            "surgical-history");
    private static final Set<DocumentKind> NONE = EnumSet.of(DocumentKind.CONSENT_FORM,
            DocumentKind.PROPOSED_TREATMENT_PLAN, DocumentKind.VACCINATION_RECORD);
    private static final long LONGEST = 730;

    private record Found(Event event, Piece piece, String words, boolean label) {}

    private record Dated(Event event, Piece piece, LocalDate date) {}

    private final Paper paper;
    private final List<Found> found = new ArrayList<>();

    private Stays(Paper paper) {
        this.paper = paper;
    }

    static List<Fact> of(Paper paper) {
        if (NONE.contains(paper.kind())) {
            return List.of();
        }
        Stays stays = new Stays(paper);
        stays.labelled();
        if (TELLING.contains(paper.kind())) {
            paper.sections().stream().filter(section -> !HISTORY.contains(section.id())).forEach(stays::told);
        }
        return stays.facts();
    }

    private void labelled() {
        Passage whole = MedicineLines.rows(paper);
        Matcher span = SPAN.matcher(whole.text());
        while (span.find()) {
            found.add(
                    new Found(Event.ADMITTED, whole.piece(span.start(1), span.end(1)), span.group(1), true));
            found.add(new Found(Event.DISCHARGED, whole.piece(span.start(2), span.end(2)), span.group(2),
                    true));
        }
        label(whole, ADMITTED, Event.ADMITTED);
        label(whole, DISCHARGED, Event.DISCHARGED);
    }

    private void label(Passage whole, Pattern pattern, Event event) {
        Matcher matcher = pattern.matcher(whole.text());
        while (matcher.find()) {
            Piece piece = whole.piece(matcher.start(1), matcher.end(1));
            boolean known = found.stream().anyMatch(other -> other.piece.from() == piece.from());
            if (!known && !ELSEWHERE.matcher(lead(whole.text(), matcher.start())).find()) {
                found.add(new Found(event, piece, matcher.group(1), true));
            }
        }
    }

    /// The words of the same clause before a label.
    private static String lead(String text, int at) {
        int from = at;
        while (from > 0 && from > at - 8 && "\n\t ,;。:".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, at);
    }

    private void told(Section section) {
        for (Piece sentence : paper.passage(section).sentences()) {
            sentence(sentence, IN, Event.ADMITTED);
            sentence(sentence, OUT, Event.DISCHARGED);
        }
    }

    private void sentence(Piece sentence, Pattern pattern, Event event) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            boolean elsewhere = ELSEWHERE.matcher(sentence.text().substring(0, matcher.end())).find();
            if (!elsewhere) {
                found.add(new Found(event, sentence.part(matcher.start(1), matcher.end(1)), matcher.group(1),
                        false));
            }
        }
    }

    private List<Fact> facts() {
        List<Dated> dated = dated();
        LocalDate in = only(dated, Event.ADMITTED);
        LocalDate out = only(dated, Event.DISCHARGED);
        Integer days = days();
        boolean wrong = in != null && out != null && (out.isBefore(in)
                || ChronoUnit.DAYS.between(in, out) > LONGEST || (days != null && !fits(in, out, days)));
        List<Fact> facts = new ArrayList<>();
        for (Dated one : dated) {
            boolean several = dated.stream()
                    .anyMatch(other -> other.event == one.event && !other.date.equals(one.date));
            Box box = paper.running().regionsOf(one.piece.from(), one.piece.to()).getFirst().box();
            List<Doubt> doubts = wrong || several
                    ? List.of(new Doubt(Doubt.Kind.CONTRADICTION, -1, box))
                    : List.of();
            facts.add(new Fact.Stay(one.piece.source("stay", doubts), one.event, one.date));
        }
        return facts;
    }

    /// One place for each event and date; a label goes before a sentence.
    private List<Dated> dated() {
        List<Dated> dated = new ArrayList<>();
        for (Found one : found) {
            LocalDate date = Dates.in(one.words, null);
            date = date == null ? byDays(one) : date;
            boolean known = false;
            for (Dated other : dated) {
                known |= other.event == one.event && other.date.equals(date);
            }
            if (date != null && !known) {
                dated.add(new Dated(one.event, one.piece, date));
            }
        }
        return dated;
    }

    /// A day without its year, where the other end of the stay and the printed number of days leave one year only.
    private @Nullable LocalDate byDays(Found one) {
        Integer days = days();
        for (Found other : found) {
            LocalDate end = other.event == one.event ? null : Dates.in(other.words, null);
            Matcher brief = Pattern.compile("(\\d{1,2})[ ]*月[ ]*(\\d{1,2})[日号]?").matcher(one.words);
            if (end == null || days == null || !brief.matches()) {
                continue;
            }
            for (int shift = -1; shift <= 1; shift++) {
                LocalDate date = Dates.in((end.getYear() + shift) + "年" + one.words, null);
                boolean first = one.event == Event.ADMITTED;
                if (date != null && fits(first ? date : end, first ? end : date, days)) {
                    return date;
                }
            }
        }
        return null;
    }

    private static boolean fits(LocalDate in, LocalDate out, int days) {
        long between = ChronoUnit.DAYS.between(in, out);
        return between == days || between + 1 == days;
    }

    private @Nullable Integer days() {
        Matcher matcher = DAYS.matcher(Folded.of(paper.running().text()));
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Integer.valueOf(matcher.group(group));
            }
        }
        return null;
    }

    private static @Nullable LocalDate only(List<Dated> dated, Event event) {
        List<LocalDate> dates = dated.stream().filter(one -> one.event == event).map(Dated::date).toList();
        return dates.size() == 1 ? dates.getFirst() : null;
    }
}
