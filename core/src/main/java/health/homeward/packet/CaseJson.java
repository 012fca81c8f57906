package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.FileAccount;
import health.homeward.document.Page;
import health.homeward.document.PageOutcome;
import health.homeward.document.Person;
import health.homeward.document.Region;
import health.homeward.document.SourceFile;
import health.homeward.document.TakenIn;
import health.homeward.readiness.RequirementResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All but the facts as plain maps, in the words that facts.json and the reader's script know.
final class CaseJson {
    private final View view;
    private final Originals originals;

    CaseJson(View view, Originals originals) {
        this.view = view;
        this.originals = originals;
    }

    static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// @param pictures paths of the page pictures, null where there is none
    Map<String, @Nullable Object> all(List<@Nullable String> pictures) {
        return map("meta", meta(), "told", told(), "printed", printed(), "counts", counts(), "pages",
                pages(pictures),
                "documents", view.documents().stream().map(this::document).toList(), "completeness",
                Completeness.inOrder().stream().map(this::completeness).toList(), "setAside", setAside(),
                "unread",
                view.input().unread().stream().map(this::unread).toList(), "withheld",
                view.withheld()
                        .stream()
                        .map(one -> map("what", one.what(), "because", one.because()))
                        .toList(),
                "withheldFiles", view.withheldSources().size(), "unplaced", view.unplaced(), "images",
                new ImageJson(view).all());
    }

    private Map<String, @Nullable Object> meta() {
        PackageInput input = view.input();
        Person person = input.person();
        CaseSummary summary = input.summary();
        return map("packageId", input.packageId(), "version", input.version(), "sealed",
                input.sealed().toString(),
                "ready", input.ready(), "readyBut", Draft.ready(view), "draftReasons", input.draftReasons(),
                "draft", Draft.reasons(view),
                "name", name(person),
                "toldName",
                person.name(), "chineseName", person.chineseName(), "birthDate", text(person.birthDate()),
                "sex",
                person.sex() == null ? null : person.sex().code(), "ids", person.ids(), "opinion",
                input.opinion(),
                "hospital", summary.hospital(), "admitted", text(summary.admitted()), "discharged",
                text(summary.discharged()), "situation", summary.situation(), "home", summary.home());
    }

    /// As in the passport, else as told.
    static @Nullable String name(Person person) {
        return person.passportName() != null
                ? person.passportName()
                : person.name() != null ? person.name() : person.chineseName();
    }

    private Map<String, @Nullable Object> told() {
        Told told = view.input().told();
        return map("allergies", told.allergies(), "regularMedicines", told.regularMedicines(), "questions",
                told.questions(), "concerned", told.concerned(), "course", told.course());
    }

    private List<Map<String, @Nullable Object>> printed() {
        return PrintedIdentity.of(view)
                .stream()
                .map(one -> map("what", one.what(), "text", one.text(), "regions", regions(one.places())))
                .toList();
    }

    /// How many files met which end.
    private Map<String, Long> counts() {
        return view.input()
                .accounts()
                .stream()
                .collect(Collectors.groupingBy(account -> account.state().name(), TreeMap::new,
                        Collectors.counting()));
    }

    private List<Map<String, @Nullable Object>> pages(List<@Nullable String> pictures) {
        Set<Page> poor = Set.copyOf(view.poor());
        Set<Page> loose = Set.copyOf(view.loose());
        List<Map<String, @Nullable Object>> pages = new ArrayList<>();
        for (Page page : view.pages()) {
            pages.add(map("number", pages.size() + 1, "width", page.width(), "height", page.height(), "image",
                    pictures.get(pages.size()), "source", page.ref().source().hex(), "original",
                    originals.names().get(page.ref().source()), "sourcePage", page.ref().page(), "say",
                    poor.contains(page) ? page.quality().say() : null, "sayZh",
                    poor.contains(page) ? page.quality().sayZh() : null, "withheld",
                    view.withheldSources().contains(page.ref().source()), "verdict",
                    page.quality().verdict().name(), "loose", loose.contains(page)));
        }
        return pages;
    }

    private Map<String, @Nullable Object> document(Document document) {
        return map("id", document.id().value(), "kind", document.kind().code(), "kindEnglish",
                document.kind().english(), "title", document.title(), "hospital",
                document.hospital() == null ? null : document.hospital().text(), "date",
                text(document.date()),
                "owner", view.owner(document).name(), "because", because(document), "takenIn",
                takenIn(document), "notes",
                document.notes(),
                "values",
                view.facts()
                        .stream()
                        .filter(fact -> fact.source().document().equals(document.id()))
                        .count(),
                "pages", view.numbers(document).stream().map(number -> number - 1).toList());
    }

    private @Nullable String takenIn(Document document) {
        TakenIn taken = view.takenIn(document.id());
        return taken == null ? null : taken.words();
    }

    private List<String> because(Document document) {
        var finding = view.input().identities().get(document.id());
        return finding == null ? List.of("Whose it is was not looked into.") : finding.because();
    }

    private Map<String, @Nullable Object> completeness(Completeness state) {
        return map("id", state.name().toLowerCase(Locale.ROOT).replace('_', '-'), "title", state.title(),
                "rows",
                state.of(view).stream().map(this::requirement).toList());
    }

    private Map<String, @Nullable Object> requirement(RequirementResult result) {
        return map("id", result.id(), "requirement", result.requirement(), "requirementZh",
                result.requirementZh(),
                "severity", result.severity().name(), "because", result.because(), "remedy", result.remedy(),
                "regions", regions(result.evidence()));
    }

    private List<Map<String, @Nullable Object>> setAside() {
        return view.input()
                .accounts()
                .stream()
                .filter(account -> account.state() == FileAccount.State.SET_ASIDE)
                .map(account -> map("file", view.withholds(account) ? "a withheld file" : account.path(),
                        "reason", account.reason()))
                .toList();
    }

    private Map<String, @Nullable Object> unread(PageOutcome.UnreadPage page) {
        String file = view.withheldSources().contains(page.ref().source())
                ? "a withheld file"
                : view.input()
                        .sources()
                        .stream()
                        .filter(source -> source.sha256().equals(page.ref().source()))
                        .map(SourceFile::name)
                        .findFirst()
                        .orElse("a file");
        return map("file", file, "page", page.ref().page(), "reason", page.problem().remedy(), "original",
                originals.names().get(page.ref().source()));
    }

    /// Those on enclosed pages.
    List<Map<String, @Nullable Object>> regions(List<Region> places) {
        return places.stream().filter(place -> view.numbers().containsKey(place.page())).map(place -> {
            var box = place.box();
            return map("page", Objects.requireNonNull(view.numbers().get(place.page())) - 1, "box",
                    List.of(box.x(), box.y(), box.width(), box.height()));
        }).toList();
    }
}
