package health.homeward.extraction;

import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Diagnosis.Certainty;
import health.homeward.document.Fact.Diagnosis.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conditions named in past and family history, and those that are denied there.
final class HistoryDiagnoses {
    private static final String ENDINGS = Spellings.alternation(Cues.words("disease-ending"));
    private static final Pattern NAMES = Pattern.compile(ENDINGS);
    private static final Pattern NAMED = Pattern.compile(".*" + ENDINGS);
    private static final Pattern DISEASE = Pattern
            .compile("[\\p{IsHan}A-Za-z0-9ⅠⅡⅢⅣ\\-]{0,24}" + ENDINGS
                    + "(?:[0-9ⅠⅡⅢⅣ]{1,3}[级期型])?(?:\\((?:极?高危|[^()]{1,8}[级期型])\\))?");
    private static final Pattern LEAD = Pattern
            .compile("^(?:[0-9+\\-]+(?:[余多]?(?:年|月|日|岁|个月|天|周)(?:前|余前|来|余)?|(?![型级期度]))|"
                    + Spellings.alternation(Cues.words("disease-lead")) + ")+");
    private static final Set<String> GENERIC = Set.copyOf(Cues.words("disease-generic"));
    private static final Pattern FALSE_FRIEND = Cues.of("disease-false-friend");
    /// `除高血压外`: the one that is there.
    private static final Pattern EXCEPT = Pattern.compile("除.{2,20}(?:以外|之外|外)");
    /// `肝炎等传染病`: the name before the class.
    private static final Pattern CLASS = Pattern.compile("(.{2,})等.{0,4}(?:病|症|疾患)");
    private static final Pattern TREATMENT = Pattern
            .compile(".*" + Spellings.alternation(Cues.words("treatment-word")));
    private static final Pattern WHEN_BEHIND = Pattern.compile("(?:儿时|幼时|幼年|童年|自幼|既往|多年)$");
    private static final Pattern AFFIRMED = Pattern.compile("有|患|曾|行|年|月|因|诊断|发现|确诊|岁");
    private static final Pattern TREATED = Pattern.compile("手术|切除|行.{1,20}术|过敏|皮试|口服|服用|血压控制|血糖控制|接种");

    private static final Pattern LABEL = Pattern
            .compile("\\n[ ]*([\\p{IsHan}A-Za-z0-9]{2,14})(?:\\([^()\\n]{1,16}\\))?[ ]?:");
    private static final Pattern OF_FAMILY = Pattern.compile("遗传|家|亲|其他|备注");

    private HistoryDiagnoses() {}

