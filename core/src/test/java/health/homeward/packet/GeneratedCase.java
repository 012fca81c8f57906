package health.homeward.packet;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Engine;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.FileAccount;
import health.homeward.document.FileKind;
import health.homeward.document.Identity;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Problem;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.document.Standing;
import health.homeward.document.TextSource;
import health.homeward.readiness.RequirementResult;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// A random case: any number of papers, values and owners, and texts that try to break out of whatever holds them.
final class GeneratedCase implements PageSource {
    static final List<String> HOSTILE = List.of("</script><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "=HYPERLINK(\"http://example.invalid\")", "\u202Egnirts\u202C", "a\u2028b\u2029c",
            "]]>&amp;\"'`${x}",
            "\uD83D\uDE00 \uD842\uDFB7 \uE000 \u0000 \uFFFE", "\uD800", "\\u003cscript>",
            "10\u2079/L \u2265 \u00B1 \u2103",
            "\u5929\u5730".repeat(900), "x".repeat(3000), "", "  ");
    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    private GeneratedCase(long seed) {
        this.random = new Random(seed);
    }

    static PackageInput of(long seed) {
        return new GeneratedCase(seed).input();
    }

    /// Nothing handed in, nothing told.
    static PackageInput empty() {
        return new PackageInput("0", 1, Instant.EPOCH, List.of(), null, Person.UNKNOWN,
                new CaseSummary(null, null, null, null, null), Told.NOTHING, List.of(), List.of(), List.of(),
                List.of(),
                List.of(), Map.of(), List.of(), _ -> null, List.of(), new GeneratedCase(0));
    }

    private PackageInput input() {
        List<SourceFile> sources = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        Map<DocumentId, IdentityFinding> owners = new HashMap<>();
        int papers = random.nextInt(8);
        for (int i = 0; i < papers; i++) {
            Sha256 hash = Sha256.of(("paper" + i).getBytes(StandardCharsets.UTF_8));
            PageRef ref = new PageRef(hash, 1);
            sources.add(new SourceFile(hash, pick(FileKind.values()), 5, List.of(text() + i), Path.of("x")));
            pages.add(new Page(ref, 0, 1000, 1400, true, TextSource.OCR, List.of(), List.of(),
                    new PageQuality(pick(PageQuality.Verdict.values()), List.of(), text(), text()),
                    new Engine("test", "1", ""), List.of(), 0));
            paper(owners, ref, "d" + i);
            if (random.nextInt(4) == 0) {
                paper(owners, ref, "shared" + i);
            }
        }
        int count = documents.isEmpty() ? 0 : random.nextInt(2) * random.nextInt(500) + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            facts.add(fact("f" + i + (random.nextInt(9) == 0 ? text() : "")));
        }
        return new PackageInput(text(), 1 + random.nextInt(9), Instant.parse("2026-03-20T00:00:00Z"), texts(),
                text(),
                new Person(text(), random.nextBoolean() ? text() : null, text(), null, null, texts()),
                new CaseSummary(text(), null, null, text(), text()),
                new Told(random.nextBoolean() ? texts() : null,
                        random.nextBoolean() ? texts() : null,
                        random.nextBoolean() ? texts() : List.of(),
                        random.nextBoolean() ? texts() : List.of(),
                        random.nextBoolean() ? texts() : List.of()),
                sources,
                accounts(), pages, List.of(), documents, owners, facts,
                fact -> fact.source().id().value().endsWith("3") ? text(fact) : null, readiness(), this);
    }

    private static String text(Fact fact) {
        return HOSTILE.get(fact.source().zh().length() % HOSTILE.size());
    }

