package health.homeward.packet;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.FileAccount;
import health.homeward.document.FileKind;
import health.homeward.document.Identity;
import health.homeward.document.IdentityFinding;
import health.homeward.document.IdentityFinding.State;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Printed;
import health.homeward.document.Problem;
import health.homeward.document.Region;
import health.homeward.document.Sex;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.document.Standing;
import health.homeward.readiness.RequirementResult;
import health.homeward.readiness.RequirementResult.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole stay of a fictional patient, with something of everything that a package has to show.
final class FictionalCase implements PageSource {
    private static final Standing READ = new Standing.Read(0.98);
    private final Map<PageRef, DrawnPage> drawn = new LinkedHashMap<>();
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final Map<DocumentId, IdentityFinding> identities = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    static PackageInput input() {
        return new FictionalCase().build();
    }

    private PackageInput build() {
        dischargeSummary();
        admissionNote();
        laboratory("lab-1", LocalDate.of(2026, 3, 3), "52", "62.3", "4.02");
        laboratory("lab-2", LocalDate.of(2026, 3, 12), "38", "66.1", "5.61");
        pathology();
        imaging();
        unclear();
        strangers();
        return new PackageInput("5f0d2c1e-0000-4000-8000-000000000001", 2,
                Instant.parse("2026-03-20T08:00:00Z"),
                List.of("The operative note is missing.",
                        "The English of the discharge summary was not reviewed by a person."),
                "Treatment review", new Person("Shen Ruonan", "SHEN RUONAN", "沈若楠", Sex.FEMALE,
                        LocalDate.of(1971, 8, 9), List.of("passport E00000000")),
                new CaseSummary("虚构市第一人民医院", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 16),
                        "Lung operation in China in March. Is further treatment needed, and which follow-up?",
                        "US"),
                new Told(List.of("penicillin: rash in childhood"),
                        List.of("levothyroxine 50 micrograms every morning"),
                        List.of("Should the treatment go on at home?"),
                        List.of("Physician at home: not chosen yet"),
                        List.of("2026-03-02: cough")),
                sources, accounts(), pages(), unread(), documents, identities, facts,
                FictionalCase::english, readiness(), this);
    }

    private static @Nullable String english(Fact fact) {
        return switch (fact) {
            case Fact.Stay stay -> stay.event() == Fact.Stay.Event.ADMITTED
                    ? "Admitted " + stay.date()
                    : "Discharged " + stay.date();
            case Fact.FollowUp plan -> plan.when() == null ? null : "In 3 months";
            case Fact.VitalSign sign -> "Temperature " + sign.value() + " °C";
            default -> null;
        };
    }

    private DrawnPage page(String file, int number, PageQuality quality) {
        DrawnPage page = new DrawnPage(file, number, quality);
        drawn.put(page.ref(), page);
        if (number == 1) {
            sources.add(
                    new SourceFile(page.ref().source(), FileKind.JPEG, 1000, List.of(file), Path.of(file)));
        }
        return page;
    }

    private void paper(String id, DocumentKind kind, String title, @Nullable LocalDate date, State owner,
            Identity identity, DrawnPage... pages) {
        DocumentId name = new DocumentId(id);
        List<DocumentPart> parts = List.of(pages)
                .stream()
                .map(page -> new DocumentPart(page.ref(), Box.WHOLE_PAGE))
                .toList();
        documents.add(new Document(name, kind, title, parts,
                new Printed("虚构市第一人民医院", new Region(pages[0].ref(),
                        new Box(0.1, 0.05, 0.5, 0.02)), 1, List.of()),
                null, date, List.of(), identity, 0.97, List.of()));
        identities.put(name, new IdentityFinding(name, owner,
                owner == State.MATCH ? List.of("Name and birth date agree.") : List.of("It prints no name."),
                List.of()));
    }

    private FactSource at(String paper, String zh, Region place, Doubt.Kind... doubts) {
        List<Doubt> why = new ArrayList<>();
        for (Doubt.Kind kind : doubts) {
            why.add(new Doubt(kind, -1, place.box()));
        }
        return new FactSource(new FactId(paper + "-" + facts.size()), new DocumentId(paper), zh,
                List.of(place),
                READ, why);
    }

    private void diagnosis(String paper, DrawnPage page, String zh, @Nullable String code,
            Fact.Diagnosis.Role role,
            Fact.Diagnosis.Certainty certainty, Doubt.Kind... doubts) {
        facts.add(new Fact.Diagnosis(at(paper, zh, page.write(zh), doubts), zh, code, role, certainty));
    }

    private void medicine(DrawnPage page, String zh, String name, String dose,
            Fact.Medication.ListKind list) {
        facts.add(
                new Fact.Medication(at("discharge", zh, page.write(zh)), name, null, null, dose, "口服", "每日一次",
                        null, null, null, null, list));
    }

    private void dischargeSummary() {
        DrawnPage one = page("出院记录.jpg", 1, PageQuality.UNDISTURBED);
        one.write("虚构市第一人民医院", 30);
        one.write("出院记录", 34);
        Region name = one.write("姓名：沈若楠    性别：女    出生日期：1971-08-09");
        Region admitted = one.write("入院日期：2026-03-02    出院日期：2026-03-16");
        facts.add(new Fact.Stay(at("discharge", "入院日期：2026-03-02", admitted), Fact.Stay.Event.ADMITTED,
                LocalDate.of(2026, 3, 2)));
        facts.add(new Fact.Stay(at("discharge", "出院日期：2026-03-16", admitted), Fact.Stay.Event.DISCHARGED,
                LocalDate.of(2026, 3, 16)));
        one.write("出院诊断：");
        diagnosis("discharge", one, "1. 右肺上叶腺癌", "C34.1", Fact.Diagnosis.Role.DISCHARGE,
                Fact.Diagnosis.Certainty.CERTAIN);
        diagnosis("discharge", one, "2. 高血压病2级", "I10", Fact.Diagnosis.Role.DISCHARGE,
                Fact.Diagnosis.Certainty.CERTAIN, Doubt.Kind.ROMAN_NUMERAL);
        diagnosis("discharge", one, "3. 甲状腺功能减退症？", null, Fact.Diagnosis.Role.DISCHARGE,
                Fact.Diagnosis.Certainty.SUSPECTED);
        one.write("诊疗经过：");
        String operation = "于2026-03-06行胸腔镜下右肺上叶切除术，手术顺利，术后恢复可。";
        facts.add(new Fact.Procedure(at("discharge", operation, one.write(operation)), "胸腔镜下右肺上叶切除术",
                LocalDate.of(2026, 3, 6), false));
        Region ct = one.write("术前头颅磁共振检查未见转移征象。");
        facts.add(new Fact.Mention(at("discharge", "术前头颅磁共振检查", ct), Fact.Mention.Family.IMAGING, "头颅磁共振",
                Fact.Mention.Status.PERFORMED, null, null));
        DrawnPage two = page("出院记录.jpg", 2, PageQuality.UNDISTURBED);
        two.write("出院带药：");
        medicine(two, "苯磺酸氨氯地平片  5mg  口服  每日一次", "苯磺酸氨氯地平片", "5mg",
                Fact.Medication.ListKind.TO_TAKE_HOME);
        medicine(two, "布洛芬缓释胶囊  0.3g  口服  每日一次", "布洛芬缓释胶囊", "0.3g",
                Fact.Medication.ListKind.TO_TAKE_HOME);
        two.write("住院用药：");
        medicine(two, "头孢呋辛酯片  0.25g  口服  每日一次", "头孢呋辛酯片", "0.25g",
                Fact.Medication.ListKind.IN_HOSPITAL);
        two.write("其他药物：");
        medicine(two, "维生素C片  0.1g  口服  每日一次", "维生素C片", "0.1g", Fact.Medication.ListKind.UNKNOWN);
        two.write("出院医嘱：");
        String plan = "出院后3个月复查胸部CT。";
        facts.add(new Fact.FollowUp(at("discharge", plan, two.write(plan)), plan, "P3M", true));
        Identity identity = new Identity(List.of(new Printed("沈若楠", name, 1, List.of())), Sex.FEMALE,
                new Printed("女", name, 1, List.of()), null, null, LocalDate.of(1971, 8, 9),
                new Printed("1971-08-09", name, 1, List.of()), List.of());
        paper("discharge", DocumentKind.DISCHARGE_SUMMARY, "出院记录", LocalDate.of(2026, 3, 16), State.MATCH,
                identity, one, two);
    }

    private void admissionNote() {
        DrawnPage page = page("入院记录.jpg", 1,
                new PageQuality(PageQuality.Verdict.CHECK, List.of(PageQuality.Reason.GLARE),
                        "The lower right is bright: compare it with the paper.", "右下角反光，请与原件核对。"));
        page.write("入院记录", 34);
        diagnosis("admission", page, "入院诊断：右肺上叶占位，肺癌可能", null, Fact.Diagnosis.Role.ADMISSION,
                Fact.Diagnosis.Certainty.SUSPECTED);
        diagnosis("admission", page, "既往史：1998年行阑尾切除术，有胆囊结石病史", null, Fact.Diagnosis.Role.HISTORY,
                Fact.Diagnosis.Certainty.CERTAIN);
        String none = "否认药物及食物过敏史。";
        facts.add(new Fact.Allergy(at("admission", none, page.write(none)), "药物及食物", null, false));
        String warm = "体温：36.5℃";
        facts.add(new Fact.VitalSign(at("admission", warm, page.write(warm)), Fact.VitalSign.Kind.TEMPERATURE,
                new BigDecimal("36.5"), null, "Cel"));
        paper("admission", DocumentKind.ADMISSION_NOTE, "入院记录", LocalDate.of(2026, 3, 2), State.MATCH,
                Identity.NONE, page);
    }

    private void laboratory(String id, LocalDate day, String alt, String protein, String potassium) {
        DrawnPage page = page(id + ".jpg", 1, PageQuality.UNDISTURBED);
        page.write("虚构市第一人民医院检验报告单", 30);
        page.row(List.of("检验项目", "结果", "参考区间", "单位"));
        row(page, id, day, "丙氨酸氨基转移酶", "ALT", alt, "7-40", "U/L", "7", "40");
        row(page, id, day, "总蛋白", "TP", protein, "65.0-85.0", "g/L", "65.0", "85.0");
        row(page, id, day, "钾", "K", potassium, "3.50-5.30", "mmol/L", "3.50", "5.30");
        row(page, id, day, "肌酐", "CREA", "630", "41-73", "μmol/L", "41", "73", Doubt.Kind.NUMBER_DISTANCE);
        paper(id, DocumentKind.LAB_REPORT, "检验报告单", day, State.MATCH, Identity.NONE, page);
    }

    private void row(DrawnPage page, String paper, LocalDate day, String name, String abbreviation,
            String result,
            String range, String unit, String low, String high, Doubt.Kind... doubts) {
        Region place = page.row(List.of(name + " " + abbreviation, result, range, unit));
        BigDecimal value = new BigDecimal(result);
        Fact.LabResult.Flag flag = value.compareTo(new BigDecimal(high)) > 0
                ? Fact.LabResult.Flag.H
                : value.compareTo(new BigDecimal(low)) < 0 ? Fact.LabResult.Flag.L : Fact.LabResult.Flag.N;
        facts.add(new Fact.LabResult(at(paper, name + " " + result, place, doubts), name, abbreviation,
                result, value,
                null, unit, unit, range, new BigDecimal(low), new BigDecimal(high), flag,
                flag == Fact.LabResult.Flag.H ? "↑" : null, "血清", day.atTime(6, 40), "生化检验"));
    }

    private void pathology() {
        DrawnPage page = page("病理.jpg", 1, PageQuality.UNDISTURBED);
        page.write("病理检查报告单", 34);
        String diagnosis = "（右肺上叶）浸润性腺癌，腺泡型为主，大小1.8×1.5×1.2cm，未见脉管内癌栓及神经侵犯，支气管切缘阴性。";
        facts.add(new Fact.PathologyFinding(at("pathology", diagnosis, page.write(diagnosis, 17)),
                Fact.PathologyFinding.Aspect.DIAGNOSIS, diagnosis, null, null));
        String stage = "病理分期：pT1bN0M0";
        facts.add(new Fact.PathologyFinding(at("pathology", stage, page.write(stage)),
                Fact.PathologyFinding.Aspect.STAGE, stage, "TNM", "pT1bN0M0"));
        String gross = "肉眼所见：肺叶切除标本，切面见灰白结节。";
        facts.add(new Fact.PathologyFinding(at("pathology", gross, page.write(gross)),
                Fact.PathologyFinding.Aspect.GROSS, gross, null, null));
        paper("pathology", DocumentKind.PATHOLOGY_REPORT, "病理检查报告单", LocalDate.of(2026, 3, 11), State.MATCH,
                Identity.NONE, page);
    }

    private void imaging() {
        DrawnPage page = page("CT.jpg", 1, PageQuality.UNDISTURBED);
        page.write("CT检查报告单", 34);
        String findings = "右肺上叶见一大小约18mm×15mm结节，边缘毛糙，纵隔未见肿大淋巴结。";
        facts.add(new Fact.ImagingFinding(at("ct", findings, page.write(findings)),
                Fact.ImagingFinding.Part.FINDINGS, findings, "胸部CT平扫"));
        String impression = "印象：右肺上叶结节，考虑恶性可能，建议进一步检查。";
        facts.add(new Fact.ImagingFinding(at("ct", impression, page.write(impression)),
                Fact.ImagingFinding.Part.IMPRESSION, impression, "胸部CT平扫"));
        paper("ct", DocumentKind.IMAGING_REPORT, "CT检查报告单", LocalDate.of(2026, 3, 3), State.MATCH,
                Identity.NONE,
                page);
        DrawnPage echo = page("超声.jpg", 1, PageQuality.UNDISTURBED);
        echo.write("超声检查报告单", 34);
        paper("echo", DocumentKind.ULTRASOUND_REPORT, "超声检查报告单", LocalDate.of(2026, 3, 4), State.MATCH,
                Identity.NONE, echo);
    }

    private void unclear() {
        DrawnPage page = page("诊断证明.jpg", 1, PageQuality.UNDISTURBED);
        page.write("诊断证明书", 34);
        diagnosis("unclear", page, "诊断：2型糖尿病", null, Fact.Diagnosis.Role.OTHER,
                Fact.Diagnosis.Certainty.CERTAIN);
        paper("unclear", DocumentKind.DIAGNOSIS_CERTIFICATE, "诊断证明书", null, State.UNCLEAR, Identity.NONE,
                page);
    }

    /// A paper of another person, and one of the patient's on the same page.
    private void strangers() {
        DrawnPage page = page("陈某某.jpg", 1, PageQuality.UNDISTURBED);
        Region theirs = page.write("姓名：陈某某  诊断：急性阑尾炎");
        paper("stranger", DocumentKind.LAB_REPORT, "陈某某检验报告单", null, State.CONFLICT, Identity.NONE, page);
        paper("sharing", DocumentKind.PRESCRIPTION, "处方笺", LocalDate.of(2026, 3, 10), State.MATCH,
                Identity.NONE, page);
        facts.add(new Fact.Diagnosis(at("stranger", "急性阑尾炎", theirs), "急性阑尾炎", null,
                Fact.Diagnosis.Role.DISCHARGE, Fact.Diagnosis.Certainty.CERTAIN));
        facts.add(new Fact.Diagnosis(at("sharing", "咳嗽", theirs), "咳嗽", null, Fact.Diagnosis.Role.OTHER,
                Fact.Diagnosis.Certainty.CERTAIN));
    }

    private List<FileAccount> accounts() {
        List<FileAccount> accounts = new ArrayList<>();
        sources.forEach(source -> accounts.add(
                new FileAccount(source.name(), source.sha256(), FileAccount.State.USED, null, "")));
        accounts.add(
                new FileAccount("viewer/setup.exe", Sha256.of(new byte[]{1}), FileAccount.State.SET_ASIDE,
                        Problem.UNREADABLE_FILE, "A program is not a record."));
        return accounts;
    }

    private List<Page> pages() {
        return drawn.values().stream().map(DrawnPage::page).toList();
    }

    private List<PageOutcome.UnreadPage> unread() {
        return List.of(new PageOutcome.UnreadPage(new PageRef(sources.getFirst().sha256(), 3),
                Problem.UNREADABLE_FILE,
                ""));
    }

    private List<RequirementResult> readiness() {
        Region place = facts.getFirst().source().regions().getFirst();
        return List.of(
                result("Discharge summary", "出院记录", RequirementResult.State.PRESENT, Severity.ESSENTIAL,
                        "It is enclosed.", place),
                result("Operative note", "手术记录", RequirementResult.State.MISSING, Severity.ESSENTIAL,
                        "An operation is named and no note is enclosed.", place),
                result("Images as DICOM files", "影像原始数据（DICOM）", RequirementResult.State.ASKED,
                        Severity.IMPORTANT,
                        "Asked on 2026-03-14.", null),
                result("Medicines to take home", "出院带药", RequirementResult.State.PARTIAL, Severity.ESSENTIAL,
                        "One line has no duration.", place),
                result("Slides or block", "病理切片或蜡块", RequirementResult.State.REFUSED, Severity.IMPORTANT,
                        "Refused on 2026-03-15.", null),
                result("Genetics", "基因检测", RequirementResult.State.NOT_APPLICABLE, Severity.ESSENTIAL,
                        "Said not to exist on 2026-03-15.", null),
                result("Invoice", "费用清单", RequirementResult.State.UNCLEAR, Severity.HELPFUL,
                        "Whose paper it is is not settled.", null));
    }

    private static RequirementResult result(String english, String chinese, RequirementResult.State state,
            Severity severity, String because, @Nullable Region evidence) {
        return new RequirementResult("x." + english, english, chinese, state, severity, because,
                evidence == null ? List.of() : List.of(evidence),
                state == RequirementResult.State.MISSING ? "Ask the records room of the hospital." : "", "");
    }

    @Override
    public byte[] uprightJpeg(PageRef page) throws IOException {
        DrawnPage picture = drawn.get(page);
        return picture == null ? new byte[0] : picture.jpeg();
    }

    @Override
    public byte[] original(Sha256 source) {
        return source.hex().getBytes(StandardCharsets.UTF_8);
    }
}