    static boolean namesDisease(String text) {
        return NAMES.matcher(text).find();
    }

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        for (Section section : paper.sections()) {
            boolean family = section.id().equals("family-history");
            boolean past = Set.of("past-history", "infectious-history").contains(section.id());
            if (family || past) {
                Passage passage = family ? ofRelatives(paper.passage(section)) : paper.passage(section);
                passage.sentences().forEach(sentence -> {
                    List<Fact> told = new ArrayList<>();
                    sentence(sentence, family, told);
                    told.stream().filter(fact -> !takenBack(fact, told)).forEach(facts::add);
                });
            }
        }
        return facts;
    }

    /// Without the rows behind that have a label which names no relative, as `眼科:`.
    private static Passage ofRelatives(Passage passage) {
        Matcher label = LABEL.matcher(passage.text());
        while (label.find()) {
            if (!Cues.relative(label.group(1)) && !OF_FAMILY.matcher(label.group(1)).find()) {
                return passage.upTo(label.start());
            }
        }
        return passage;
    }

    /// Whether the same sentence goes on to rule it out.
    private static boolean takenBack(Fact fact, List<Fact> sentence) {
        return sentence.stream()
                .skip(sentence.indexOf(fact))
                .anyMatch(later -> fact instanceof Fact.Diagnosis first
                        && later instanceof Fact.Diagnosis last
                        && first.certainty() == Certainty.CERTAIN && last.certainty() == Certainty.EXCLUDED
                        && first.role() == last.role() && first.name().equals(last.name()));
    }

    private static void sentence(Piece sentence, boolean family, List<Fact> facts) {
        boolean afterDenial = false;
        boolean relative = family;
        for (Piece clause : sentence.clauses()) {
            String text = clause.text();
            boolean denied = Cues.negated(text, text.length(), text.length())
                    || text.matches("^(?:无|否认|未|没有).*");
            boolean except = EXCEPT.matcher(text).matches();
            boolean open = afterDenial && !denied && !AFFIRMED.matcher(text).find();
            relative = family || Cues.relative(sentence.text().substring(0, clause.end() - sentence.begin()));
            if (!open && !TREATED.matcher(text).find() && !text.contains("不详")) {
                clause(clause, relative, facts);
            }
            if (!namesDisease(text) && DiagnosisCertainty.settles(text)) {
                facts.replaceAll(HistoryDiagnoses::ruledOut);
            }
            afterDenial = (denied || open) && !except;
        }
    }

    private static Fact ruledOut(Fact fact) {
        return fact instanceof Fact.Diagnosis told && told.certainty() == Certainty.SUSPECTED
                ? new Fact.Diagnosis(told.source(), told.name(), told.code(), told.role(), Certainty.EXCLUDED)
                : fact;
    }

    private static void clause(Piece clause, boolean family, List<Fact> facts) {
        int from = 0;
        for (String part : clause.text().split("(?<=[、及和或与])", -1)) {
            Matcher matcher = DISEASE.matcher(part);
            if (matcher.find()) {
                Piece found = clause.part(from + matcher.start(), from + matcher.end());
                Matcher lead = LEAD.matcher(found.text());
                Piece name = lead.find() ? found.part(lead.end(), found.text().length()) : found;
                Matcher kind = CLASS.matcher(name.text());
                name = kind.matches() ? name.part(0, kind.end(1)) : name;
                add(clause, withoutWordHistory(clause, name), family, facts);
            }
            from += part.length();
        }
    }

    /// What the cues say whose scope the name stands in.
    private static Certainty certainty(String clause, int begin, int end) {
        if (Cues.suspected(clause, begin, end)) {
            return Certainty.SUSPECTED;
        }
        boolean excepted = EXCEPT.matcher(clause).matches();
        boolean denied = Cues.negated(clause, begin, end) || Cues.excluded(clause, begin, end);
        return denied && !excepted ? Certainty.EXCLUDED : Certainty.CERTAIN;
    }

    /// `高血压病史` is a history of 高血压, `冠心病史` one of 冠心病.
    private static Piece withoutWordHistory(Piece clause, Piece name) {
        int last = name.text().length() - 1;
        boolean history = name.text().endsWith("病")
                && clause.text().startsWith("史", name.end() - clause.begin());
        Piece bare = history ? name.part(0, last) : name;
        Matcher when = WHEN_BEHIND.matcher(bare.text());
        Piece alone = history && when.find() ? bare.part(0, when.start()) : bare;
        return history && NAMED.matcher(alone.text()).matches() ? alone : name;
    }

    private static void add(Piece clause, Piece found, boolean family, List<Fact> facts) {
        Piece name = MistakenName.meant(found);
        if (name.text().length() < 2 || GENERIC.contains(name.text())
                || FALSE_FRIEND.matcher(name.text()).find() || TREATMENT.matcher(name.text()).matches()) {
            return;
        }
        Certainty certainty = MistakenName.diagnosed(clause)
                ? Certainty.EXCLUDED
                : certainty(clause.text(), name.begin() - clause.begin(), name.end() - clause.begin());
        List<Doubt> doubts = DiagnosisName.runsTogether(name.text())
                ? List.of(Doubts.meaning(name))
                : List.of();
        facts.add(new Fact.Diagnosis(name.source("diagnosis", doubts), name.printed(), null,
                family ? Role.FAMILY : Role.HISTORY, certainty));
    }
}
