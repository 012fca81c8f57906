package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Diagnosis.Certainty;
import health.homeward.document.Fact.Diagnosis.Role;
import health.homeward.document.FactSource;
import health.homeward.document.Identity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Diagnoses from their own sections and the one under which a person was admitted.
final class Diagnoses {
    private static final Set<DocumentKind> REPORTS = EnumSet.of(DocumentKind.IMAGING_REPORT,
            DocumentKind.ULTRASOUND_REPORT, DocumentKind.ENDOSCOPY_REPORT,
            DocumentKind.PHYSIOLOGICAL_TEST_REPORT, DocumentKind.LAB_REPORT, DocumentKind.PATHOLOGY_REPORT,
            DocumentKind.GENETIC_REPORT, DocumentKind.INVOICE, DocumentKind.CONSENT_FORM);
    private static final Pattern CUE_ALONE = Pattern
            .compile("(?:" + Spellings.alternation(Cues.words("suspected-lead")) + ")[:\\s]*");
    private static final Pattern LED = Pattern
            .compile("(?:" + Spellings.alternation(Cues.words("suspected-lead"))
                    + ")[:\\s]*(?=\\p{IsHan}{2})");
    private static final Pattern IN_QUESTION = Pattern
            .compile("(?:待[查排定除诊]|除外|排除|可能性?大?|可疑|疑似)[)。 ]*$");
    /// In what is thought at admission, a condition to be ruled out is asked for and not ruled out.
    private static final Pattern TO_RULE_OUT = Pattern
            .compile("(?:除外|排除|需除外|需排除|注意除外|注意排除|排外)[:\\s]*(?=\\p{IsHan}{2})");
    /// How far a tumor goes is no diagnosis of its own.
    private static final Pattern EXTENT = Pattern
            .compile("脉管|癌栓|切缘|断端|切端|神经(?:侵犯|受累)|侵及|侵犯|见癌|未见|癌?转移[(:]?\\d|分型|分期");
    private static final Pattern THOUGHT_OF = Pattern.compile("([\\p{IsHan}A-Za-z0-9()]{2,20})[:,]");
    private static final Pattern NOISE = Pattern
            .compile(
                    "(?:疾病名称|疾病编码|.*外部(?:原因|因素).*|[-—–]+ .*|药物过敏(?!反应|性).*|血型.*|死亡患者.*|ICD.*|入院病情|出院情况|诊断名称|编码|有|无|临床未确定|情况不明|治愈|好转|未愈|其他|同前|同上|同.{0,6}诊断|同术[前中后]|.{0,8}未见(?:明显|明确)?异常|详见.*|-+|/|[0-9.]+|[0-9-]{8,}.*|医师签名.*|[\\p{IsHan}()]{0,6}诊断|病理号.*|.*(?:医师|药师|医生|护士|签名|者)[ ]*:.*|Rp.*|.*\\d[ ]*(?:mg|ml|g|片|粒|支|袋|μg|ug|IU|U)(?![A-Za-z]).*(?:口服|每日|静|皮下|外用|次|天|日).*)");
    private static final Pattern ADMITTED_AS = Pattern
            .compile("(?:门诊|急诊)?(拟诊|拟|以|因)?[:]?\"([^\"]{2,40})\"(?:[^。;,]{0,6})(?:收|入|住)");

    private static final Pattern OF_A_STAY = Pattern
            .compile("(?:住院|病案)号[ :]*[A-Za-z]{0,3}\\d|转院原因|住院治疗|入院后|住院期间");

