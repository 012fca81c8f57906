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
            .compile("复查|复诊|随诊|随访|门诊|拆线|换药|返院|回院|来院|再入院|入院|就诊|就医|已约|预约|约于|[再二]次(?:手术|电切)|"
                    + "下次(?!(?:化疗|放疗|透析|月经|给药|用药|服药|输注|注射)(?:[前后当中]|时(?!间)))|取内固定|取出|取环|拔管|拔除|去除石膏|拆除");
    private static final String COUNT = "(?:[0-9]{1,2}|[一二两三四五六七八九十])";
    private static final Pattern PERIOD = Pattern
            .compile(
                    "(?<![\\d每月])(半|" + COUNT + ")(?:[ ]*[-~至到][ ]*(" + COUNT + "))?[ ]*(个?月|周|星期|天|日|年)"
                            + "(?![\\d日份])(?=[、,及和]|左右|以?后|内|门诊|复|时|返|来院|回院|到|行|拆|拔|换药|随)");
    /// `1、3、6个月`: counts that share a unit.
    private static final Pattern SHARED = Pattern
            .compile("(" + COUNT + ")(?=(?:[、,及和]" + COUNT + ")*[、,及和]" + COUNT + "[ ]*(个?月|周|天|年))");
    /// An interval: due each time it has passed.
    private static final Pattern EVERY = Pattern.compile("每(半|" + COUNT + ")?[ ]*(个?月|周|星期|年)");
    /// More than once in that time, which an interval does not say.
    private static final Pattern SEVERAL = Pattern.compile("[2-9二两三四五六七]次");
    /// The period is told and counts from something else than discharge: it is shown and not asserted.
    private static final Pattern FROM_TREATMENT = Pattern.compile("(?:术|疗|产|生)后|移植后|置管后");
    /// `3月复查` may be said of the month, `42天复查` of an age.
    private static final Pattern OPEN = Pattern.compile("[0-9一二两三四五六七八九十]{1,2}[月天](?!以?后|内|左右|时)|\\?");
    private static final Pattern OTHER_ANCHOR = Pattern.compile("(?:术|疗|产|生)后|移植后|置管后|服用|疗程|间隔|用药");
    private static final Pattern ITEM = Pattern.compile("^\\(?(\\d{1,2})[.、)][ ]*");
    /// A medicine, or what was done in the stay.
    private static final Pattern ELSE = Pattern
            .compile(
                    "住院治疗|住院期间|\\d[ ]?(?:mg|g|ml|μg|ug|IU|U|片|粒|支|袋|丸|喷|滴)(?![A-Za-z])|(?<![A-Za-z])(?:qd|bid|tid|qid|qn|qod|prn|q\\d{1,2}h)(?![A-Za-z])");
    private static final Set<String> OWN = Set.of("discharge-instructions", "follow-up",
            "patient-instructions");
    /// Where other things stand as well.
    private static final Set<String> MIXED = Set.of("discharge-medications", "plan", "recommendation");
    private static final Set<DocumentKind> AT_THE_END = EnumSet.of(DocumentKind.DISCHARGE_SUMMARY,
            DocumentKind.OUTPATIENT_RECORD, DocumentKind.DIAGNOSIS_CERTIFICATE,
            DocumentKind.REFERRAL_LETTER);

    private FollowUps() {}

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        for (Section section : paper.sections()) {
            boolean mixed = MIXED.contains(section.id()) && AT_THE_END.contains(paper.kind());
            if (mixed || OWN.contains(section.id())) {
                boolean every = section.id().equals("follow-up");
                items(paper.passage(section)).stream()
                        .filter(item -> every || (ACT.matcher(item.text()).find()
                                && !(mixed && ELSE.matcher(item.text()).find())))
                        .forEach(item -> sentence(item, paper.document().date(), facts));
            }
        }
        return facts;
    }

    /// The sentences without their numbers; one that goes on the count is a number in `3.5月25日复查`, too.
    private static List<Piece> items(Passage passage) {
        List<Piece> items = new ArrayList<>();
        int count = 0;
        for (Piece sentence : passage.sentences()) {
            Matcher number = ITEM.matcher(sentence.text());
            boolean next = number.find() && Integer.parseInt(number.group(1)) == count + 1;
            count = next ? count + 1 : count;
            items.add(next
                    ? sentence.part(number.end(), sentence.text().length())
                    : ReportFindings.unnumbered(sentence));
        }
        return items;
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
                        SEVERAL.matcher(text).find(every.end()), facts);
                continue;
            }
            anchored |= OTHER_ANCHOR.matcher(text).find();
            if (!anchored || FROM_TREATMENT.matcher(text).find()) {
                boolean doubted = anchored || open(text);
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

    private static boolean open(String clause) {
        return !clause.contains("出院") && OPEN.matcher(clause).find();
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
