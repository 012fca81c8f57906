package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is to be done after discharge and when. A period counts from discharge; one that counts from the operation, or
/// an open-ended interval, is left without a date.
final class FollowUps {
    private static final Pattern ACT = Pattern.compile("复查|复诊|随诊|随访|门诊|拆线|返院|再入院|就诊|下次");
    private static final Pattern PERIOD = Pattern
            .compile(
                    "(?<![\\d每])(半|[0-9]{1,2}|[一二两三四五六七八九十])[ ]*(个月|月|周|天|日|年)(?![\\d日份])(?=[、,及和]|后|内|门诊|复|时)");

    private FollowUps() {}

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        for (Section section : paper.sections()) {
            if (Set.of("discharge-instructions", "follow-up", "patient-instructions")
                    .contains(section.id())) {
                paper.passage(section).sentences().forEach(sentence -> {
                    Piece piece = ReportFindings.unnumbered(sentence);
                    if (ACT.matcher(piece.text()).find() || section.id().equals("follow-up")) {
                        sentence(piece, paper.document().date(), facts);
                    }
                });
            }
        }
        return facts;
    }

    private static void sentence(Piece sentence, @Nullable LocalDate written, List<Fact> facts) {
        String text = sentence.text();
        LocalDate date = Dates.in(text, null);
        List<String> when = new ArrayList<>();
        Matcher matcher = PERIOD.matcher(text);
        boolean otherAnchor = text.matches("(?s).*(?:术后|每|化疗后|服用|疗程|间隔).*");
        while (date == null && !otherAnchor && matcher.find()) {
            when.add(period(matcher.group(1), matcher.group(2)));
        }
        if (date != null && (written == null || !date.isBefore(written))) {
            when.add(date.toString());
        }
        if (when.isEmpty()) {
            boolean unclear = otherAnchor || date != null;
            List<Doubt> doubts = unclear ? List.of(Doubts.meaning(sentence)) : List.of();
            facts.add(new Fact.FollowUp(sentence.source("follow-up", doubts), sentence.printed(), null));
        }
        when.forEach(one -> facts
                .add(new Fact.FollowUp(sentence.source("follow-up/" + one), sentence.printed(), one)));
    }

    private static String period(String count, String unit) {
        if (count.equals("半")) {
            return unit.equals("年") ? "P6M" : "P15D";
        }
        int han = "零一二三四五六七八九十".indexOf(count);
        int number = count.equals("两") ? 2 : han > 0 ? han : Integer.parseInt(count);
        return "P" + number + switch (unit) {
            case "周" -> "W";
            case "天", "日" -> "D";
            case "年" -> "Y";
            default -> "M";
        };
    }
}
