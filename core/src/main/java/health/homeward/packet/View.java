package health.homeward.packet;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentPart;
import health.homeward.document.Fact;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Json;
import health.homeward.document.Page;
import health.homeward.document.PageRef;
import health.homeward.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What may be shown: the case without the papers of another person. A page that also holds such a paper is left out
/// too, because its picture would show it.
record View(
        PackageInput input,
        List<Document> documents,
        List<Page> pages,
        Map<PageRef, Integer> numbers,
        List<Fact> facts,
        List<Document> conflicts,
        Set<Sha256> withheldSources,
        String contentId) {
    private static final Comparator<Document> IN_TIME = Comparator
            .comparing((Document document) -> document.date() == null ? "9999" : document.date().toString())
            .thenComparing(Document::id);

    static View of(PackageInput input) {
        Map<Boolean, List<Document>> parted = new HashMap<>();
        for (Document document : input.documents()) {
            parted.computeIfAbsent(isAnothers(input, document.id()), _ -> new ArrayList<>()).add(document);
        }
        List<Document> conflicts = parted.getOrDefault(true, List.of());
        Set<PageRef> quarantined = new HashSet<>(conflicts.stream()
                .flatMap(document -> document.parts().stream())
                .map(DocumentPart::page)
                .toList());
        Set<Sha256> withheld = new HashSet<>(quarantined.stream().map(PageRef::source).toList());
        List<Document> shown = parted.getOrDefault(false, List.of())
                .stream()
                .filter(document -> document.parts()
                        .stream()
                        .noneMatch(part -> quarantined.contains(part.page())))
                .sorted(IN_TIME)
                .toList();
        List<Page> pages = inOrder(input, shown, quarantined);
        Map<PageRef, Integer> numbers = new HashMap<>();
        pages.forEach(page -> numbers.put(page.ref(), numbers.size() + 1));
        Set<DocumentId> ids = new HashSet<>(shown.stream().map(Document::id).toList());
        List<Fact> facts = input.facts()
                .stream()
                .filter(fact -> ids.contains(fact.source().document()))
                .filter(fact -> fact.source()
                        .regions()
                        .stream()
                        .allMatch(place -> numbers.containsKey(place.page())))
                .sorted(Comparator.comparing((Fact fact) -> place(fact, numbers))
                        .thenComparing(fact -> fact.source().id()))
                .toList();
        return new View(input, shown, pages, numbers, facts, conflicts, withheld, contentId(input, facts));
    }

    private static Double place(Fact fact, Map<PageRef, Integer> numbers) {
        var region = fact.source().regions().getFirst();
        return numbers.getOrDefault(region.page(), 0) + Math.min(0.999, region.box().y());
    }

    private static boolean isAnothers(PackageInput input, DocumentId document) {
        IdentityFinding finding = input.identities().get(document);
        return finding != null && finding.state() == IdentityFinding.State.CONFLICT;
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
                .forEach(ref -> {
                    Page page = all.remove(ref);
                    if (page != null) {
                        ordered.add(page);
                    }
                });
        ordered.addAll(all.values());
        return ordered;
    }

    private static String contentId(PackageInput input, List<Fact> facts) {
        try {
            StringBuilder all = new StringBuilder(input.packageId()).append(input.version());
            input.sources().stream().map(source -> source.sha256().hex()).sorted().forEach(all::append);
            all.append(Json.MAPPER.writeValueAsString(facts))
                    .append(Json.MAPPER.writeValueAsString(input.readiness()))
                    .append(Json.MAPPER.writeValueAsString(input.person()))
                    .append(Json.MAPPER.writeValueAsString(input.draftReasons()));
            facts.forEach(fact -> all.append(input.english().apply(fact)));
            return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the vocabulary can always be written", e);
        }
    }
}