    private Diagnoses() {}

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        for (Section section : paper.sections()) {
            Role role = ofAStay(paper, role(section.id(), paper.kind()));
            if (role != null) {
                list(paper, section, role, facts);
            }
            if (section.id().equals("differential-diagnosis")) {
                ruledOut(paper.passage(section), facts);
            }
            if (Set.of("chief-complaint", "present-illness", "admission-condition").contains(section.id())) {
                admittedAs(paper.passage(section), facts);
            }
        }
        facts.addAll(HistoryDiagnoses.of(paper));
        return facts;
    }

    /// The diagnosis on a certificate or transfer letter of a stay is the one that the stay ended with.
    private static @Nullable Role ofAStay(Paper paper, @Nullable Role role) {
        Document document = paper.document();
        boolean certified = document.kind() == DocumentKind.DIAGNOSIS_CERTIFICATE
                || document.kind() == DocumentKind.REFERRAL_LETTER;
        boolean inpatient = document.identity()
                .ids()
                .stream()
                .anyMatch(id -> id.type() == Identity.IdNumber.Type.INPATIENT)
                || OF_A_STAY.matcher(paper.passage(0, paper.running().text().length()).text()).find();
        return role == Role.OTHER && certified && inpatient ? Role.DISCHARGE : role;
    }

    private static @Nullable Role role(String id, DocumentKind kind) {
        boolean report = REPORTS.contains(kind);
        return switch (id) {
            case "admission-diagnosis" -> Role.ADMISSION;
            case "discharge-diagnosis" -> report ? null : Role.DISCHARGE;
            case "preliminary-diagnosis" ->
                report ? null : kind == DocumentKind.OUTPATIENT_RECORD ? Role.OTHER : Role.ADMISSION;
            case "later-diagnosis" -> kind == DocumentKind.DISCHARGE_SUMMARY
                    ? Role.DISCHARGE
                    : role("preliminary-diagnosis", kind);
            case "outpatient-diagnosis", "preoperative-diagnosis", "intraoperative-diagnosis",
                    "postoperative-diagnosis" ->
                report ? null : Role.OTHER;
            case "diagnosis", "clinical-diagnosis", "death-diagnosis", "problem-list" ->
                kind == DocumentKind.PATHOLOGY_REPORT && id.equals("diagnosis")
                        ? Role.PATHOLOGICAL
                        : report ? null : Role.OTHER;
            case "pathological-diagnosis" -> Role.PATHOLOGICAL;
            default -> null;
        };
    }

    private static void list(Paper paper, Section section, Role role, List<Fact> facts) {
        List<Piece> items = DiagnosisItems.of(paper.passage(section));
        boolean provisional = false;
        boolean shared = false;
        for (int i = 0; i < items.size(); i++) {
            Piece item = items.get(i);
            if (CUE_ALONE.matcher(item.text()).matches()) {
                provisional = true;
                continue;
            }
            shared = i > 0 && enumerated(items.get(i - 1), item) && (shared || led(items.get(i - 1)));
            if (NOISE.matcher(item.text()).matches() || DiagnosisName.isCode(item.text())) {
                continue;
            }
            if (role == Role.PATHOLOGICAL && !pathological(item)) {
                continue;
            }
            String next = i + 1 < items.size() ? items.get(i + 1).text() : "";
            Fact.Diagnosis fact = diagnosis(item, role, next);
            if (fact != null) {
                PathologyFindings.stagesOf(item, facts);
                Fact.Diagnosis told = provisional || shared ? asSuspected(fact) : fact;
                facts.add(followed(items, i) ? asDoubted(told, item) : told);
            }
        }
    }

    /// Whether two items stand in one enumeration.
    private static boolean enumerated(Piece one, Piece other) {
        return one.passage().text().substring(one.end(), other.begin()).strip().matches("[、或]|或者");
    }

    private static boolean led(Piece item) {
        return LED.matcher(item.text()).lookingAt();
    }

    /// Whether a question behind a later item of the enumeration may be meant of this one, too.
    private static boolean followed(List<Piece> items, int index) {
        int last = index;
        while (last + 1 < items.size() && enumerated(items.get(last), items.get(last + 1))) {
            last++;
        }
        return last > index && IN_QUESTION.matcher(items.get(last).text()).find();
    }

    private static Fact.Diagnosis asDoubted(Fact.Diagnosis fact, Piece item) {
        FactSource source = fact.source();
        List<Doubt> doubts = new ArrayList<>(source.doubts());
        doubts.add(Doubts.meaning(item));
        return fact.certainty() == Certainty.CERTAIN
                ? fact.withSource(
                        new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                                source.standing(), doubts))
                : fact;
    }

    /// A cue that stands before a whole list holds for each of its items.
    private static Fact.Diagnosis asSuspected(Fact.Diagnosis fact) {
        return fact.certainty() == Certainty.CERTAIN
                ? new Fact.Diagnosis(fact.source(), fact.name(), fact.code(), fact.role(),
                        Certainty.SUSPECTED)
                : fact;
    }

    private static boolean pathological(Piece item) {
        Piece first = item.clauses().isEmpty() ? item : item.clauses().getFirst();
        String named = first.text().replaceAll("\\([^()]*\\)", "");
        return !named.startsWith("术后") && !first.text().matches(".*\\((?:-|阴性)\\)")
                && HistoryDiagnoses.namesDisease(named)
                && !EXTENT.matcher(named).find()
                && !Cues.negated(first.text(), first.text().length(), first.text().length());
    }

    private static Fact.@Nullable Diagnosis diagnosis(Piece item, Role role, String next) {
        Piece name = role == Role.PATHOLOGICAL && !item.clauses().isEmpty()
                ? item.clauses().getFirst()
                : item;
        name = MistakenName.meant(name);
        boolean asked = role == Role.ADMISSION && TO_RULE_OUT.matcher(item.text()).lookingAt();
        Certainty certainty = MistakenName.diagnosed(item)
                ? Certainty.EXCLUDED
                : asked ? Certainty.SUSPECTED : DiagnosisCertainty.of(item.text(), name.text());
        DiagnosisName found = DiagnosisName.of(item, name, next);
        DiagnosisName named = certainty == Certainty.EXCLUDED ? found.undenied() : found;
        if (!named.isWord()) {
            return null;
        }
        boolean twice = certainty == Certainty.EXCLUDED && Cues.negated(named.piece().text(),
                named.piece().text().length(), named.piece().text().length());
        boolean sure = !twice && named.namesOne() && !MistakenName.open(named.piece())
                && !DiagnosisCertainty.open(item.text());
        List<Doubt> doubts = sure ? List.of() : List.of(Doubts.meaning(named.piece()));
        return new Fact.Diagnosis(named.shown().source("diagnosis", doubts), named.printed(), named.code(),
                role, certainty);
    }

    /// Of what was thought of, only what the paper rules out: `主动脉夹层:无撕裂样疼痛,不支持`.
    private static void ruledOut(Passage passage, List<Fact> facts) {
        for (Piece item : DiagnosisItems.numbered(passage)) {
            for (Piece sentence : passage.split(item, "。;\n")) {
                Matcher named = THOUGHT_OF.matcher(sentence.text());
                if (named.lookingAt() && HistoryDiagnoses.namesDisease(named.group(1))
                        && Cues.excluded(sentence.text().substring(named.end()))) {
                    Piece name = sentence.part(named.start(1), named.end(1));
                    facts.add(new Fact.Diagnosis(sentence.source("diagnosis"), name.printed(), null,
                            Role.OTHER, Certainty.EXCLUDED));
                }
            }
        }
    }

    private static void admittedAs(Passage passage, List<Fact> facts) {
        Matcher matcher = ADMITTED_AS.matcher(passage.text());
        while (matcher.find()) {
            Piece name = DiagnosisName.stripped(passage.piece(matcher.start(2), matcher.end(2)));
            boolean provisional = matcher.group(1) != null && matcher.group(1).startsWith("拟");
            if (!name.isEmpty() && HistoryDiagnoses.namesDisease(name.text())
                    && !symptomFor(matcher.group(2))) {
                facts.add(new Fact.Diagnosis(name.source("diagnosis"), name.printed(), null, Role.OTHER,
                        provisional || Cues.suspected(matcher.group(2))
                                ? Certainty.SUSPECTED
                                : Certainty.CERTAIN));
            }
        }
    }

    /// A complaint with its duration is no diagnosis.
    private static boolean symptomFor(String quoted) {
        return quoted.matches(".*\\d+\\+?[余多]?(?:个?[年月周天日]|小时).*");
    }
}
