package health.homeward.packet;

import health.homeward.document.Box;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FactSource;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.Standing;
import health.homeward.document.TakenIn;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The same case with one thing different.
final class Changes {
    private Changes() {}

    /// The case itself, then one for each part of it.
    static List<PackageInput> of(PackageInput in) {
        return List.of(in, pictures(in, brighter(in.pictures())),
                facts(in, in.facts().subList(1, in.facts().size())),
                with(in, "other id", in.version(), in.draftReasons(), in.person(), in.summary(), in.told()),
                with(in, in.packageId(), 9, in.draftReasons(), in.person(), in.summary(), in.told()),
                with(in, in.packageId(), in.version(), List.of(), in.person(), in.summary(), in.told()),
                with(in, in.packageId(), in.version(), in.draftReasons(), Person.UNKNOWN, in.summary(),
                        in.told()),
                with(in, in.packageId(), in.version(), in.draftReasons(), in.person(),
                        new CaseSummary(null, null, null, null, null), in.told()),
                with(in, in.packageId(), in.version(), in.draftReasons(), in.person(), in.summary(),
                        Told.NOTHING),
                judged(in), unjudged(in), english(in), sealed(in));
    }

    private static PackageInput with(PackageInput in, String id, int version, List<String> reasons,
            Person person,
            CaseSummary summary, Told told) {
        return new PackageInput(id, version, in.sealed(), reasons, in.opinion(), person, summary, told,
                in.sources(),
                in.accounts(), in.pages(), in.unread(), in.documents(), in.identities(), in.facts(),
                in.english(),
                in.readiness(), in.pictures());
    }

    private static PackageInput sealed(PackageInput in) {
        return new PackageInput(in.packageId(), in.version(), Instant.EPOCH, in.draftReasons(), in.opinion(),
                in.person(), in.summary(), in.told(), in.sources(), in.accounts(), in.pages(), in.unread(),
                in.documents(), in.identities(), in.facts(), in.english(), in.readiness(), in.pictures());
    }

    private static PackageInput judged(PackageInput in) {
        return new PackageInput(in.packageId(), in.version(), in.sealed(), in.draftReasons(), null,
                in.person(),
                in.summary(), in.told(), in.sources(), List.of(), in.pages(), List.of(), in.documents(),
                Map.of(),
                in.facts(), in.english(), in.readiness(), in.pictures());
    }

    private static PackageInput unjudged(PackageInput in) {
        return new PackageInput(in.packageId(), in.version(), in.sealed(), in.draftReasons(), in.opinion(),
                in.person(), in.summary(), in.told(), in.sources(), in.accounts(), in.pages(), in.unread(),
                in.documents(), in.identities(), in.facts(), in.english(), List.of(), in.pictures());
    }

    private static PackageInput english(PackageInput in) {
        return new PackageInput(in.packageId(), in.version(), in.sealed(), in.draftReasons(), in.opinion(),
                in.person(), in.summary(), in.told(), in.sources(), in.accounts(), in.pages(), in.unread(),
                in.documents(), in.identities(), in.facts(), _ -> null, in.readiness(), in.pictures());
    }

