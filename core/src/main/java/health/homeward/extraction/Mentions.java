package health.homeward.extraction;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import health.homeward.terminology.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tests, images and operations that prose speaks of, each with what became of it; operations that were done in this
/// stay or are planned are procedures as well.
final class Mentions {
    private static final String SITE = "(?![及和、+])(?:(?:左|右|双|侧|全|上|下|中|及|和|\\+|、)*(?:头颅|颅脑|头部|脑|胸部|胸腹部|胸|腹部|腹|盆腔|盆|颈部|颈椎|胸椎|腰椎|颈|心脏|肝胆|肝脏|肝|肾脏|肾|乳腺|甲状腺|全身|淋巴结|四肢|下肢|上肢|冠脉|冠状动脉|泌尿系|子宫|附件|前列腺|垂体|膝关节|髋关节|血管|骨|颈总动脉|颈动脉|椎动脉|肾动脉|动脉|深静脉|静脉|门静脉|胆囊|胆道|胰腺|胰|脾脏|脾|双肾|腋窝|锁骨上|阑尾|踝关节|肩关节|腕关节|肘关节|足|手|踝|髋|膝|肩|创面|伤口|切口|肺炎)部?)*";
    private static final Map<Family, Pattern> TESTS = tests();
    private static final Pattern FALSE_FRIENDS = Cues.of("test-false-friend");
    private static final String ABBREVIATED = "[\\p{IsHan}A-Za-z0-9+\\-]{0,24}?(?<![A-Za-z])(?:"
            + Spellings.alternation(Cues.words("operation-abbreviated")) + ")(?![A-Za-z])(?!术?[前中后者式]|术)";
    private static final Pattern OPERATION = Pattern
            .compile(
                    "(?:行|施行|实施|接受|予|(?=经皮))\"?([\\p{IsHan}A-Za-z0-9+()\\-]{2,60}?(?:[^手技艺学]术|(?:镜|介入|支架|搭桥|射频|白内障|痔|疝|激光|修补|矫正|矫形|根治|置换|移植|切除|减压|内固定|融合)手术|(?:置换|植入|消融|移植|造瘘)(?!术))(?:[+十][\\p{IsHan}]{2,20}术)*(?![前中后者]|式)|"
                            + ABBREVIATED + ")");
    private static final Pattern MORE_THAN_A_NAME = Pattern.compile("患者|家属|拒绝|同意|检查后");
    private static final Set<String> SKIPPED = Set.of("field", "signature", "surgeon", "anesthesiologist",
            "differential-diagnosis", "discharge-medications", "disclaimer", "family-history");
    private static final Set<Family> OF_ONE_EXAMINATION = EnumSet.of(Family.IMAGING, Family.ULTRASOUND,
            Family.ENDOSCOPY, Family.PATHOLOGY, Family.PHYSIOLOGICAL, Family.CONSULTATION);
    /// Papers that tell a course without a heading.
    private static final Set<DocumentKind> PLAIN = EnumSet.of(DocumentKind.PROGRESS_NOTE,
            DocumentKind.CONSULTATION_NOTE, DocumentKind.OUTPATIENT_RECORD, DocumentKind.REFERRAL_LETTER);

    private Mentions() {}

    private static Map<Family, Pattern> tests() {
        Map<Family, Pattern> tests = new EnumMap<>(Family.class);
        Terms.read(Mentions.class, "tests.tsv")
                .forEach(row -> tests.put(Family.valueOf(row.cell(0)),
                        Pattern.compile(
                                "(?<!心(?=肺功能))" + SITE + alternation(row.spellings(1))
                                        + "(?:增强|平扫)?(?!性|反射|征|生理|学|剂"
                                        + (row.cell(0).equals("IMAGING") ? "|术" : "") + ")")));
        return tests;
    }

