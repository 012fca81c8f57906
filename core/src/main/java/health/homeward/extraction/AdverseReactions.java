package health.homeward.extraction;

import health.homeward.document.Fact;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What looks like an allergy and is not called one: `用头孢曲松后出现皮疹`. It is told and doubted.
final class AdverseReactions {
    private static final Set<String> GENERIC = Set.copyOf(Cues.words("allergy-generic"));
    private static final String REACTION = "(" + Spellings.alternation(Cues.words("allergic-reaction")) + ")";
    private static final Pattern TOLD = Pattern.compile(
            "(?:使用|应用|口服|静滴|静点|注射|服用|输注|服|用|输|予|对)([\\p{IsHan}A-Za-z0-9]{2,12}?)(?:[0-9.]+[ ]?(?:mg|g|ml|U|万U|片|粒)[^,;。]{0,8}?)?"
                    + "(?:,?(?:[0-9]+(?:天|日|小时|分钟|次))?(?:后|期间|时|治疗|过程中?|曾|,)+[^,;。]{0,8}?(?:出现|发生|致|引起|有|因)?|,?因)"
                    + "(?:全身|局部|面部|轻度|散在|皮肤|大量)*"
                    + REACTION + "(?!消退|消失|好转|减轻|减少|较前|缓解)");
    private static final Pattern LISTED = Pattern.compile(
            "([\\p{IsHan}A-Za-z]{2,10}?)(?:使用后|服用后|注射后|应用后|后|局部|全身|皮肤|出现|可?致|引起|轻度)+" + REACTION
                    + "(?:[ ]?\\([^()]*\\))?");
    /// A clause of a story under the heading: what was given, and how the body answered.
    private static final Pattern STORY = Pattern.compile(
            "(?:([\\p{IsHan}A-Za-z]{2,10}?)(?:静滴|静点|输注|注射|口服|服用|使用|应用|外用|肌注)+(?:时|后|中)?)?"
                    + "(.*(?:好转|缓解|停用|停药|滴速|减慢|加快|抢救|治疗|处理|发红|发痒|不适|出现|恢复|改用).*)");
    private static final Pattern NOT_SO = Pattern.compile("过敏|表现|症状|具体|未出现|未发生|未见|无|如|若|预防|治疗.{0,6}疹|观察");

    private AdverseReactions() {}

    static void of(Piece sentence, List<Fact> facts) {
        Matcher matcher = TOLD.matcher(sentence.text());
        while (matcher.find() && !Cues.relative(sentence.text().substring(0, matcher.start(1)))) {
            String substance = matcher.group(1);
            boolean generic = GENERIC.contains(substance) || substance.endsWith("药")
                    || substance.endsWith("药物");
            if (!generic && !NOT_SO.matcher(matcher.group()).find()) {
                Piece place = sentence.part(matcher.start(1), matcher.end());
                facts.add(new Fact.Allergy(place.source("allergy", List.of(Doubts.meaning(place))),
                        sentence.part(matcher.start(1), matcher.end(1)).printed(), matcher.group(2), true));
            }
        }
    }

    /// Under the heading of allergies: `碘伏局部红疹`. Whether the clause says so.
    static boolean listed(Piece clause, List<Fact> facts) {
        Matcher matcher = LISTED.matcher(clause.text());
        boolean told = matcher.matches() && !NOT_SO.matcher(clause.text()).find();
        if (told) {
            facts.add(new Fact.Allergy(clause.source("allergy"),
                    clause.part(matcher.start(1), matcher.end(1)).printed(), matcher.group(2), true));
        }
        return told;
    }

    /// Whether a clause under the heading tells a story; of a substance that it begins with it is told and doubted.
    static boolean story(Piece clause, List<Fact> facts) {
        Matcher matcher = STORY.matcher(clause.text());
        boolean told = matcher.matches();
        if (told && matcher.group(1) != null) {
            facts.add(new Fact.Allergy(clause.source("allergy", List.of(Doubts.meaning(clause))),
                    clause.part(matcher.start(1), matcher.end(1)).printed(), matcher.group(2), true));
        }
        return told;
    }
}
