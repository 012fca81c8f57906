package health.homeward.extraction;

import health.homeward.document.DocumentKind;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is to be done after discharge and when. A period counts from discharge; one that counts from the operation is
/// doubted, one that counts from something else is left out.
final class FollowUps {
    private static final Pattern ACT = Pattern
            .compile("复查|复诊|随诊|随访|门诊|拆线|换药|返院|回院|来院|再入院|入院|就诊|就医|下次|取内固定|取出|取环|拔管|拔除|去除石膏|拆除");
    private static final Pattern AGAIN = Pattern
            .compile("复查|复诊|随诊|随访|拆线|换药|返院|回院|来院|下次|取内固定|取环|拔管|拔除|拆除");
    private static final Pattern ANY = Pattern.compile("");
    /// Papers whose plan is for the time after.
    private static final Set<DocumentKind> LEAVING = EnumSet.of(DocumentKind.DISCHARGE_SUMMARY,
            DocumentKind.OUTPATIENT_RECORD, DocumentKind.DIAGNOSIS_CERTIFICATE, DocumentKind.REFERRAL_LETTER);
    private static final String COUNT = "(?:[0-9]{1,2}|[一二两三四五六七八九十])";
    private static final Pattern PERIOD = Pattern
            .compile(
                    "(?<![\\d每])(半|" + COUNT + ")(?:[ ]*[-~至到][ ]*(" + COUNT + "))?[ ]*(个?月|周|星期|天|日|年)"
                            + "(?![\\d日份])(?=[、,及和]|左右|以?后|内|门诊|复|时|返|来院|回院|到)");
    /// `1、3、6个月`: counts that share a unit.
    private static final Pattern SHARED = Pattern
            .compile("(" + COUNT + ")(?=(?:[、,及和]" + COUNT + ")*[、,及和]" + COUNT + "[ ]*(个?月|周|天|年))");
    /// An interval: due each time it has passed.
    private static final Pattern EVERY = Pattern.compile("每(半|" + COUNT + ")?[ ]*(个?月|周|星期|年)");
    /// The period is told and counts from something else than discharge: it is shown and not asserted.
    private static final Pattern FROM_TREATMENT = Pattern.compile("术后|化疗后|放疗后");
    private static final Pattern OTHER_ANCHOR = Pattern.compile("术后|化疗后|放疗后|服用|疗程|间隔|用药");

    private FollowUps() {}

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        for (Section section : paper.sections()) {
            Pattern act = act(section.id(), paper.kind());
            if (act != null) {
                paper.passage(section).sentences().forEach(sentence -> {
                    Piece piece = ReportFindings.unnumbered(sentence);
                    if (act.matcher(piece.text()).find()) {
                        sentence(piece, paper.document().date(), facts);
                    }
                });
            }
        }
        return facts;
    }

    /// What a sentence under a heading has to say to be a follow-up; a plan holds much else. Null where none is told.
    private static @Nullable Pattern act(String section, DocumentKind kind) {
        return switch (section) {
            case "follow-up" -> ANY;
            case "discharge-instructions", "patient-instructions" -> ACT;
            case "plan", "recommendation" -> LEAVING.contains(kind) ? AGAIN : null;
            default -> null;
        };
    }

    private static void sentence(Piece sentence, @Nullable LocalDate written, List<Fact> facts) {
        LocalDate date = Dates.next(sentence.text(), written);
        if (date != null) {
            boolean gone = written != null && date.isBefore(written);
            add(sentence, gone ? null : date.toString(), false, gone, facts);
            return;
        }
        int before = facts.size();
        boolean anchored = false;
        for (Piece clause : sentence.clauses()) {
            String text = clause.text();
            Matcher every = EVERY.matcher(text);
            if (every.find()) {
                add(sentence, period(every.group(1) == null ? "1" : every.group(1), every.group(2)), true,
                        false, facts);
                continue;
            }
            anchored |= OTHER_ANCHOR.matcher(text).find();
            if (!anchored || FROM_TREATMENT.matcher(text).find()) {
                boolean doubted = anchored;
                periods(text).forEach(one -> add(sentence, one, false, doubted, facts));
            }
        }
        if (facts.size() == before) {
            add(sentence, null, false, anchored, facts);
        }
    }

    private static void add(Piece sentence, @Nullable String when, boolean every, boolean doubted,
            List<Fact> facts) {
        List<Doubt> doubts = doubted ? List.of(Doubts.meaning(sentence)) : List.of();
        facts.add(new Fact.FollowUp(sentence.source(when == null ? "follow-up" : "follow-up/" + when, doubts),
                sentence.printed(), when, every));
    }

    /// Of a clause that says what to do, or names nothing but times.
    private static List<String> periods(String clause) {
        List<String> when = new ArrayList<>();
        if (!ACT.matcher(clause).find()
                && !PERIOD.matcher(clause + "后").replaceAll("").matches("[出院后第、左右内 ]*")) {
            return when;
        }
        Matcher shared = SHARED.matcher(clause);
        while (shared.find()) {
            when.add(period(shared.group(1), shared.group(2)));
        }
        Matcher matcher = PERIOD.matcher(clause);
        while (matcher.find()) {
            String first = period(matcher.group(1), matcher.group(3));
            when.add(matcher.group(2) == null
                    ? first
                    : first + '/' + period(matcher.group(2), matcher.group(3)));
        }
        return when;
    }

    private static String period(String count, String unit) {
        if (count.equals("半")) {
            return unit.equals("年") ? "P6M" : "P15D";
        }
        int han = "零一二三四五六七八九十".indexOf(count);
        int number = count.equals("两") ? 2 : han > 0 ? han : Integer.parseInt(count);
        return "P" + number + switch (unit) {
            case "周", "星期" -> "W";
            case "天", "日" -> "D";
            case "年" -> "Y";
            default -> "M";
        };
    }
}
