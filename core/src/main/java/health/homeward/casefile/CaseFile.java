package health.homeward.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Json;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.extraction.Extraction;
import health.homeward.imaging.Disc;
import health.homeward.imaging.DiscReader;
import health.homeward.intake.Intake;
import health.homeward.intake.IntakeLimits;
import health.homeward.medication.FactMedicine;
import health.homeward.readiness.CaseEvidence;
import health.homeward.readiness.ImageMatching;
import health.homeward.readiness.Opinion;
import health.homeward.readiness.Readiness;
import health.homeward.readiness.RequirementResult;
import health.homeward.reading.PageReader;
import health.homeward.recognition.IdentityGuard;
import health.homeward.recognition.Judgement;
import health.homeward.recognition.Patient;
import health.homeward.recognition.Recognised;
import health.homeward.recognition.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case on disk: the pipeline from a folder of records to what is known and missing, and the decisions about it.
public final class CaseFile implements AutoCloseable {
    /// Name of what the person told us, in the folder of records or in the folder of the case.
    public static final String SHEET = "case.yaml";

    private static final TypeReference<Recognised> RECOGNISED = new TypeReference<>() {
    };
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {
    };

    private final Path input;
    private final CaseFolder folder;
    private final Work work;
    private final Decisions decisions;
    private final @Nullable Path toldIn;
    private final CaseSheet sheet;
    private final Clock clock;

    private CaseFile(Path input, CaseFolder folder, @Nullable Path toldIn, CaseSheet sheet, Clock clock) {
        this.input = input;
        this.folder = folder;
        this.work = new Work(folder.work());
        this.decisions = new Decisions(folder.decisions());
        this.toldIn = toldIn;
        this.sheet = sheet;
        this.clock = clock;
    }

    /// Opens a case, creating its folder where it is missing.
    ///
    /// @param input the folder of records; only read
    /// @param out the folder of the case
    /// @param told what the person told us; null for `case.yaml` in `input`, else the one in `out`
    /// @throws ProblemException when a folder or the sheet cannot be used, or another program holds the case
    public static CaseFile open(Path input, Path out, @Nullable Path told, Clock clock) {
        Path records = records(input);
        CaseFolder folder = CaseFolder.open(input, out);
        try {
            KnownRecords.add(records, folder.root());
            Path within = records.resolve(SHEET);
            Path named = told != null ? told : Files.isRegularFile(within) ? within : null;
            Path toldIn = named == null
                    || named.toAbsolutePath().normalize().equals(folder.sheet().toAbsolutePath().normalize())
                            ? null
                            : named;
            Path read = toldIn != null ? toldIn : folder.sheet();
            CaseSheet sheet = toldIn != null || Files.exists(read) ? CaseSheet.read(read) : CaseSheet.EMPTY;
            return new CaseFile(records, folder, toldIn, sheet, clock);
        } catch (RuntimeException e) {
            folder.withdraw();
            throw e;
        }
    }

    /// Where the folder of records really is, when it is one that can be taken in.
    private static Path records(Path input) {
        if (Files.isRegularFile(input)) {
            throw new ProblemException(Problem.NOT_A_FOLDER, input.toString());
        }
        if (!Files.isDirectory(input)) {
            throw new ProblemException(Problem.FOLDER_NOT_FOUND, input.toString());
        }
        if (!Files.isReadable(input) || !Files.isExecutable(input)) {
            throw new ProblemException(Problem.NOT_PERMITTED, input.toString());
        }
        try {
            Path real = input.toRealPath();
            if (real.getNameCount() == 0) {
                throw new ProblemException(Problem.WHOLE_DISK, input.toString());
            }
            return real;
        } catch (IOException e) {
            throw new ProblemException(Problem.FOLDER_NOT_FOUND, input.toString(), e);
        }
    }

    /// The folder of the case.
    public Path folder() {
        return folder.root();
    }

    /// Whether the folder of the case was made now, so that nothing was decided before.
    public boolean isNew() {
        return folder.isNew();
    }

    public CaseSheet sheet() {
        return sheet;
    }

    /// Where the person tells about the case.
    public Path sheetFile() {
        return toldIn != null ? toldIn.toAbsolutePath().normalize() : folder.sheet();
    }

    /// A sheet that a person changed although another is read; null when there is none.
    public @Nullable Path ignoredSheet() {
        return toldIn != null && SheetText.isPersons(folder.sheet()) ? folder.sheet() : null;
    }

    /// What was last answered to the urgent question.
    public Gate gate() {
        return Gate.of(sheet, decisions.all(), clock.instant());
    }

    /// Records a decision; it holds from the next evaluation on.
    public void decide(Decision decision) {
        decisions.append(decision);
    }

    /// Takes in, reads, recognises, extracts and judges. What was done before is not done again.
    ///
    /// @param chosen the kind of opinion, null for the one in the sheet
    /// @throws ProblemException when nothing could be read
    public CaseState evaluate(PageReader reader, @Nullable Opinion chosen, Progress progress) {
        DiscReader images = new DiscReader();
        Intake.Taken taken = Intake.take(input, folder.work().resolve("unpacked"), IntakeLimits.DEFAULT,
                images);
        Disc disc = images.disc(taken.accounts());
        Map<Sha256, List<PageOutcome>> outcomes = new PageStep(work, reader, progress).read(taken.sources());
        List<Page> pages = pages(outcomes);
        if (pages.isEmpty() && disc.studies().isEmpty()) {
            folder.withdraw();
            throw new ProblemException(Problem.NOTHING_READABLE,
                    input + Accounts.aside(Accounts.of(taken.accounts(), outcomes, Set.of())));
        }
        Recognised recognised = recognised(taken.sources(), pages, reader.version());
        CaseState state = decided(taken, disc, outcomes, pages, recognised, reader.version(), chosen);
        SheetText.write(folder.sheet(), toldIn, sheet, state);
        return state;
    }

