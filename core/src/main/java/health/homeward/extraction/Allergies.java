package health.homeward.extraction;

import health.homeward.document.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Statements about allergy with their polarity. A skin test is none, nor is what is unknown.
final class Allergies {
    private static final Set<String> GENERIC = Set.copyOf(Cues.words("allergy-generic"));
    private static final Pattern WORD = Pattern.compile("过敏");
    private static final Pattern NO_STATEMENT = Pattern
            .compile(
                    "皮试|皮肤试验|不详|[□☐☑√]|过敏性(?!休克)|抗过敏|脱敏|过敏体质|过敏试验|过敏原|如有过敏|若过敏|过敏者|过敏反应时|如出现|观察有无|是否|有无|待查|[12][ ]?[.、 ]?[ ]?无");
    private static final Pattern DENIED = Pattern.compile("否认|无|未发现|没有|未诉|不存在|未见");
    private static final Pattern SUBSTANCE = Pattern
            .compile(
                    "(?:对|有|曾有|曾因|既往|因|口服|静滴|使用|注射|应用|食用|患者|自诉|诉|服|服用)*\"?([\\p{IsHan}A-Za-z0-9、及和或\\-]{1,30}?(?:类药物|类药|类)?)\"?(?:后?出现|后?发生|严重|轻度|药物)*过敏(?:史|反应)?");
    /// An answer goes on behind a semicolon; what follows a stop or stands on the next row is none.
    private static final Pattern CONTINUED = Pattern.compile("[ ]*;");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern YES = Pattern.compile("(?:有|阳性|\\(\\+\\))[,:、 ]+");
    private static final Pattern NAMED = Pattern
            .compile("([\\p{IsHan}A-Za-z]{2,12})(?:[ ]?\\(([^()]{1,20})\\))?");
    private static final Pattern REACTION = Pattern.compile(
            "过敏(?!性)(?:史|反应)?[ ]*(?:\\(([^()]{1,20})\\)|[,:]?(?:表现为|症状为|出现|致|主要表现为)([^,;。]{1,20}))");

    /// A front sheet's answer by number, with what the numbers stand for.
    private static final Pattern CODED = Pattern
            .compile("药物过敏[ :]*([12])[ ]+1[.、 ]*无[ ]*2[.、 ]*有");

    private Allergies() {}

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        for (Section section : paper.sections()) {
            if (Set.of("family-history", "discharge-instructions", "patient-instructions", "plan", "field")
                    .contains(section.id())) {
                continue;
            }
            Passage passage = paper.passage(section);
            coded(passage, facts);
            boolean heading = section.id().equals("allergies");
            for (Piece sentence : passage.split(passage.all(), heading ? "。;\n\t" : Passage.SENTENCE)) {
                if (heading) {
                    answer(sentence, facts);
                } else {
                    statement(sentence, facts);
                }
                heading = heading && CONTINUED.matcher(passage.text().substring(sentence.end())).lookingAt();
            }
        }
        return facts;
    }

    private static void coded(Passage passage, List<Fact> facts) {
        Matcher matcher = CODED.matcher(passage.text());
        while (matcher.find()) {
            if (matcher.group(1).equals("1")) {
                facts.add(new Fact.Allergy(
                        passage.piece(matcher.start(), matcher.end()).source("allergy"), "药物", null, false));
            }
        }
    }

    /// Under the heading itself, where `无` or the name of a substance is a whole answer.
    private static void answer(Piece sentence, List<Fact> facts) {
        String text = sentence.text();
        if (WORD.matcher(BRACKETS.matcher(text).replaceAll("")).find()) {
            statement(sentence, facts);
        } else if (text.matches("(?:无|否认|无殊|无特殊|没有|未发现|阴性|\\(-\\))")) {
            facts.add(new Fact.Allergy(sentence.source("allergy"), "药物过敏", null, false));
        } else {
            Matcher yes = YES.matcher(text);
            Piece list = yes.lookingAt() ? sentence.part(yes.end(), text.length()) : sentence;
            sentence.passage().split(list, ",、及和").forEach(name -> named(name, facts));
        }
    }

    private static void named(Piece name, List<Fact> facts) {
        Matcher matcher = NAMED.matcher(name.text());
        boolean speaks = matcher.matches() && !NO_STATEMENT.matcher(name.text()).find()
                && !DENIED.matcher(name.text()).find() && !GENERIC.contains(matcher.group(1));
        if (speaks) {
            facts.add(new Fact.Allergy(name.source("allergy"),
                    name.part(matcher.start(1), matcher.end(1)).printed(),
                    matcher.group(2), true));
        }
    }

    private static void statement(Piece sentence, List<Fact> facts) {
        for (Piece clause : sentence.clauses()) {
            String text = clause.text();
            Matcher word = WORD.matcher(text);
            if (!word.find() || NO_STATEMENT.matcher(text).find() || Cues.FAMILY.matcher(text).find()) {
                continue;
            }
            Matcher matcher = SUBSTANCE.matcher(text);
            boolean denied = DENIED.matcher(Cues.masked(text).substring(0, word.start())).find();
            if (denied) {
                facts.add(new Fact.Allergy(clause.source("allergy"), deniedSubstance(text), null, false));
            } else if (matcher.find() && !GENERIC.contains(matcher.group(1))) {
                present(sentence, clause, matcher, facts);
            }
        }
    }

    private static void present(Piece sentence, Piece clause, Matcher matcher, List<Fact> facts) {
        String names = matcher.group(1);
        int offset = matcher.start(1);
        String reaction = reaction(sentence, clause);
        for (String name : names.split("(?<=[、及和或])", -1)) {
            Piece substance = clause.part(offset, offset + name.length());
            String bare = substance.text().replaceAll("[、及和或]$", "");
            if (bare.length() > 1 || bare.matches("[A-Za-z]|虾|蟹|奶|蛋|鱼")) {
                Piece exact = substance.part(0, bare.length());
                facts.add(new Fact.Allergy(
                        names.length() == name.length()
                                ? clause.source("allergy")
                                : exact.source("allergy"),
                        exact.printed(), reaction, true));
            }
            offset += name.length();
        }
    }

    private static @Nullable String reaction(Piece sentence, Piece clause) {
        String rest = sentence.text().substring(clause.begin() - sentence.begin());
        Matcher matcher = REACTION.matcher(rest);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static String deniedSubstance(String text) {
        Matcher matcher = Pattern.compile("(?:否认|未发现|没有|未诉|无|有|明显|明确|对|既往)+([^,;。]*?)(?:过敏)(?:史)?")
                .matcher(text);
        return matcher.find() && !matcher.group(1).isBlank() ? matcher.group(1) : "药物";
    }
}
