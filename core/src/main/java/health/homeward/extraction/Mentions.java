package health.homeward.extraction;

import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import health.homeward.document.Fact.Mention.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tests, images and operations that prose speaks of, each with what became of it; operations that were done in this
/// stay or are planned are procedures as well.
final class Mentions {
    private static final String SITE = "(?![及和、+])(?:(?:左|右|双|侧|全|上|下|中|及|和|\\+|、)*(?:头颅|颅脑|头部|脑|胸部|胸腹部|胸|腹部|腹|盆腔|盆|颈部|颈椎|胸椎|腰椎|颈|心脏|肝胆|肝|肾|乳腺|甲状腺|全身|淋巴结|四肢|下肢|上肢|冠脉|冠状动脉|泌尿系|子宫|附件|前列腺|垂体|膝关节|髋关节|血管|骨)部?)*";
    private static final Map<Family, Pattern> TESTS = tests();
    private static final Pattern OPERATION = Pattern
            .compile(
                    "(?:行|施行|实施|接受)\"?([\\p{IsHan}A-Za-z0-9+()\\-]{2,60}?(?:[^手技艺学]术|置换|植入|消融|移植|造瘘)(?:\\+[\\p{IsHan}]{2,20}术)*)(?![前中后者]|式)");
    private static final Set<String> SKIPPED = Set.of("field", "signature", "surgeon", "anesthesiologist",
            "differential-diagnosis", "discharge-medications", "disclaimer");
    private static final Set<String> PLANS = Set.of("discharge-instructions", "follow-up", "plan",
            "patient-instructions", "recommendation", "planned-procedure");
    private static final Pattern AGO = Pattern.compile("年前|年余前");

    private record Place(Section section, Piece sentence, Piece clause, Set<String> seen) {}

    private Mentions() {}

    private static Map<Family, Pattern> tests() {
        Map<Family, Pattern> tests = new EnumMap<>(Family.class);
        Terms.read("tests.tsv")
                .forEach(row -> tests.put(Family.valueOf(row.cell(0)),
                        Pattern.compile(
                                SITE + Terms.alternation(row.spellings(1)) + "(?:增强|平扫)?(?!性|反射|征|生理|学)")));
        return tests;
    }

    static List<Fact> of(Paper paper) {
        List<Fact> facts = new ArrayList<>();
        if (paper.kind() == DocumentKind.LAB_REPORT || paper.kind() == DocumentKind.CONSENT_FORM) {
            return facts;
        }
        Set<String> seen = new HashSet<>();
        for (Section section : paper.sections()) {
            if (section.id().isEmpty() || SKIPPED.contains(section.id())) {
                continue;
            }
            named(paper, section, facts);
            for (Piece sentence : paper.passage(section).sentences()) {
                sentence.clauses()
                        .forEach(clause -> clause(new Place(section, sentence, clause, seen), facts));
            }
        }
        return facts;
    }

    private static void named(Paper paper, Section section, List<Fact> facts) {
        boolean planned = section.id().equals("planned-procedure");
        if (!planned && !Set.of("procedure-name", "procedures").contains(section.id())) {
            return;
        }
        for (Piece item : DiagnosisItems.of(paper.passage(section))) {
            if (item.text().matches("(?s).*(?:术|切除|置换|植入|消融|移植|造瘘|清扫|内固定|活检|穿刺).*")
                    && !Cues.negated(item.text(), item.text().length(), item.text().length())) {
                LocalDate date = paper.kind() == DocumentKind.OPERATIVE_NOTE
                        ? paper.document().date()
                        : Dates.in(item.text(), paper.document().date());
                facts.add(new Fact.Procedure(item.source("procedure"), item.printed(), date, planned));
            }
        }
    }

    private static void clause(Place place, List<Fact> facts) {
        LocalDate written = place.clause.passage().paper().document().date();
        for (Map.Entry<Family, Pattern> test : TESTS.entrySet()) {
            Matcher matcher = test.getValue().matcher(place.clause.text());
            while (!own(place.clause.passage().paper().kind(), test.getKey()) && matcher.find()) {
                Piece name = place.clause.part(matcher.start(), matcher.end());
                mention(place, test.getKey(), name, written, facts);
            }
        }
        Matcher matcher = OPERATION.matcher(place.clause.text());
        while (matcher.find()) {
            Piece name = place.clause.part(matcher.start(1), matcher.end(1));
            Status status = mention(place, Family.OPERATION, name, written, facts);
            boolean prose = place.clause.passage().paper().kind() != DocumentKind.OPERATIVE_NOTE;
            if (prose && (status == Status.PERFORMED || status == Status.PLANNED)) {
                facts.add(new Fact.Procedure(name.source("procedure"), name.printed(),
                        status == Status.PLANNED ? null : Dates.in(place.clause.text(), written),
                        status == Status.PLANNED));
            }
        }
    }

    private static @Nullable Status mention(Place place, Family family, Piece name,
            @Nullable LocalDate written,
            List<Fact> facts) {
        Status status = status(place, name);
        LocalDate when = Dates.in(place.clause.text(), written);
        if (place.seen.add(family + name.text() + status + when)) {
            facts.add(new Fact.Mention(name.source("mention"), family, name.printed(), status, when, null));
            return status;
        }
        return null;
    }

    private static Status status(Place place, Piece name) {
        String before = place.clause.text().substring(0, name.begin() - place.clause.begin());
        String sentence = place.sentence.text().substring(0, name.begin() - place.sentence.begin());
        if (place.clause.passage().paper().kind() == DocumentKind.INVOICE) {
            return Status.UNCLEAR;
        }
        if (Cues.in(Cues.NOT_DONE, before)
                || place.clause.text()
                        .substring(name.end() - place.clause.begin())
                        .matches("(?:未查|未做|未行|未见报告).*")) {
            return Status.NOT_DONE;
        }
        if (PLANS.contains(place.section.id()) || PLANS.contains(place.section.parent())
                || Cues.in(Cues.PLANNED, before.replaceAll("(?:后|均)?完善(?:相关)?", ""))) {
            return Status.PLANNED;
        }
        if (Cues.in(Cues.ELSEWHERE, sentence)) {
            return Status.ELSEWHERE;
        }
        boolean past = Set.of("past-history", "family-history", "surgical-history")
                .contains(place.section.id());
        return past || AGO.matcher(sentence).find() || Cues.in(Cues.HISTORY, before)
                ? Status.HISTORY
                : Status.PERFORMED;
    }

    /// A report does not speak of itself.
    private static boolean own(DocumentKind kind, Family family) {
        return EnumSet.of(Family.IMAGING, Family.ULTRASOUND, Family.ENDOSCOPY, Family.PATHOLOGY,
                Family.PHYSIOLOGICAL).contains(family) && MentionMatching.family(kind) == family;
    }
}