    /// Latin letters are a name only where no letter stands beside them: CT is none in PCT, MR none in IMRT.
    private static String alternation(List<String> spellings) {
        String latin = "[A-Za-z]";
        return "(?:(?<!" + latin + ")(?=" + latin + ")|(?!" + latin + "))" + Spellings.alternation(spellings)
                + "(?:(?<!" + latin + ")|(?!"
                + latin + "))";
    }

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        if (paper.kind() == DocumentKind.LAB_REPORT) {
            return facts;
        }
        Set<String> seen = new HashSet<>();
        for (Section section : paper.sections()) {
            Procedures.named(paper, section, facts);
            Treatments.of(paper, section, facts);
            boolean plain = section.id().isEmpty() && PLAIN.contains(paper.kind());
            boolean prose = !section.id().isEmpty() && !SKIPPED.contains(section.id());
            if (plain || prose) {
                List<Fact> told = new ArrayList<>();
                prose(section, paper.passage(from(section, paper.kind()), section.end()), seen, told);
                told.stream()
                        .filter(fact -> paper.kind() != DocumentKind.CONSENT_FORM || asked(fact))
                        .forEach(facts::add);
            }
        }
        return facts;
    }

    /// That tissue was examined is told by the heading itself: `术后病理:腺癌`.
    private static int from(Section section, DocumentKind kind) {
        boolean told = section.id().equals("pathological-diagnosis") && kind != DocumentKind.PATHOLOGY_REPORT;
        return told ? section.start() : section.begin();
    }

    /// A consent form tells what is to be done, and much that may happen.
    private static boolean asked(Fact fact) {
        return fact instanceof Fact.Procedure procedure && procedure.planned();
    }

    private static void prose(Section section, Passage passage, Set<String> seen, List<Fact> facts) {
        List<Piece> sentences = ofDiagnoses(section) ? DiagnosisItems.of(passage) : passage.sentences();
        for (Piece sentence : sentences) {
            List<Piece> clauses = sentence.clauses();
            for (int i = 0; i < clauses.size(); i++) {
                List<Piece> rest = clauses.subList(i + 1, clauses.size());
                clause(new MentionPlace(section, passage, sentence, clauses.get(i), rest, seen), facts);
            }
        }
    }

    private static boolean ofDiagnoses(Section section) {
        return section.id().matches("(?:.*-)?diagnosis|problem-list")
                && !section.id().startsWith("differential");
    }

    private static void clause(MentionPlace place, List<Fact> facts) {
        for (Map.Entry<Family, Pattern> test : TESTS.entrySet()) {
            Matcher matcher = test.getValue().matcher(known(place.clause().text()));
            boolean named = test.getKey() == Family.LABORATORY && ofDiagnoses(place.section());
            while (!named && !own(place.kind(), test.getKey()) && matcher.find()) {
                Piece name = place.clause().part(matcher.start(), matcher.end());
                if (!name.text().equals("造影")) {
                    mention(place, test.getKey(), name, facts);
                }
            }
        }
        Procedures.courses(place, facts);
        Matcher matcher = OPERATION.matcher(place.clause().text());
        while (matcher.find()) {
            Piece name = place.clause().part(matcher.start(1), matcher.end(1));
            if (MORE_THAN_A_NAME.matcher(name.text()).find()) {
                continue;
            }
            Status status = mention(place, Family.OPERATION, name, facts);
            if (place.kind() != DocumentKind.OPERATIVE_NOTE && status != null) {
                Procedures.told(place, name, status, facts);
            }
        }
    }

    private static @Nullable Status mention(MentionPlace place, Family family, Piece name, List<Fact> facts) {
        if (place.ofAnother(name)) {
            return null;
        }
        Status status = place.status(name);
        LocalDate when = place.when(status);
        if (place.seen().add(family + name.text() + status + when)) {
            facts.add(new Fact.Mention(told(place, family, name).source("mention/" + name.text()), family,
                    Procedures.printed(name), status, when, null));
            return status;
        }
        return null;
    }

    /// The words that a mention rests on: its own; for a course of treatment the sentence with regimen and doses, for a
    /// result that was outstanding the clause that says so.
    private static Piece told(MentionPlace place, Family family, Piece name) {
        return family == Family.TREATMENT
                ? place.sentence()
                : Cues.in(Cues.PENDING, place.clause().text()) ? place.clause() : name;
    }

    /// The text without words that hold the name of a test and are none.
    private static String known(String text) {
        return Cues.mask(FALSE_FRIENDS, text);
    }

    /// Whether a text names a test or an operation.
    static boolean named(String text) {
        return TESTS.values().stream().anyMatch(test -> test.matcher(known(text)).find())
                || OPERATION.matcher(text).find();
    }

    /// Where the names of tests and operations begin and end, in order.
    static List<int[]> names(String text) {
        return Stream.concat(TESTS.values().stream().map(test -> test.matcher(known(text))),
                Stream.of(OPERATION.matcher(text)))
                .flatMap(Matcher::results)
                .map(found -> new int[]{found.groupCount() > 0 ? found.start(1) : found.start(), found.end()})
                .sorted(Comparator.comparingInt(name -> name[0]))
                .toList();
    }

    /// A report does not speak of itself; a front sheet has fields, not sentences.
    private static boolean own(DocumentKind kind, Family family) {
        return kind == DocumentKind.FRONT_SHEET
                || (OF_ONE_EXAMINATION.contains(family) && MentionMatching.family(kind) == family);
    }
}
