package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.DocumentKind;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Diagnosis.Certainty;
import health.homeward.document.Fact.Diagnosis.Role;
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
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z0-9])([A-TV-Z]\\d{2}\\.[0-9xX]{1,3}(?:[xX]\\d{3})?(?:[+*]\\d*)?|(?<=[(\\t ])[A-TV-Z]\\d{2}(?=[)\\t ]|$))(?![A-Za-z0-9.])");
    private static final Pattern LEAD = Pattern
            .compile("^(?:" + Spellings.alternation(Cues.words("suspected-lead")) + "|"
                    + Spellings.alternation(Cues.words("excluded")) + ")[:\\s]*");
    private static final Pattern TAIL = Pattern
            .compile("(?:[,\\s]*(?:" + Spellings.alternation(Cues.words("suspected-tail")) + "|"
                    + Spellings.alternation(Cues.words("excluded")) + "))+$");
    private static final Pattern CUE_ALONE = Pattern
            .compile("(?:" + Spellings.alternation(Cues.words("suspected-lead")) + ")[:\\s]*");
    /// How far a tumor goes is no diagnosis of its own.
    private static final Pattern EXTENT = Pattern
            .compile("脉管|癌栓|切缘|断端|切端|神经(?:侵犯|受累)|侵及|侵犯|见癌|未见|癌?转移[(:]?\\d|分型|分期");
    private static final Pattern THOUGHT_OF = Pattern.compile("([\\p{IsHan}A-Za-z0-9()]{2,20})[:,]");
    private static final Pattern STAGE_BEHIND = Pattern
            .compile(
                    "[ ]?\\((?=[^()]*(?:T(?:is|[0-4xX])|[ⅠⅡⅢⅣIV〓l1]{1,3}[A-Ca-c]?\\d?期)|[A-Za-z][^()]*[级期分]\\))[^()]*\\)$");
    private static final Pattern INNER_CUE = Pattern
            .compile("(\\([^()]{1,20}\\))(?:" + Spellings.alternation(Cues.words("suspected-lead"))
                    + ")[:\\s]*");
    private static final Pattern NOISE = Pattern
            .compile(
                    "(?:疾病名称|疾病编码|ICD.*|入院病情|出院情况|诊断名称|编码|有|无|临床未确定|情况不明|治愈|好转|未愈|其他|同前|同上|同.{0,6}诊断|详见.*|-+|/|[0-9.]+|[0-9-]{8,}.*|医师签名.*|[\\p{IsHan}()]{0,6}诊断|病理号.*|.*(?:医师|药师|医生|护士|签名|者)[ ]*:.*|Rp.*|.*\\d[ ]*(?:mg|ml|g|片|粒|支|袋|μg|ug|IU|U)(?![A-Za-z]).*(?:口服|每日|静|皮下|外用|次|天|日).*)");
    private static final Pattern CODE_LABEL = Pattern
            .compile("[ (]*(?:疾病|形态学?|病理)?(?:编码|代码)?(?:ICD-?(?:10|O-?3)?)?(?:编码|代码)?[ :(]*$");
    /// A morphology code names the tumor's form, not the disease.
    private static final Pattern MORPHOLOGY = Pattern.compile("[ (]*(?:疾病编码|编码)?[ :]*M\\d{4,5}/\\d.*$");
    private static final Pattern DENIAL = Pattern
            .compile("(?:未见明确|未见明显|未见|未发现|无明确|无)?(.+?)(?:的?证据|依据)?");
    private static final Pattern ADMITTED_AS = Pattern
            .compile("(?:门诊|急诊)?(拟诊|拟|以|因)?[:]?\"([^\"]{2,40})\"(?:[^。;,]{0,6})(?:收|入|住)");

    /// Two conditions with nothing between them, as where blanks were lost.
    private static final Pattern RUN_TOGETHER = Pattern
            .compile("(\\p{IsHan}{2}病).*\\1|[^尿]病(?![变史性灶毒理足肾]|伴|并|合并|所致|引起)[\\p{IsHan}A-Z]{2,}"
                    + "(?:病|症|炎|癌|痛|死|竭)");

    private Diagnoses() {}

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        for (Section section : paper.sections()) {
            Role role = ofAStay(paper.document(), role(section.id(), paper.kind()));
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
    private static @Nullable Role ofAStay(Document document, @Nullable Role role) {
        boolean certified = document.kind() == DocumentKind.DIAGNOSIS_CERTIFICATE
                || document.kind() == DocumentKind.REFERRAL_LETTER;
        boolean inpatient = document.identity()
                .ids()
                .stream()
                .anyMatch(id -> id.type() == Identity.IdNumber.Type.INPATIENT);
        return role == Role.OTHER && certified && inpatient ? Role.DISCHARGE : role;
    }

    private static @Nullable Role role(String id, DocumentKind kind) {
        boolean report = REPORTS.contains(kind);
        return switch (id) {
            case "admission-diagnosis" -> Role.ADMISSION;
            case "discharge-diagnosis" -> report ? null : Role.DISCHARGE;
            case "preliminary-diagnosis" ->
                report ? null : kind == DocumentKind.OUTPATIENT_RECORD ? Role.OTHER : Role.ADMISSION;
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
        Passage passage = paper.passage(section);
        List<Piece> items = DiagnosisItems.of(passage);
        boolean provisional = false;
        for (int i = 0; i < items.size(); i++) {
            Piece item = items.get(i);
            if (CUE_ALONE.matcher(item.text()).matches()) {
                provisional = true;
                continue;
            }
            if (NOISE.matcher(item.text()).matches() || CODE.matcher(item.text()).replaceAll("").isBlank()) {
                continue;
            }
            if (role == Role.PATHOLOGICAL && !pathological(item)) {
                continue;
            }
            String next = i + 1 < items.size() ? items.get(i + 1).text() : "";
            Fact.Diagnosis fact = diagnosis(item, role, next);
            if (fact != null) {
                PathologyFindings.stagesOf(item, facts);
                facts.add(provisional ? asSuspected(fact) : fact);
            }
        }
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
        return HistoryDiagnoses.namesDisease(named) && !EXTENT.matcher(named).find()
                && !Cues.negated(first.text(), first.text().length(), first.text().length());
    }

    private static Fact.@Nullable Diagnosis diagnosis(Piece item, Role role, String next) {
        Piece name = role == Role.PATHOLOGICAL && !item.clauses().isEmpty()
                ? item.clauses().getFirst()
                : item;
        Certainty certainty = certainty(item.text(), name.text());
        Matcher code = CODE.matcher(item.text());
        String printedCode = code.find() ? code.group(1) : null;
        if (printedCode != null && name.text().length() >= code.start()) {
            name = name.part(0, code.start());
        } else if (printedCode == null && CODE.matcher(next).matches()) {
            printedCode = next;
        }
        name = stripped(withoutCodeLabel(name));
        if (certainty == Certainty.EXCLUDED) {
            name = withoutDenial(name);
        }
        if (name.text().replaceAll("[^\\p{IsHan}A-Za-z]", "").length() < 2) {
            return null;
        }
        boolean one = (printedCode != null || HistoryDiagnoses.namesDisease(name.text()))
                && !RUN_TOGETHER.matcher(name.text()).find();
        List<Doubt> doubts = one ? List.of() : List.of(Doubts.meaning(name));
        return new Fact.Diagnosis(name.source("diagnosis", doubts), nameAlone(name), printedCode, role,
                certainty);
    }

    private static Piece withoutCodeLabel(Piece name) {
        Matcher form = MORPHOLOGY.matcher(name.text());
        Piece piece = form.find() ? name.part(0, form.start()) : name;
        Matcher label = CODE_LABEL.matcher(piece.text());
        return label.find() ? piece.part(0, label.start()) : piece;
    }

    private static Piece withoutDenial(Piece name) {
        Matcher denial = DENIAL.matcher(name.text());
        return denial.matches() ? name.part(denial.start(1), denial.end(1)) : name;
    }

    static Certainty certainty(String item, String name) {
        boolean suspected = Cues.suspected(name) || Cues.suspected(item.replaceAll("\\(.*?\\)", ""));
        if (!suspected && (Cues.excluded(name) || Cues.negated(name, name.length(), name.length()))) {
            return Certainty.EXCLUDED;
        }
        return suspected ? Certainty.SUSPECTED : Certainty.CERTAIN;
    }

    /// The condition alone: cues at either end and unpaired brackets are left out.
    static Piece stripped(Piece item) {
        Piece piece = item;
        Matcher lead = LEAD.matcher(piece.text());
        if (lead.find() && lead.end() < piece.text().length()) {
            piece = piece.part(lead.end(), piece.text().length());
        }
        Matcher tail = TAIL.matcher(piece.text());
        if (tail.find() && tail.start() > 1) {
            piece = piece.part(0, tail.start());
        }
        if (piece.text().endsWith("(") || piece.text().endsWith("[")) {
            piece = piece.part(0, piece.text().length() - 1);
        }
        return piece;
    }

    /// The name alone: without the bracket of its stage, and without a cue behind the site in brackets
    /// (`(肝穿刺)符合肝细胞癌`).
    private static String nameAlone(Piece whole) {
        Matcher stage = STAGE_BEHIND.matcher(whole.text());
        Piece name = stage.find() ? whole.part(0, stage.start()) : whole;
        Matcher inner = INNER_CUE.matcher(name.text());
        return inner.lookingAt() && inner.end() < name.text().length()
                ? name.part(0, inner.end(1)).printed()
                        + name.part(inner.end(), name.text().length()).printed()
                : name.printed();
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
            Piece name = stripped(passage.piece(matcher.start(2), matcher.end(2)));
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