    private void paper(Map<DocumentId, IdentityFinding> owners, PageRef ref, String id) {
        DocumentId name = new DocumentId(id);
        documents.add(new Document(name, pick(DocumentKind.values()), text(),
                List.of(new DocumentPart(ref, Box.WHOLE_PAGE)), null, null,
                random.nextBoolean() ? LocalDate.of(2026, 1 + random.nextInt(12), 3) : null, List.of(),
                Identity.NONE,
                1, texts()));
        if (random.nextInt(5) > 0) {
            var state = random.nextInt(3) > 0
                    ? IdentityFinding.State.MATCH
                    : pick(IdentityFinding.State.values());
            owners.put(name, new IdentityFinding(name, state, texts(), List.of()));
        }
    }

    private FactSource source(String id) {
        Document paper = documents.get(random.nextInt(documents.size()));
        Region place = new Region(paper.parts().getFirst().page(),
                new Box(random.nextDouble(), random.nextDouble(), 0.2, 0.02));
        List<Doubt> doubts = random.nextInt(4) == 0
                ? List.of(new Doubt(pick(Doubt.Kind.values()), -1, place.box()))
                : List.of();
        Standing standing = switch (random.nextInt(6)) {
            case 0 -> new Standing.Confirmed(text(), Instant.EPOCH);
            case 1 -> new Standing.Corrected(text(), Instant.EPOCH, text());
            default -> new Standing.Read(0.9);
        };
        return new FactSource(new FactId(id), paper.id(), text(), List.of(place), standing, doubts);
    }

    private Fact fact(String id) {
        FactSource at = source(id);
        return switch (random.nextInt(11)) {
            case 0 -> new Fact.Stay(at, pick(Fact.Stay.Event.values()), LocalDate.of(2026, 3, 3));
            case 1 -> new Fact.Diagnosis(at, text(), random.nextBoolean() ? text() : null,
                    pick(Fact.Diagnosis.Role.values()), pick(Fact.Diagnosis.Certainty.values()));
            case 2 -> new Fact.Procedure(at, text(), null, random.nextBoolean());
            case 3 ->
                new Fact.LabResult(at, text(), text(), text(), null, null, text(), null, text(), null, null,
                        pick(Fact.LabResult.Flag.values()), text(), text(), null, text());
            case 4 ->
                new Fact.Medication(at, text(), null, text(), text(), text(), text(), null, null, null, null,
                        pick(Fact.Medication.ListKind.values()));
            case 5 -> new Fact.ImagingFinding(at, pick(Fact.ImagingFinding.Part.values()), text(), text());
            case 6 -> new Fact.PathologyFinding(at, pick(Fact.PathologyFinding.Aspect.values()), text(),
                    text(), text());
            case 7 ->
                new Fact.VitalSign(at, pick(Fact.VitalSign.Kind.values()), BigDecimal.TEN, null, text());
            case 8 -> new Fact.Allergy(at, text(), text(), random.nextBoolean());
            case 9 -> new Fact.FollowUp(at, text(), text(), false);
            default -> new Fact.Mention(at, pick(Fact.Mention.Family.values()), text(),
                    pick(Fact.Mention.Status.values()), null, random.nextBoolean() ? text() : null);
        };
    }

    private List<FileAccount> accounts() {
        return texts().stream()
                .map(path -> new FileAccount(path, null, FileAccount.State.SET_ASIDE, pick(Problem.values()),
                        text()))
                .toList();
    }

    private List<RequirementResult> readiness() {
        return texts().stream()
                .map(words -> new RequirementResult(words, words, text(),
                        pick(RequirementResult.State.values()),
                        pick(RequirementResult.Severity.values()), text(), List.of(), text(), text()))
                .toList();
    }

    private String text() {
        return random.nextInt(3) == 0
                ? HOSTILE.get(random.nextInt(HOSTILE.size()))
                : "\u53F3\u80BA" + random.nextInt(50);
    }

    private List<String> texts() {
        int longest = random.nextInt(5) == 0 ? 60 : 4;
        return Stream.generate(this::text).limit(random.nextInt(longest)).toList();
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    @Override
    public byte[] uprightJpeg(PageRef page) {
        return new byte[]{1, 2, 3};
    }

    @Override
    public byte[] original(Sha256 source) {
        return source.hex().getBytes(StandardCharsets.UTF_8);
    }
}
