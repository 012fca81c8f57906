package health.homeward.extraction;

import health.homeward.document.Fact;
import health.homeward.document.FactSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Statements about allergy with their polarity. What is unknown is none; what is suspected is doubted, and so is a skin
/// test that was positive.
final class Allergies {
    private static final Set<String> GENERIC = Set.copyOf(Cues.words("allergy-generic"));
    private static final Pattern WORD = Pattern.compile("过敏");
    private static final Pattern NO_STATEMENT = Pattern
            .compile(
                    "皮肤试验|不详|[□☐☑√]|过敏性(?!休克)|抗过敏|脱敏|过敏体质|过敏试验|过敏原|如有过敏|若过敏|过敏者|过敏反应时|如出现|观察有无|是否|有无|[12][ ]?[.、 ]?[ ]?无");
    private static final Pattern DENIED = Pattern
            .compile("否认|无|未发现|没有|未诉|不存在|未见|未出现|不(?=(?:会|曾)?过敏)|非(?=过敏)");
    private static final Pattern DOUBTED = Cues.of("allergy-doubted");
    /// Nothing but a doubt, in a clause behind the one it is about.
    private static final Pattern DOUBT_ALONE = Pattern
            .compile("(?:但|后|现|已|具体|目前|尚|均|药物|过敏原|曾|是否|本院|复查|[( ])*" + DOUBTED.pattern() + ".{0,8}");
    /// A test of the skin that was positive does not say that the person is allergic, and is not to be lost.
    private static final Pattern SKIN_TEST = Pattern.compile(
            "(?:对|曾|行|既往|患者)*([\\p{IsHan}A-Za-z0-9、及和]{2,20}?)(?:皮试|皮肤试验|过敏试验)[ :]*(?:结果)?(?:为|呈|示|曾)?(?:阳性|\\(\\+\\)|\\+)");
    /// Who took something and had no reaction.
    private static final Pattern TOLERATED = Pattern.compile(
            "(?:曾|既往|近期|长期|应用|使用|静滴|静点|口服|注射|服用|用|服|予|过)+([\\p{IsHan}A-Za-z0-9]{2,14}?)(?:后|治疗|时|[0-9].*)?");
    private static final Pattern SUBSTANCE = Pattern
            .compile(
                    "(?:.*(?:患者|本人|代诉|诉|称|(?<![卡待啡])因))?(?:但|而|仅|唯|对(?!乙酰|氨基)|疑似|可疑|疑|可能|其|有|曾有|曾|曾因|既往|因|口服|静滴|使用|注射|应用|食用|患者|自诉|诉|服|服用)*\"?([\\p{IsHan}A-Za-z0-9、及和或\\-]{1,30}?(?:类药物|类药|类)?)\"?(?:后?出现|后?发生|严重|轻度|药物|可疑|可能|疑似)*过敏(?:史|反应)?");
    /// An answer goes on behind a semicolon; what follows a stop or stands on the next row is none.
    private static final Pattern CONTINUED = Pattern.compile("[ ]*;");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern YES = Pattern.compile("(?:有|阳性|\\(\\+\\))[,:、 ]+");
    private static final Pattern NAMED = Pattern
            .compile("(?:" + DOUBTED + ")?([\\p{IsHan}A-Za-z]{2,12}?)(?:[ ]?\\(([^()]{1,20})\\))?(?:"
                    + DOUBTED + ")?");
    /// The field that follows in the same row of a form.
    private static final Pattern NEXT_FIELD = Pattern.compile("[ ]+\\p{IsHan}{2,10}[ ]?:");
    /// `头孢(-)`: no reaction, and a sign of which it is not certain what it is about.
    private static final Pattern SIGNED = Pattern
            .compile("([\\p{IsHan}A-Za-z]{2,12}?)[ ]?\\(((?:皮试)?(?:阴性|阳性|-|\\+{1,4}|±))\\)");
    private static final Pattern REACTION = Pattern.compile(
            "过敏(?!性)(?:史|反应)?[ ]*(?:\\(([^()]{1,20})\\)|[,:]?(?:表现为|症状为|出现|致|主要表现为)([^,;。]{1,20}))");