    /// The same fact, not read with certainty.
    static Fact doubted(Fact fact) {
        FactSource source = fact.source();
        List<Doubt> doubts = List
                .of(new Doubt(Doubt.Kind.ROMAN_NUMERAL, -1, source.regions().getFirst().box()));
        return fact.withSource(new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                source.standing(), doubts));
    }

    static PackageInput facts(PackageInput in, List<Fact> facts) {
        return new PackageInput(in.packageId(), in.version(), in.sealed(), in.draftReasons(), in.opinion(),
                in.person(), in.summary(), in.told(), in.sources(), in.accounts(), in.pages(), in.unread(),
                in.documents(), in.identities(), facts, in.english(), in.readiness(), in.pictures());
    }

    static PackageInput pages(PackageInput in, List<Page> pages) {
        return new PackageInput(in.packageId(), in.version(), in.sealed(), in.draftReasons(), in.opinion(),
                in.person(), in.summary(), in.told(), in.sources(), in.accounts(), pages, in.unread(),
                in.documents(), in.identities(), in.facts(), in.english(), in.readiness(), in.pictures());
    }

    static PackageInput documents(PackageInput in, List<Document> documents) {
        return new PackageInput(in.packageId(), in.version(), in.sealed(), in.draftReasons(), in.opinion(),
                in.person(), in.summary(), in.told(), in.sources(), in.accounts(), in.pages(), in.unread(),
                documents, in.identities(), in.facts(), in.english(), in.readiness(), in.pictures());
    }

    /// The same with a paper that prints another name and that a person took in.
    static PackageInput takenIn(PackageInput in, String paper) {
        DocumentId id = new DocumentId(paper);
        Map<DocumentId, IdentityFinding> identities = new HashMap<>(in.identities());
        identities.put(id, new IdentityFinding(id, IdentityFinding.State.MATCH, List.of("Decided by Ann."),
                List.of(), new TakenIn("Ann", LocalDate.of(2026, 3, 19), "she used that name", true,
                        List.of("沈若男"))));
        return new PackageInput(in.packageId(), in.version(), in.sealed(), in.draftReasons(), in.opinion(),
                in.person(), in.summary(), in.told(), in.sources(), in.accounts(), in.pages(), in.unread(),
                in.documents(), identities, in.facts(), in.english(), in.readiness(), in.pictures());
    }

    /// The same fact, put right by a person.
    static Fact corrected(Fact fact) {
        FactSource source = fact.source();
        return fact.withSource(new FactSource(source.id(), source.document(), source.zh(), source.regions(),
                new Standing.Corrected("Nora", Instant.parse("2026-03-19T08:00:00Z"), "what was read"),
                source.doubts()));
    }

    static Document longer(Document paper, DocumentPart more) {
        List<DocumentPart> parts = Stream.concat(paper.parts().stream(), Stream.of(more)).toList();
        return new Document(paper.id(), paper.kind(), paper.title(), parts, paper.hospital(),
                paper.department(),
                paper.date(), paper.dates(), paper.identity(), paper.confidence(), paper.notes());
    }

    static PackageInput pictures(PackageInput in, PageSource pictures) {
        return new PackageInput(in.packageId(), in.version(), in.sealed(), in.draftReasons(), in.opinion(),
                in.person(), in.summary(), in.told(), in.sources(), in.accounts(), in.pages(), in.unread(),
                in.documents(), in.identities(), in.facts(), in.english(), in.readiness(), pictures);
    }

    static Fact named(Fact fact, String id) {
        var source = fact.source();
        return fact
                .withSource(new FactSource(new FactId(id), source.document(), source.zh(), source.regions(),
                        source.standing(), source.doubts()));
    }

    static Fact saying(Fact.Diagnosis fact, String id, String words) {
        var source = fact.source();
        return new Fact.Diagnosis(new FactSource(new FactId(id), source.document(), words, source.regions(),
                source.standing(), source.doubts()), words, null, fact.role(), fact.certainty());
    }

    /// The same fact on another paper, so far down its page.
    static Fact at(Fact fact, DocumentId document, double top) {
        FactSource source = fact.source();
        List<Region> regions = source.regions()
                .stream()
                .map(region -> new Region(region.page(), new Box(0.1, top, 0.1, 0.01)))
                .toList();
        return fact.withSource(new FactSource(source.id(), document, source.zh(), regions, source.standing(),
                source.doubts()));
    }

    private static PageSource brighter(PageSource pictures) {
        return new PageSource() {
            @Override
            public byte[] uprightJpeg(PageRef page) {
                return new byte[]{9};
            }

            @Override
            public byte[] original(Sha256 source) throws IOException {
                return pictures.original(source);
            }
        };
    }
}