    private CaseState decided(Intake.Taken taken, Disc disc, Map<Sha256, List<PageOutcome>> outcomes,
            List<Page> pages, Recognised recognised, String reading, @Nullable Opinion chosen) {
        List<Decision> said = decisions.all();
        List<Document> papers = PaperDecisions.settled(
                PaperDecisions.kinds(recognised.documents(), said), said);
        Judgement judgement = IdentityGuard.judge(sheet.toPerson(), papers);
        Map<DocumentId, IdentityFinding> identities = PaperDecisions.belongings(judgement.findings(), papers,
                said, PaperDecisions.names(sheet.toPerson(), judgement.patient().toPerson()));
        Map<PageRef, Page> byRef = pages.stream().collect(Collectors.toMap(Page::ref, Function.identity()));
        Searched searched = Searched.of(papers, identities, paper -> facts(paper, byRef, reading));
        List<Document> documents = searched.documents();
        List<Fact> found = DistinctIds.of(SecondPhotos.compared(searched.facts(), pages));
        Decided decided = Decided.of(found, said);
        Patient patient = IdentityGuard.patient(Ownership.own(documents, identities));
        CaseImages images = CaseImages.of(disc, sheet.toPerson(), patient.toPerson(), documents, said);
        List<Decision> lost = new ArrayList<>(PaperDecisions.lost(images.with(documents).toList(), said));
        lost.addAll(decided.lost());
        Opinion opinion = chosen != null
                ? chosen
                : sheet.opinion() == null ? null : Opinion.of(sheet.opinion());
        CaseEvidence evidence = new CaseEvidence(documents, identities, decided.facts(), sheet.toPerson(),
                sheet.toAnswers(), named(decided.facts()), PaperDecisions.standings(said), Set.of(),
                images.studies());
        Opinion judged = opinion == null ? CaseState.DEFAULT_OPINION : opinion;
        List<RequirementResult> readiness = Readiness.evaluate(evidence, judged);
        Set<PageRef> blank = new HashSet<>(recognised.blank());
        List<FileAccount> accounts = new ArrayList<>(
                Accounts.of(ImageAccounts.of(taken.accounts(), disc), outcomes, blank));
        Accounts.sheet(input.resolve(SHEET), toldIn).ifPresent(accounts::add);
        CaseStay stay = CaseStay.of(sheet, documents, identities, decided.facts());
        return new CaseState(sheet, said, opinion, taken.sources(), accounts, pages, unread(outcomes),
                recognised.blank(), documents, identities, patient, stay, decided.facts(), images,
                ImageMatching.of(evidence, judged), lost,
                readiness);
    }

    /// Medicines with an international name, and those of a kind that has none.
    private static Set<FactId> named(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Medication.class::isInstance)
                .map(Fact.Medication.class::cast)
                .filter(line -> line.source().asserted() && FactMedicine.of(line).outcome().isNamed())
                .map(line -> line.source().id())
                .collect(Collectors.toSet());
    }

    private static List<Page> pages(Map<Sha256, List<PageOutcome>> outcomes) {
        return outcomes.values()
                .stream()
                .flatMap(List::stream)
                .filter(PageOutcome.ReadPage.class::isInstance)
                .map(outcome -> ((PageOutcome.ReadPage) outcome).page())
                .toList();
    }

    private static List<PageOutcome.UnreadPage> unread(Map<Sha256, List<PageOutcome>> outcomes) {
        return outcomes.values()
                .stream()
                .flatMap(List::stream)
                .filter(PageOutcome.UnreadPage.class::isInstance)
                .map(PageOutcome.UnreadPage.class::cast)
                .toList();
    }

    private Recognised recognised(List<SourceFile> sources, List<Page> pages, String reading) {
        String names = sources.stream()
                .map(source -> source.sha256().hex() + source.names())
                .collect(Collectors.joining("\n"));
        String refs = pages.stream().map(page -> page.ref().toString()).collect(Collectors.joining("\n"));
        return work.step("recognition", Work.key(Recognition.version(), reading, names, refs), RECOGNISED,
                () -> Recognition.recognise(sources, pages));
    }

    private List<Fact> facts(Document paper, Map<PageRef, Page> pages, String reading) {
        String key = Work.key(Extraction.version(), reading, Json.MAPPER.valueToTree(paper));
        return work.step("extraction", key, FACTS, () -> Extraction.extract(paper, pages));
    }

    /// Writes the package of a state, unless the newest one is made of the same.
    ///
    /// @param gate proof that the urgent question was answered: nothing is built without it
    public Packed pack(PageReader reader, CaseState state, Gate.NotUrgent gate) {
        return new Packing(folder, work, reader, state, clock).pack();
    }

    @Override
    public void close() {
        folder.close();
    }
}