    private static final Pattern NOT_ALLERGIC_TO = Pattern
            .compile(
                    "(?:否认|未发现|没有|未诉|未出现|未见|无|有|明显|明确|对|既往|患者|患儿|孕妇|产妇|家长|家属|代诉|自诉|诉|平素|目前|本人)*([^,;。]*?)(?:均|都|并|也|亦)?(?:不|无|未见|未出现)?(?:会|曾)?过敏(?:史)?");

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
        if (text.contains("皮试") || WORD.matcher(BRACKETS.matcher(text).replaceAll("")).find()) {
            sentence.clauses().forEach(clause -> AdverseReactions.listed(clause, facts));
            statement(sentence, facts);
        } else if (text.matches("(?:无|否认|无殊|无特殊|没有|未发现|阴性|\\(-\\))")) {
            facts.add(new Fact.Allergy(sentence.source("allergy"), "药物过敏", null, false));
        } else {
            Matcher yes = YES.matcher(text);
            Piece list = yes.lookingAt() ? sentence.part(yes.end(), text.length()) : sentence;
            boolean doubted = DOUBTED.matcher(text).find();
            if (!Cues.relative(text)) {
                sentence.passage().split(list, ",、及和").forEach(name -> named(name, doubted, facts));
            }
        }
    }

    private static void named(Piece whole, boolean doubtedAll, List<Fact> facts) {
        Matcher label = NEXT_FIELD.matcher(whole.text());
        Piece name = label.find() ? whole.part(0, label.start()) : whole;
        if (AdverseReactions.listed(name, facts) || AdverseReactions.story(name, facts)) {
            return;
        }
        Matcher sign = SIGNED.matcher(name.text());
        if (sign.matches()) {
            facts.add(
                    new Fact.Allergy(source(name, "allergy", true), name.part(0, sign.end(1)).printed(), null,
                            sign.group(2).startsWith("+") || sign.group(2).endsWith("阳性")));
            return;
        }
        Matcher matcher = NAMED.matcher(name.text());
        boolean speaks = matcher.matches() && !NO_STATEMENT.matcher(name.text()).find()
                && !DENIED.matcher(name.text()).find() && !GENERIC.contains(matcher.group(1));
        if (speaks) {
            facts.add(new Fact.Allergy(source(name, "allergy", doubtedAll),
                    name.part(matcher.start(1), matcher.end(1)).printed(), matcher.group(2), true));
        }
    }

    private static void statement(Piece sentence, List<Fact> facts) {
        AdverseReactions.of(sentence, facts);
        List<Piece> clauses = sentence.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            Piece clause = clauses.get(i);
            String text = clause.text();
            if (Cues.relative(sentence.text().substring(0, clause.end() - sentence.begin()))) {
                continue;
            }
            skinTest(clause, facts);
            Matcher word = WORD.matcher(text);
            if (!word.find() || text.contains("皮试") || NO_STATEMENT.matcher(text).find()) {
                continue;
            }
            Matcher matcher = SUBSTANCE.matcher(text);
            boolean doubted = doubted(clauses.subList(i, clauses.size()));
            if (DENIED.matcher(Cues.masked(text).substring(0, word.start())).find()
                    || (text.contains("不过敏") && DENIED.matcher(text.substring(0, word.end())).find())) {
                String substance = deniedSubstance(text, i == 0 ? "" : clauses.get(i - 1).text());
                facts.add(new Fact.Allergy(source(clause, "allergy", doubted), substance, null, false));
            } else if (matcher.find() && !GENERIC.contains(matcher.group(1))) {
                present(sentence, clause, matcher, doubted, facts);
            }
        }
    }

    private static FactSource source(Piece piece, String type, boolean doubted) {
        return piece.source(type, doubted ? List.of(Doubts.meaning(piece)) : List.of());
    }

    /// Whether the clause, or one behind it that says nothing else, calls it in question.
    private static boolean doubted(List<Piece> clauses) {
        return DOUBTED.matcher(clauses.getFirst().text()).find()
                || clauses.stream()
                        .skip(1)
                        .takeWhile(clause -> !WORD.matcher(clause.text()).find())
                        .anyMatch(clause -> DOUBT_ALONE.matcher(clause.text()).matches());
    }

    private static void skinTest(Piece clause, List<Fact> facts) {
        Matcher matcher = SKIN_TEST.matcher(clause.text());
        if (matcher.find()) {
            facts.add(new Fact.Allergy(source(clause, "allergy", true),
                    clause.part(matcher.start(1), matcher.end(1)).printed(), "皮试阳性", true));
        }
    }

    private static void present(Piece sentence, Piece clause, Matcher matcher, boolean doubted,
            List<Fact> facts) {
        String names = matcher.group(1);
        int offset = matcher.start(1);
        String reaction = reaction(sentence, clause);
        for (String name : names.split("(?<=[、及和或])", -1)) {
            Piece substance = clause.part(offset, offset + name.length());
            String bare = substance.text().replaceAll("[、及和或]$", "");
            if (bare.length() > 1 || bare.matches("[A-Za-z]|虾|蟹|奶|蛋|鱼|碘|酒|漆|螨")) {
                Piece exact = substance.part(0, bare.length());
                Piece place = names.length() == name.length() ? clause : exact;
                facts.add(new Fact.Allergy(source(place, "allergy", doubted), exact.printed(), reaction,
                        true));
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

    /// What a denial is about: what it names, what was taken in the clause before, else medicines in general.
    private static String deniedSubstance(String text, String before) {
        Matcher matcher = NOT_ALLERGIC_TO.matcher(text);
        if (matcher.find() && !matcher.group(1).isBlank()) {
            return matcher.group(1);
        }
        Matcher taken = TOLERATED.matcher(before);
        return taken.matches() ? taken.group(1) : "药物";
    }
}
