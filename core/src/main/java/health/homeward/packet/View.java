package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentPart;
import health.homeward.document.Doubt;
import health.homeward.document.Fact;
import health.homeward.document.FactId;
import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.IdentityFinding.State;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import health.homeward.document.TakenIn;
import health.homeward.document.TextSource;
import health.homeward.lab.FactLab;
import health.homeward.lab.LabReading;
import health.homeward.lab.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may be shown: the case without the papers of another person. A page that also holds such a paper is left out
/// with all that stands on it, because its picture would show both; the other pages of the paper stay. What is left
/// out is listed.
///
/// @param numbers the number of each page in the package, from 1
/// @param withheldImages files of images of another person
/// @param readings what the laboratory rows among the facts mean
/// @param unplaced how many values have a place on no enclosed page and are therefore not shown
record View(
        PackageInput input,
        List<Document> documents,
        List<Page> pages,
        Map<PageRef, Integer> numbers,
        List<Fact> facts,
        Map<FactId, LabReading> readings,
        List<Withheld> withheld,
        Set<Sha256> withheldSources,
        Set<Sha256> withheldImages,
        int unplaced) {
    private static final Comparator<Document> IN_TIME = Comparator
            .comparing((Document document) -> document.date() == null ? "9999" : document.date().toString())
            .thenComparing(Document::id);

    static View of(PackageInput input) {
        Set<PageRef> quarantined = new HashSet<>();
        input.documents()
                .stream()
                .filter(document -> owner(input, document.id()) == State.CONFLICT)
                .forEach(document -> document.parts().forEach(part -> quarantined.add(part.page())));
        List<Document> inTime = input.documents().stream().sorted(IN_TIME).toList();
        List<Document> shown = inTime.stream()
                .filter(document -> owner(input, document.id()) != State.CONFLICT)
                .filter(document -> !quarantined.containsAll(pages(document)))
                .toList();
        List<Page> pages = inOrder(input, shown, quarantined);
        Map<PageRef, Integer> numbers = new HashMap<>();
        pages.forEach(page -> numbers.put(page.ref(), numbers.size() + 1));
        List<Fact> facts = facts(input, shown, numbers);
        List<Withheld> withheld = withheld(input, inTime, quarantined, numbers);
        int accounted = withheld.stream().mapToInt(Withheld::facts).sum();
        return new View(input, shown, pages, numbers, facts, readings(input, facts), withheld,
                new HashSet<>(quarantined.stream().map(PageRef::source).toList()),
                input.images().withheldFiles(),
                input.facts().size() - facts.size() - accounted);
    }

    private static Set<PageRef> pages(Document document) {
        return new HashSet<>(document.parts().stream().map(DocumentPart::page).toList());
    }

    private static List<Withheld> withheld(PackageInput input, List<Document> documents,
            Set<PageRef> quarantined, Map<PageRef, Integer> numbers) {
        List<Withheld> withheld = new ArrayList<>();
        for (Document document : documents) {
            Set<PageRef> all = pages(document);
            int shared = (int) all.stream().filter(quarantined::contains).count();
            boolean anothers = owner(input, document.id()) == State.CONFLICT;
            if (shared > 0) {
                int lost = (int) input.facts()
                        .stream()
                        .filter(fact -> fact.source().document().equals(document.id()))
                        .filter(fact -> anothers || !placed(fact, numbers))
                        .count();
                withheld.add(new Withheld(document,
                        anothers ? Withheld.Reason.ANOTHERS : Withheld.Reason.SHARED_PAGE, shared, all.size(),
                        lost));
            }
        }
        return withheld;
    }

    private static boolean placed(Fact fact, Map<PageRef, Integer> numbers) {
        return fact.source().regions().stream().allMatch(place -> numbers.containsKey(place.page()));
    }

    private static List<Fact> facts(PackageInput input, List<Document> shown, Map<PageRef, Integer> numbers) {
        Set<DocumentId> ids = new HashSet<>(shown.stream().map(Document::id).toList());
        return input.facts()
                .stream()
                .filter(fact -> ids.contains(fact.source().document()))
                .filter(fact -> placed(fact, numbers))
                .sorted(Comparator.comparingDouble((Fact fact) -> place(fact, numbers))
                        .thenComparingDouble(fact -> fact.source().regions().getFirst().box().x())
                        .thenComparing(fact -> fact.source().id()))
                .toList();
    }

    private static Map<FactId, LabReading> readings(PackageInput input, List<Fact> facts) {
        Map<FactId, LabReading> readings = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.LabResult lab) {
                readings.put(lab.source().id(),
                        FactLab.of(lab, Subject.of(lab, input.person(), input.documents())));
            }
        }
        return readings;
    }

    private static double place(Fact fact, Map<PageRef, Integer> numbers) {
        var region = fact.source().regions().getFirst();
        return numbers.getOrDefault(region.page(), 0) + Math.min(0.999, region.box().y());
    }

    /// What is not known about a paper's owner is unclear.
    private static State owner(PackageInput input, DocumentId document) {
        IdentityFinding finding = input.identities().get(document);
        return finding == null ? State.UNCLEAR : finding.state();
    }

    /// The pages of the documents in their order, then pages that belong to none.
    private static List<Page> inOrder(PackageInput input, List<Document> documents,
            Set<PageRef> quarantined) {
        Map<PageRef, Page> all = new LinkedHashMap<>();
        input.pages()
                .stream()
                .filter(page -> !quarantined.contains(page.ref()))
                .sorted(Comparator.comparing(Page::ref))
                .forEach(page -> all.put(page.ref(), page));
        List<Page> ordered = new ArrayList<>();
        documents.stream()
                .flatMap(document -> document.parts().stream())
                .map(DocumentPart::page)
                .map(all::remove)
                .filter(Objects::nonNull)
                .forEach(ordered::add);
        ordered.addAll(all.values());
        return ordered;
    }

    State owner(Document document) {
        return owner(input, document.id());
    }

    /// Null unless a person took the paper in.
    @Nullable
    TakenIn takenIn(DocumentId document) {
        IdentityFinding finding = input.identities().get(document);
        return finding == null ? null : finding.takenIn();
    }

    /// What the paper of a fact says against its being the patient's, though a person took it in; empty when nothing.
    String against(Fact fact) {
        TakenIn taken = takenIn(fact.source().document());
        return taken == null || !taken.anothers() ? "" : taken.against();
    }

    Optional<Document> paper(Fact fact) {
        return documents.stream().filter(paper -> paper.id().equals(fact.source().document())).findFirst();
    }

    boolean ownerSettled(Fact fact) {
        return owner(input, fact.source().document()) == State.MATCH;
    }

    /// Where it stands first.
    @Nullable
    Page page(Fact fact) {
        PageRef place = fact.source().regions().getFirst().page();
        return pages.stream().filter(page -> page.ref().equals(place)).findFirst().orElse(null);
    }

    /// Whether its page is text and not a picture, so that what was read is what is printed.
    boolean isTyped(Fact fact) {
        Page page = page(fact);
        return page != null && page.source() == TextSource.TEXT_LAYER;
    }

    /// Whether it may be shown as what the records say of this patient.
    boolean sure(Fact fact) {
        return fact.source().asserted() && ownerSettled(fact);
    }

    List<Fact.LabResult> laboratory() {
        return facts.stream()
                .filter(Fact.LabResult.class::isInstance)
                .map(Fact.LabResult.class::cast)
                .toList();
    }

    LabReading reading(Fact.LabResult lab) {
        return Objects.requireNonNull(readings.get(lab.source().id()));
    }

    /// Whether nothing but the size of its figure is in doubt: what was measured, and in which unit, is read for certain.
    boolean onlySizeDoubted(Fact.LabResult lab) {
        return !sure(lab) && ownerSettled(lab) && reading(lab).unit() != null && lab.source()
                .doubts()
                .stream()
                .allMatch(doubt -> doubt.kind() == Doubt.Kind.NUMBER_DISTANCE);
    }

    /// Whether it lies outside its own printed range.
    boolean outOfRange(Fact.LabResult lab) {
        LabReading.Flag flag = reading(lab).flag();
        return flag != null && flag != LabReading.Flag.N;
    }

    /// Whether not even the name of the file may be shown.
    boolean withholds(FileAccount account) {
        return account.sha256() != null && (withheldSources.contains(account.sha256())
                || withheldImages.contains(account.sha256()));
    }

    /// Only of what is sure.
    @Nullable
    String english(Fact fact) {
        return sure(fact) ? input.english().of(fact) : null;
    }

    int number(Fact fact) {
        return Objects.requireNonNull(numbers.get(fact.source().regions().getFirst().page()));
    }

    /// Numbers of the enclosed pages of a document.
    List<Integer> numbers(Document document) {
        return document.parts()
                .stream()
                .map(part -> numbers.get(part.page()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Pages that should be photographed again or looked at.
    List<Page> poor() {
        return pages.stream().filter(page -> page.quality().verdict() != PageQuality.Verdict.GOOD).toList();
    }

    /// Pages that could not be read, of files that could otherwise.
    List<PageOutcome.UnreadPage> unread() {
        Set<Sha256> read = new HashSet<>(input.pages().stream().map(page -> page.ref().source()).toList());
        return input.unread().stream().filter(page -> read.contains(page.ref().source())).toList();
    }

    /// How many of the pages here are too hard to read to rely on their silence.
    int tooHard() {
        return (int) pages.stream()
                .filter(page -> page.quality().verdict() == PageQuality.Verdict.RETAKE)
                .count();
    }

    /// Pages that no recognised paper holds.
    List<Page> loose() {
        Set<PageRef> held = new HashSet<>();
        documents.forEach(document -> document.parts().forEach(part -> held.add(part.page())));
        return pages.stream().filter(page -> !held.contains(page.ref())).toList();
    }
}
